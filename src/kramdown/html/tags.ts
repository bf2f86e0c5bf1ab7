import type {Attributes} from '../tree/attributes.ts';
import {escapeAttribute} from './escape.ts';

/** `<name attributes>`, or `<name attributes />` when `closed`. */
export function startTag(name: string, attributes: Attributes | null, closed = false): string {
  return `<${name}${attributeText(attributes)}${closed ? ' />' : '>'}`;
}

/** The attributes as they follow a tag's name; an empty id is left out. */
export function attributeText(attributes: Attributes | null): string {
  if (attributes === null || attributes.size === 0) return '';
  let text = '';
  attributes.forEach((value, name) => {
    if (name !== 'id' || value.trim() !== '') text += ` ${name}="${escapeAttribute(value)}"`;
  });
  return text;
}
