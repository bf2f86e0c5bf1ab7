import type {FilterContext} from '../options.ts';
import {isNil} from '../values/kinds.ts';
import {toText} from '../values/text.ts';
import {type FilterTable, filter} from './definition.ts';
import {transliterate} from './transliterate.ts';

export type SlugifyMode = 'none' | 'raw' | 'default' | 'pretty' | 'ascii' | 'latin';

const REPLACED = new Map([
  ['raw', /[ \t\r\n\f\v]+/g],
  ['default', /[^\p{M}\p{L}\p{Nd}]+/gu],
  ['pretty', /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu],
  ['ascii', /[^A-Za-z0-9]+/g],
  ['latin', /[^\p{M}\p{L}\p{Nd}]+/gu],
]);

/** Jekyll's slugs; an unknown mode only changes the case. */
export function slugify(text: string, mode?: string | null, cased = false): string {
  const replaced = REPLACED.get(mode ?? 'default');
  if (!replaced) return cased ? text : text.toLowerCase();
  const plain = mode === 'latin' ? transliterate(text) : text;
  const slug = plain.replace(replaced, '-').replace(/^-|-$/gm, '');
  return cased ? slug : slug.toLowerCase();
}

export const slugFilters: FilterTable = {
  slugify: filter(slugifyFilter, [0, 1]),
};

function slugifyFilter(this: FilterContext, input: unknown, mode?: unknown): unknown {
  return isNil(input) ? undefined : slugify(toText(input), isNil(mode) ? undefined : toText(mode));
}
