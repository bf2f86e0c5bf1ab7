import {literally} from '../../text/literally.ts';

interface TemplateFile {
  readonly path: string;
  readonly text: string;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
}

/** A start tag as it is written in a file, perhaps with Liquid. */
export interface TemplateTag {
  readonly file: TemplateFile;
  /** In lower case. */
  readonly name: string;
  readonly offset: number;
  /** Matches the tags that it may become on a page. */
  readonly matches: RegExp;
  /** Number of characters outside Liquid. */
  readonly weight: number;
}

const LIQUID = /(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})/;
const TAG = /<([a-z][\w-]*)(?=[\s>/])(?:\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|[^<>])*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;
/** More than that much Liquid in one tag could match anything. */
const MOST = 12;

export function templateTagsIn(file: TemplateFile): TemplateTag[] {
  return Array.from(file.text.matchAll(TAG)).flatMap(({0: tag, 1: written, index}) => {
    const name = written!.toLowerCase();
    const element = elementAt(file.text, index, name) ?? tag;
    // What prints something is not the link that says nothing.
    if (element.includes('{{', tag.length)) return [];
    const parts = element.replace(COMMENT, '').split(LIQUID);
    const weight = parts.filter((_, at) => at % 2 === 0).join('').length;
    const matches = parts.length > 2 * MOST ? /^(?!)/ : RegExp(`^${patternOf(parts)}$`, 'i');
    return [{file, name, offset: index, matches, weight}];
  });
}

/** Links and buttons that look the same may contain something else, so they are compared as a whole. */
function elementAt(text: string, start: number, name: string): string | undefined {
  if (name !== 'a' && name !== 'button') return undefined;
  const close = `</${name}>`;
  const end = text.indexOf(close, start);
  return end < 0 ? undefined : text.slice(start, end + close.length);
}

/** Every other part is Liquid; in the value of an attribute, what it prints contains no quote. */
function patternOf(parts: readonly string[]): string {
  let inside = '';
  return parts
    .map((part, at) => {
      if (at % 2 === 1) return /["']/.test(inside) ? `[^${inside}]*?` : '[^]*?';
      for (const sign of part.match(/["'<>]/g) ?? []) inside = after(sign, inside);
      return literally(part).replace(/\s+/g, '\\s*');
    })
    .join('');
}

/** What a sign of HTML leads into: a tag (`<`), a value (its quote), or neither. */
function after(sign: string, inside: string): string {
  if (/["']/.test(inside)) return sign === inside ? '<' : inside;
  if (sign === '<') return sign;
  if (sign === '>') return '';
  return inside === '<' ? sign : inside;
}
