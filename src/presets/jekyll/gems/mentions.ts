import {isMap, type Plugin} from '../../../api.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {replaceText} from './html-text.ts';
import {createPageFilter} from './page-filter.ts';

const LEFT_ALONE = new Set(['pre', 'code', 'a', 'style', 'script']);
const MENTION = /(^|\W)@(\w[\w-]*)(?!\/)(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)/g;

/** jekyll-mentions: `@name` in a page's text becomes a link to that user, on GitHub by default. */
export function mentions(settings: Settings): Plugin {
  const ofSite = settings.values['jekyll-mentions'];
  return createPageFilter('jekyll-mentions', {
    test: (html) => /@\w/.test(html),
    change(html, own) {
      const link = linkTo(baseOf(own === undefined ? ofSite : own));
      return replaceText(html, LEFT_ALONE, (text) => text.replace(MENTION, link));
    },
  });
}

function linkTo(base: string): (whole: string, before: string, name: string) => string {
  return (_, before, name) => `${before}<a href="${base}/${name}" class="user-mention">@${name}</a>`;
}

function baseOf(given: unknown): string {
  const base = textOf(isMap(given) ? given.base_url : given) || 'https://github.com';
  return base.replace(/\/$/, '');
}
