import type {Document} from '../tree/document.ts';
import {attributesOf, type Element, holdsBlocks} from '../tree/element.ts';

const ASCII = /^[\0-\x7f]*$/;
const NOT_WORD = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu;

/**
 * Ids by the rule of input GFM: lower case, everything but letters, digits, hyphens and underscores dropped, white space
 * to hyphens; a repeated id gets a number. Headings inside HTML elements have none of these.
 */
export function assignGfmIds(document: Document): void {
  const {settings, root} = document;
  if (!settings.autoIds) return;
  const used = new Map<string, number>();
  const visit = (parent: Element) => {
    for (const child of parent.children) {
      if (child.kind === 'header') {
        if (!child.attributes?.has('id'))
          attributesOf(child).set('id', settings.autoIdPrefix + unique(gfmId(child.note), used));
      } else if (child.kind !== 'html' && holdsBlocks(child)) visit(child);
    }
  };
  visit(root);
}

function gfmId(text: string): string {
  const lower = text.toLowerCase();
  const words = ASCII.test(lower) ? lower.replace(/[^\w\- \t]/g, '') : lower.replace(NOT_WORD, '');
  return words.replace(/[ \t]/g, '-');
}

/** The id, with a number when it was used before. */
export function unique(id: string, used: Map<string, number>): string {
  const count = used.get(id);
  used.set(id, count === undefined ? 0 : count + 1);
  return count === undefined ? id : `${id}-${count + 1}`;
}

/** An id by kramdown's own rule: ASCII letters, digits and hyphens, from the first letter on. */
export function asciiId(text: string): string {
  return text
    .replace(/^[^a-zA-Z]+/gm, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
}
