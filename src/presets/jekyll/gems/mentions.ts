import {isMap, type Plugin} from '../../../api.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {replaceText} from './html-text.ts';
import {createPageFilter} from './page-filter.ts';

const LEFT_ALONE = new Set(['pre', 'code', 'a', 'style', 'script']);
const MENTION = /(^|\W)@(\w[\w-]*)(?!\/)(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)/g;

/** jekyll-mentions: `@name` in a page's text becomes a link to that user, on GitHub by default. */
export function mentions(settings: Settings): Plugin {
  const base = baseOf(settings.values['jekyll-mentions']).replace(/\/$/, '');
  const link = (_: string, before: string, name: string) =>
    `${before}<a href="${base}/${name}" class="user-mention">@${name}</a>`;
  return createPageFilter('jekyll-mentions', {
    test: (html) => /@\w/.test(html),
    change: (html) => replaceText(html, LEFT_ALONE, (text) => text.replace(MENTION, link)),
  });
}

function baseOf(given: unknown): string {
  return textOf(isMap(given) ? given.base_url : given) || 'https://github.com';
}
