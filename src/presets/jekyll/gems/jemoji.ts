import type {Plugin} from '../../../api.ts';
import {mapOf, type Settings, textOf} from '../config/settings.ts';
import {replaceText} from './html-text.ts';
import {createPageFilter} from './page-filter.ts';

const LEFT_ALONE = new Set(['pre', 'code', 'tt', 'style', 'script']);
const PICTURES = 'https://github.githubassets.com/images/icons';

/** jemoji: `:tada:` becomes GitHub's picture for it. The names are only loaded for sites that use this plugin. */
export function jemoji(settings: Settings): Plugin {
  const own = mapOf(settings.values.emoji);
  const source = (textOf(own.src) || PICTURES).replace(/\/$/, '');
  let names: Readonly<Record<string, string>> = {};
  const picture = (whole: string, name: string) => {
    const emoji = Object.hasOwn(names, name) ? names[name] : undefined;
    return emoji === undefined ? whole : pictureOf(name, emoji, source);
  };
  return {
    ...createPageFilter('jemoji', {
      test: (html) => hasName(html, names),
      change: (html) => replaceText(html, LEFT_ALONE, (text) => text.replace(/:([\w+-]+):/g, picture)),
    }),
    async read(sources) {
      names = (await import('gemoji')).nameToEmoji;
      return sources;
    },
  };
}

/** Most pages have colons but no emoji. */
function hasName(html: string, names: Readonly<Record<string, string>>): boolean {
  return [...html.matchAll(/:([\w+-]+):/g)].some(([, name]) => Object.hasOwn(names, name!));
}

function pictureOf(name: string, emoji: string, source: string): string {
  const codes = [...emoji].map((char) => char.codePointAt(0)!.toString(16).padStart(4, '0'));
  const file = codes.filter((code) => code !== 'fe0f' && code !== '200d').join('-');
  const title = `title=":${name}:" alt=":${name}:"`;
  return `<img class="emoji" ${title} src="${source}/emoji/unicode/${file}.png" height="20" width="20">`;
}
