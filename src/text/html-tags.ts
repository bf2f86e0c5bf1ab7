import {decodeAttribute} from './entities.ts';

// Anything unclosed extends to the end of the page, as in browsers, so no pattern scans the same text twice.
const HIDDEN =
  /<!--[\s\S]*?(?:-->|$)|(<(script|style|noscript|template|textarea)\b[^>]*(?:>|$))[\s\S]*?(?:<\/\2\b[^>]*(?:>|$)|$)/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s"'=<>`][^\s<>]*)))?/g;

/** A page without its comments, and without what is in scripts, styles, templates and text areas. */
export function withoutHidden(html: string): string {
  return html.replace(HIDDEN, '$1');
}

/** Matches start tags with such a name (a pattern): their name, and the text of their attributes. */
export function tagsNamed(name: string): RegExp {
  return new RegExp(`<(${name})((?:[^>=]+|=\\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))?)*)(?:>|$)`, 'gi');
}

/** The attributes of a tag: names in lower case, and values. */
export function attributesIn(text: string): (readonly [name: string, value: string])[] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name, ...values]) => {
    const value = values.find((one) => one !== undefined) ?? '';
    return [name!.toLowerCase(), decodeAttribute(value)];
  });
}
