import {decodeClosedEntities} from '../text/entities.ts';
import {isMap} from '../values/is-map.ts';

type Data = Readonly<Record<string, unknown>>;

/** Keys whose values are addresses or identifiers, and stay byte for byte. */
const ADDRESS_KEYS =
  /^(?:permalink|guid|id|redirect_?(?:from|to)|aliases|path|src|href|links?|layout|slug)$|(?:url|uri|href)s?$|^(?:url|uri)/i;
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\/|\?|#|\.{1,2}\/)\S*$/i;

/** Decodes every text of the front matter once, except addresses, which are recognised by key or by form. */
export function decodeData(data: Data, keysToSkip = ADDRESS_KEYS): Data {
  return holdsAmpersand(data) ? decodeRecord(data, keysToSkip) : data;
}

/** Most front matter contains none and need not be copied. */
function holdsAmpersand(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('&');
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) ? value.some(holdsAmpersand) : Object.values(value).some(holdsAmpersand);
}

function decodeRecord(data: object, keysToSkip: RegExp): Data {
  const entries = Object.entries(data).map(([key, value]) => {
    return [key, keysToSkip.test(key) ? value : decodeValue(value, keysToSkip)];
  });
  // Unlike an assignment, this makes `__proto__` an ordinary key.
  return Object.fromEntries(entries);
}

function decodeValue(value: unknown, keysToSkip: RegExp): unknown {
  if (typeof value === 'string') return ADDRESS.test(value) ? value : decodeClosedEntities(value);
  if (Array.isArray(value)) return value.map((item) => decodeValue(item, keysToSkip));
  return isMap(value) ? decodeRecord(value, keysToSkip) : value;
}
