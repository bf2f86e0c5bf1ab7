import {isExternal} from '../urls.ts';

/** Where a text has a URL as the address of a link or as a value, not merely as a word; -1 if nowhere. */
export function indexOfUrl(text: string, url: string): number {
  const before = isExternal(url) ? BEFORE_WHOLE : BEFORE;
  for (let at = text.indexOf(url); at >= 0; at = text.indexOf(url, at + 1)) {
    const line = text
      .slice(Math.max(0, at - 100), at)
      .split('\n')
      .at(-1)!;
    const end = at + url.length;
    if (before.test(line) && AFTER.test(text.slice(end, end + 2))) return at;
  }
  return -1;
}

/** Signs that an address follows, as in `{{ site.baseurl }}/about/`; or the whole line: `[1]: …`, `key: …`, `- …`. */
const BEFORE = /["'(<=}[]$|^\s*(?:-\s+)?(?:\[[^\]]+\]|[\w-]+):\s*$|^\s*-\s+$/;
/** A full address is a link without any sign, too. */
const BEFORE_WHOLE = /(?:^|["'(<=}[\s])$/;
const AFTER = /^(?:$|["')<>}\]{\s]|[,.;:!?](?:\s|$))/;
