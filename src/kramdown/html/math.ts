import type {Element} from '../tree/element.ts';
import {escapeAll} from './escape.ts';
import {startTag} from './tags.ts';
import type {Write} from './writer.ts';

/** A formula in MathJax's notation, or as it was written, in an element of class kdmath. */
export const writeMath: Write = ({settings}, element, indent) =>
  settings.mathEngine === 'mathjax' ? writeForMathjax(element, indent) : writePlain(element, indent);

function writeForMathjax({value, attributes, block}: Element, indent: number): string {
  const escaped = escapeAll(value);
  const text = block ? `\\[${escaped}\\]\n` : `\\(${escaped}\\)`;
  if (!attributes || attributes.size === 0) return text;
  if (!block) return `${startTag('span', attributes)}$${value}$</span>`;
  return `${' '.repeat(indent)}${startTag('div', attributes)}${text}</div>\n`;
}

function writePlain({value, attributes, block}: Element, indent: number): string {
  const named = new Map(attributes ?? []);
  named.set('class', `${named.get('class') ?? ''} kdmath`.trimStart());
  if (!block) return `${startTag('span', named)}$${value}$</span>`;
  return `${' '.repeat(indent)}${startTag('div', named)}$$\n${value}\n$$</div>\n`;
}
