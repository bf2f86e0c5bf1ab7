import {decode} from 'html-entities';

// html-entities 2.6 uses the HTML 4 code points for these two; the HTML standard has U+27E8 and U+27E9.
const ANGLES: Readonly<Record<string, string>> = {'&lang;': '\u27e8', '&rang;': '\u27e9'};
const NUMERIC = /&#(?:[xX]([\da-fA-F]+)|(\d+));?/g;

/** Decodes the character references of the HTML standard once, as a browser does in text. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decode(prepare(text), {level: 'html5', scope: 'body'}) : text;
}

/** The same, but only for references that end in `;`: `AT&T` and `?a=1&copy=2` contain none. */
export function decodeClosedEntities(text: string): string {
  return text.includes('&') ? decode(prepare(text), {level: 'html5', scope: 'strict'}) : text;
}

/** The same for the value of an attribute, as a browser does: `?a=1&copy=2` contains none. */
export function decodeAttribute(text: string): string {
  return text.includes('&') ? decode(prepare(text), {level: 'html5', scope: 'attribute'}) : text;
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
