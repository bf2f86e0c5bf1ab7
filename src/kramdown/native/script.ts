import type {Document} from '../tree/document.ts';
import type {Element} from '../tree/element.ts';
import {keepHtml, NATIVE, setKind} from './convert.ts';

/** A formula written as MathJax wants it (`<script type="math/tex">`) becomes a native one. */
export function convertScript(document: Document, element: Element): void {
  const type = element.attributes?.get('type') ?? '';
  const [formula] = element.children;
  if (!formula || !/\bmath\/tex\b/.test(type)) {
    keepHtml(document, element, NATIVE);
    return;
  }
  setKind(element, 'math');
  element.block = type.includes('mode=display');
  element.value = formula.value.replace(/^(?:%\s*)?<!\[CDATA\[\n?(.*?)(?:\s%)?\]\]>$/s, '$1');
  element.attributes?.delete('type');
  element.children = [];
}
