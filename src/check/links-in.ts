import {attributesIn, tagsNamed} from '../text/html-tags.ts';

const TAG = tagsNamed(
  '(?:a|area|audio|base|embed|iframe|img|link|meta|object|script|source|track|use|video)\\b',
);

export interface PageLinks {
  /** What the links are relative to, if the page says so. */
  readonly base?: string;
  /** The distinct addresses in the page's tags. */
  readonly links: readonly string[];
  /** Those of them with a `#` that a reader can follow, unless a script of the link takes over. */
  readonly jumps: ReadonlySet<string>;
}

/** The distinct addresses in the tags of a page without what is hidden, and the base that they are relative to. */
export function linksIn(shown: string): PageLinks {
  const links = new Set<string>();
  const jumps = new Set<string>();
  let base: string | undefined;
  for (const [tag, element, text] of shown.matchAll(TAG)) {
    if (!tag.endsWith('>') || isOnlyHost(element!, text!)) continue;
    const isBase = /^base$/i.test(element!);
    const isFollowed = /^a(?:rea)?$/i.test(element!) && !/\sonclick\s*=/i.test(text!);
    for (const [name, written] of attributesIn(text!)) {
      const value = written.trim();
      if (isBase && name === 'href') base ??= value;
      else for (const link of linksOf(name, value, element!)) links.add(link);
      if (isFollowed && name === 'href' && value.includes('#')) jumps.add(value);
    }
  }
  return {...(base === undefined ? {} : {base}), links: [...links], jumps};
}

/** `<link rel="preconnect">` names a host, at whose root there need not be anything. */
function isOnlyHost(element: string, text: string): boolean {
  return /^link$/i.test(element) && /\srel\s*=\s*["']?(?:preconnect|dns-prefetch)\b/i.test(text);
}

function linksOf(name: string, value: string, element: string): readonly string[] {
  if (/^meta$/i.test(element)) return name === 'content' ? refreshed(value) : [];
  if (name === 'srcset') return candidates(value);
  return /^(?:href|src|poster|data|xlink:href)$/.test(name) && value !== '' ? [value] : [];
}

/** Where `<meta http-equiv="refresh">` leads, such as `0; url=/new/`: no other `<meta>` has this form. */
function refreshed(content: string): string[] {
  const address = /^\s*[\d.]+\s*[;,]\s*url\s*=\s*(["']?)(.*)\1\s*$/is.exec(content)?.[2]?.trim();
  return address ? [address] : [];
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
