import type {Element} from 'hast';

const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q ruby s small span strike strong ' +
    'sub sup time u var code kbd samp tt img'
  ).split(' '),
);
const opaque = new Set(
  'code kbd math noscript object pre samp script style svg template textarea tt'.split(' '),
);
const opaqueClasses = new Set(['katex', 'katex-display', 'math', 'mathjax', 'no-typography']);

/** Whether the text before, inside and after the element runs together. */
export function isInline(tagName: string): boolean {
  return inline.has(tagName);
}

/** Whether the text inside is not prose: code, formulas, scripts. */
export function isOpaque(element: Element): boolean {
  if (opaque.has(element.tagName)) return true;
  const classes = element.properties.className;
  return Array.isArray(classes) && classes.some((name) => opaqueClasses.has(String(name)));
}
