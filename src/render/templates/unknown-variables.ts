import type {Diagnostic} from '../../model.ts';
import {warning} from '../../report/diagnostic.ts';
import {SILENT_BLOCKS} from './silent-blocks.ts';

const OUTPUT = /\{\{-?\s*([A-Za-z_]\w*)\s*(?=[.|}[-])/g;
const NAMED = /\{%-?\s*(?:assign|capture|increment|decrement|for|tablerow)\s+([\w-]+)/g;
/** Liquid's own words, and names known only where the text runs. */
const WORDS = 'true false nil null empty blank forloop tablerowloop include content'.split(' ');

/**
 * For texts with code that looks like Liquid, such as those about templates and frameworks: a warning for
 * each unknown name, at its first occurrence.
 */
export function unknownVariables(
  text: string,
  scope: Readonly<Record<string, unknown>>,
  {path, firstLine}: {path: string; firstLine: number},
): Diagnostic[] {
  if (!text.includes('{{')) return [];
  const shown = text.replace(SILENT_BLOCKS, (part) => part.replace(/[^\n]/g, ' '));
  const known = new Set([
    ...WORDS,
    ...Object.keys(scope),
    ...Array.from(shown.matchAll(NAMED), ([, name]) => name),
  ]);
  const first = new Map<string, number>();
  for (const {1: name = '', index} of shown.matchAll(OUTPUT))
    if (!known.has(name) && !first.has(name)) first.set(name, index);
  let [line, counted] = [firstLine, 0];
  return [...first].map(([name, index]) => {
    for (; counted < index; counted++) if (shown[counted] === '\n') line++;
    const message = `There is no variable \`${name}\`, so this prints nothing.`;
    const hint = 'To show it as text, put it in backticks or between {% raw %} and {% endraw %}.';
    return warning('liquid-undefined-variable', {path, line}, message, {hint});
  });
}
