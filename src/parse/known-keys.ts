import {warning} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {isJekyll, type Reading} from './reading.ts';

/** Keys with a meaning that are long enough for a near miss to be a typo. */
const KNOWN = new Set(
  [
    'title layout permalink published draft categories category description excerpt excerpt_separator',
    'author authors coauthors language expires last_modified_at redirect_from redirect_to aliases',
    'canonical_url render_with_liquid event',
  ].flatMap((line) => line.split(' ')),
);
/** Words in their own right that resemble a known key. */
const OTHERS = new Set(['publisher', 'expired']);
const SHORTEST = 5;
/** Jekyll gives it no meaning, so the key may be the site's own. */
const NATIVE = 'event';
/** Too short for a near miss to be a typo; only their capitalisation is checked. */
const SHORT = new Set(['date', 'tags', 'slug', 'lang']);

/** Warns about mistyped known keys, such as `permalnik`. All other keys are the site's own. */
export function checkKeys(reading: Reading): void {
  for (const key of Object.keys(reading.matter.data)) {
    const meant = KNOWN.has(key) ? undefined : knownKeyFor(key, reading);
    if (!meant) continue;
    const hint = `Did you mean “${meant}”?`;
    const message = `“${key}” looks like a typo.`;
    reading.diagnostics.push(warning('key-unknown', reading.matter.placeOf(key), message, {hint}));
  }
}

/** If the correct key is present as well, this one is the site's own. */
function knownKeyFor(key: string, reading: Reading): string | undefined {
  const {data} = reading;
  if (!nearest.has(key)) nearest.set(key, nearestKey(key));
  const meant = nearest.get(key);
  if (meant === undefined || (meant === NATIVE && isJekyll(reading))) return undefined;
  return Object.hasOwn(data, meant) ? undefined : meant;
}

/** Cached, since hundreds of posts have the same keys. */
const nearest = new Map<string, string | undefined>();

function nearestKey(key: string): string | undefined {
  const lower = key.toLowerCase();
  if (SHORT.has(lower)) return lower === key ? undefined : lower;
  if (OTHERS.has(key) || key.length < SHORTEST) return undefined;
  const near = [...KNOWN].filter((known) => Math.abs(known.length - key.length) <= 1 && isNear(known, key));
  return didYouMean(key, near);
}

/** Differs in capitals, or in one letter swapped, wrong, extra or missing, not the first; no plurals. */
function isNear(known: string, key: string): boolean {
  if (key.toLowerCase() === known) return true;
  if (key === `${known}s` || known === `${key}s` || key[0] !== known[0]) return false;
  let start = 0;
  while (start < key.length && key[start] === known[start]) start++;
  const [a, b] = [key.slice(start), known.slice(start)];
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return isSwapped || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}
