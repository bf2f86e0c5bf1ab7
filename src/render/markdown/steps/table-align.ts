import type {Element} from 'hast';
import type {Step} from '../walk.ts';

/**
 * Says by class how a Markdown table aligns its cells: a style attribute would not pass a strict
 * Content-Security-Policy, and `align` is obsolete. Runs only where all cells are Markdown's.
 */
export const tableAlign: Step = {
  tags: ['td', 'th'],
  enter(cell: Element) {
    const {align, style, ...rest} = cell.properties;
    const side = align ?? /^text-align: (\w+)$/.exec(String(style ?? ''))?.[1];
    if (side) cell.properties = {...rest, className: [`align-${side}`]};
  },
};
