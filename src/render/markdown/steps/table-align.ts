import type {Element} from 'hast';
import type {Step} from '../walk.ts';

/**
 * Expresses the alignment of Markdown table cells by class: a strict Content-Security-Policy forbids style
 * attributes, and `align` is obsolete. Runs only if all cells come from Markdown.
 */
export const tableAlign: Step = {
  tags: ['td', 'th'],
  enter(cell: Element) {
    const {align, style, ...rest} = cell.properties;
    const side = align ?? /^text-align: (\w+)$/.exec(String(style ?? ''))?.[1];
    if (side) cell.properties = {...rest, className: [`align-${side}`]};
  },
};
