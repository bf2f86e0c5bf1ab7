/** The text with the lines indented on which a quoted value goes on at column 1, and where the first one is. */
export interface Indented {
  readonly text: string;
  readonly offset: number;
}

const OPENING = /^[^\s#'"[{|>&*!%@`-][^'"#]*?:[ \t]+(["'])/;

/** Indents the lines on which a quoted value goes on at column 1, or after a tab; undefined when there is none. */
export function indentOpenQuotes(text: string): Indented | undefined {
  const lines = text.split('\n');
  const result: string[] = [];
  let quote = '';
  let at = 0;
  let offset = -1;
  for (const line of lines) {
    const isContinued = quote !== '' && /^[\S\t]/.test(line);
    if (isContinued && offset === -1) offset = at;
    result.push(isContinued ? `  ${line}` : line);
    quote = quoteAfter(line, quote);
    at += line.length + 1;
  }
  return offset === -1 ? undefined : {text: result.join('\n'), offset};
}

/** The quote that is still open at the end of a line, or nothing. */
function quoteAfter(line: string, open: string): string {
  const opening = open === '' ? OPENING.exec(line) : null;
  const quote = open || opening?.[1] || '';
  if (quote === '') return '';
  const rest = opening ? line.slice(opening[0].length) : line;
  const inner = quote === '"' ? rest.replace(/\\./g, '') : rest.replaceAll("''", '');
  return inner.includes(quote) ? '' : quote;
}
