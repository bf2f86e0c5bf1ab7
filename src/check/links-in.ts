import {fromXml} from './from-xml.ts';

// Anything unclosed extends to the end of the page, as in browsers, so no pattern scans the same text twice.
const HIDDEN =
  /<!--[\s\S]*?(?:-->|$)|(<(script|style|noscript|template|textarea)\b[^>]*(?:>|$))[\s\S]*?(?:<\/\2\b[^>]*(?:>|$)|$)/gi;
const TAG =
  /<(?:a|area|audio|base|embed|iframe|img|link|object|script|source|track|use|video)\b((?:[^>=]+|=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))?)*)(?:>|$)/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s"'=<>`][^\s<>]*)))?/g;

/** The distinct addresses in a page's tags, and the base that they are relative to. */
export function linksIn(html: string): {readonly base?: string; readonly links: readonly string[]} {
  const links = new Set<string>();
  let base: string | undefined;
  for (const [tag, attributes] of html.replace(HIDDEN, '$1').matchAll(TAG)) {
    if (!tag.endsWith('>')) continue;
    const isBase = /^<base\b/i.test(tag);
    for (const [, name, ...values] of attributes!.matchAll(ATTRIBUTE)) {
      const value = fromXml(values.find((one) => one !== undefined) ?? '').trim();
      if (isBase && /^href$/i.test(name!)) base ??= value;
      else for (const link of linksOf(name!.toLowerCase(), value)) links.add(link);
    }
  }
  return {...(base === undefined ? {} : {base}), links: [...links]};
}

function linksOf(name: string, value: string): readonly string[] {
  if (name === 'srcset') return candidates(value);
  return /^(?:href|src|poster|data|xlink:href)$/.test(name) && value !== '' ? [value] : [];
}

/** The images of a `srcset`: an address may contain commas, and ends at white space or a final comma. */
function candidates(srcset: string): string[] {
  const found: string[] = [];
  let isAddress = true;
  for (const word of srcset.split(/\s+/)) {
    // After a width, the next address may follow without a space: `a.png 1x,b.png 2x`.
    const part: string = isAddress ? word : word.slice(word.indexOf(',') + 1);
    if (!isAddress && !word.includes(',')) continue;
    const address: string = part.replace(/^,+|,+$/g, '');
    if (address !== '') found.push(address);
    isAddress = address === '' || part.endsWith(',');
  }
  return found;
}
