import {decode} from 'html-entities';
import {isMap} from '../values/is-map.ts';

// html-entities 2.6 uses the HTML 4 code points for these two; the HTML standard has U+27E8 and U+27E9.
const ANGLES: Readonly<Record<string, string>> = {'&lang;': '\u27e8', '&rang;': '\u27e9'};
const NUMERIC = /&#(?:[xX]([\da-fA-F]+)|(\d+));?/g;

type Data = Readonly<Record<string, unknown>>;

/** Keys whose values are addresses or identifiers, and stay byte for byte. */
const ADDRESS_KEYS =
  /^(?:permalink|guid|id|redirect_?(?:from|to)|aliases|path|src|href|links?|layout|slug)$|(?:url|uri|href)s?$|^(?:url|uri)/i;
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\/|\?|#|\.{1,2}\/)\S*$/i;

/** Decodes the character references of the HTML standard once, as a browser does in text. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decode(prepare(text), {level: 'html5', scope: 'body'}) : text;
}

/** The same, but only for references that end in `;`: `AT&T` and `?a=1&copy=2` contain none. */
export function decodeClosedEntities(text: string): string {
  return text.includes('&') ? decode(prepare(text), {level: 'html5', scope: 'strict'}) : text;
}

function prepare(text: string): string {
  const angles = text.includes('ang;') ? text.replace(/&[lr]ang;/g, (name) => ANGLES[name]!) : text;
  return angles.includes('&#') ? angles.replace(NUMERIC, replaceSurrogate) : angles;
}

/** HTML standard, numeric character reference end state: surrogates and large numbers become U+FFFD. */
function replaceSurrogate(reference: string, hexadecimal?: string, decimal?: string): string {
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff ? '\ufffd' : reference;
}

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
