import type {Document} from '../tree/document.ts';
import {type Element, makeElement} from '../tree/element.ts';

/**
 * Line breaks in GFM input: at a backslash that ends a line or, with `hardWrap`, at every line end. Not in
 * HTML elements, nor in headings that get their id from their text.
 */
export function breakLines({root, settings}: Document): void {
  const mark = settings.hardWrap ? '\n' : '\\\n';
  const visit = (parent: Element) => {
    for (const child of parent.children) {
      const named = child.kind === 'header' && settings.autoIds && !child.attributes?.has('id');
      if (child.kind !== 'html' && !named && child.children.length > 0) visit(child);
    }
    if (parent.children.some((child) => child.kind === 'text' && child.value.includes(mark)))
      parent.children = parent.children.flatMap((child) => splitText(child, {parent, mark}));
  };
  visit(root);
}

function splitText(text: Element, {parent, mark}: {parent: Element; mark: string}): Element[] {
  if (text.kind !== 'text' || !text.value.includes(mark)) return [text];
  const lines = text.value.split(mark);
  const isLast = text === parent.children.at(-1);
  const dropLast = lines.at(-1) === '' && parent.block && isLast;
  const breaks = lines.length - 1 - (dropLast ? 1 : 0);
  let at = text.start;
  const take = (kind: 'text' | 'br', value: string, length: number): Element => {
    const element = makeElement(kind, value, Math.min(at, text.end));
    at += length;
    element.end = Math.min(at, text.end);
    return element;
  };
  return lines.flatMap((line, i) => {
    const value = i > 0 ? `\n${line}` : line;
    const part = take('text', value, value.length);
    const br = take('br', '', mark.length - 1);
    return i < breaks ? [part, br] : [part];
  });
}
