import {escapeHtml, escapeUrl} from './escape.ts';
import type {Read} from './inline.ts';
import type {Text} from './text.ts';

const ADDRESS = /<(?:([a-zA-Z][a-zA-Z0-9.+-]*:[^\s>'"]*)|([\w.+-]+@[\w.-]+))>/y;
const TAG_START = /<(?:\/?[a-zA-Z0-9]|!--)/y;

/** An address in angle brackets, or a tag, which stays as it is. */
export function readTag({source, find}: Text, at: number): Read | undefined {
  ADDRESS.lastIndex = at;
  const address = ADDRESS.exec(source);
  if (address) {
    const [all, url, mail = ''] = address;
    const shown = (url ?? mail).replace(/^mailto:/, '');
    return {
      html: `<a href="${escapeUrl(url ?? `mailto:${mail}`)}">${escapeHtml(shown)}</a>`,
      length: all.length,
    };
  }
  TAG_START.lastIndex = at;
  if (!TAG_START.test(source)) return undefined;
  const comment = source.startsWith('<!--', at);
  const end = find(comment ? '-->' : '>', at);
  if (end === -1) return undefined;
  const length = end + (comment ? 3 : 1) - at;
  return {html: source.slice(at, at + length), length};
}
