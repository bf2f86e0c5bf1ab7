import type {Attributes} from '../tree/attributes.ts';
import {escapeAttribute} from './escape.ts';

/** `<name attributes>`, or `<name attributes />` when `closed`. */
export function startTag(name: string, attributes: Attributes | null, closed = false): string {
  const end = closed ? ' />' : '>';
  return attributes === null ? `<${name}${end}` : `<${name}${attributeText(attributes)}${end}`;
}

/** The attributes as they follow a tag's name; an empty id is left out. */
export function attributeText(attributes: Attributes): string {
  let text = '';
  attributes.forEach((value, name) => {
    if (name !== 'id' || value.trim() !== '') text += ` ${name}="${escapeAttribute(value)}"`;
  });
  return text;
}
