import {VOID_ELEMENTS} from '../tags/element-names.ts';
import type {Element} from '../tree/element.ts';
import {startTag} from './tags.ts';
import {write} from './write.ts';
import type {Writer} from './writer.ts';

/** An HTML element from the text. Inside raw HTML, no white space is added around it. */
export function writeHtmlElement(writer: Writer, element: Element, outer: number): string {
  const indent = element.block ? outer + 2 * element.level : outer;
  const {inRaw} = writer;
  const inner = writeInner(writer, element, indent);
  writer.inRaw = inRaw;
  if (!element.block) return writeSpan(element, inner);
  const space = ' '.repeat(indent);
  if (inRaw) return writeBlock(element, inner, space);
  return `${space}${writeBlock(element, inner, space)}\n`;
}

function writeInner(writer: Writer, {children, note}: Element, indent: number): string {
  let html = '';
  for (const child of children) {
    writer.inRaw = note === 'raw' && (child.kind === 'html' || child.kind === 'htmlComment');
    html += write(writer, child, indent + 2);
  }
  return html;
}

/** A comment that is not inline gets a line of its own, except inside raw HTML. */
export function writeMarkup({inRaw}: Writer, {value, block}: Element, indent: number): string {
  return block && !inRaw ? `${' '.repeat(indent)}${value}\n` : value;
}

function writeSpan({value, attributes}: Element, inner: string): string {
  if (inner === '' && VOID_ELEMENTS.has(value)) return startTag(value, attributes, true);
  return `${startTag(value, attributes)}${inner}</${value}>`;
}

function writeBlock(element: Element, inner: string, space: string): string {
  const {value, attributes, note, bare} = element;
  if (bare && note === 'raw') return startTag(value, attributes, true);
  if (inner === '' && VOID_ELEMENTS.has(value)) return startTag(value, attributes, true);
  if (inner === '' || note !== 'block') return `${startTag(value, attributes)}${inner}</${value}>`;
  return `${startTag(value, attributes)}\n${inner.replace(/\n$/, '')}\n${space}</${value}>`;
}
