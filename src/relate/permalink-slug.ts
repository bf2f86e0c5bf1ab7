import type {Config} from '../config/config.ts';

const PATTERNS: Readonly<Record<string, RegExp>> = {
  raw: /\s+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
};

/** Jekyll::Utils.slugify. */
export function slugify(text: string, mode: Config['slugs']['mode'], cased: boolean): string {
  const latin =
    mode === 'latin'
      ? text
          .normalize('NFD')
          .replace(/\p{M}+/gu, '')
          .normalize('NFC')
      : text;
  const pattern = PATTERNS[mode];
  const slug = pattern ? latin.replace(pattern, '-').replace(/^-|-$/g, '') : latin;
  return cased ? slug : slug.toLowerCase();
}
