import type {Properties} from 'hast';
import {codeOfName, codeOfNumber} from '../spans/entity-names.ts';
import type {Attributes} from '../tree/attributes.ts';

/** Attributes as properties of a hast element: entities decoded, the class as a list. */
export function propertiesOf(attributes: Attributes | null): Properties {
  const properties: Properties = {};
  for (const [name, value] of attributes ?? []) {
    const text = decodeEntities(value);
    if (name === 'class') properties.className = text.split(/\s+/).filter(Boolean);
    else if (name !== 'id' || text.trim() !== '') properties[name] = text;
  }
  return properties;
}

const ENTITY = /&(?:([A-Za-z]\w*)|#(\d+)|#x([0-9a-fA-F]+));/g;

/** The text with its entities as characters; unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (written, name, decimal, hex) => {
    const code = name
      ? codeOfName(name, '2.5')
      : codeOfNumber(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    return code === undefined ? written : characterOf(code);
  });
}

/** The character with that code point; the replacement character if there is none. */
export function characterOf(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '\ufffd';
}
