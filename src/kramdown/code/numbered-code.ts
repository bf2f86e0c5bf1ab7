import {escapeAll} from '../html/escape.ts';
import type {LineNumbers} from '../options.ts';

/** A listing, as HTML, with its line numbers beside it: Rouge::Formatters::HTMLTable. */
export function numberedCode(html: string, {start, tableClass, gutterClass, codeClass}: LineNumbers): string {
  const code = html.endsWith('\n') ? html : `${html}\n`;
  const numbers = Array.from({length: code.split('\n').length - 1}, (_, i) => `${start + i}\n`).join('');
  return (
    `<table class="${escapeAll(tableClass)}"><tbody><tr>` +
    `<td class="${escapeAll(gutterClass)} gl"><pre class="lineno">${numbers}</pre></td>` +
    `<td class="${escapeAll(codeClass)}"><pre>${code}</pre></td></tr></tbody></table>`
  );
}
