/** A field with a text that may go on in the next lines: without quotes, or with quotes that are still open. */
const GOES_ON = /^[A-Za-z_][\w-]{0,99}: +(?:(')(?:[^']|'')*|(")[^"\\]*|[^\s\-?:,[\]{}#&*!|>'"%@`].*)$/;
/** What goes on: further in, and nothing that could be the beginning of something else. */
const MORE = /^ +([^\s\-?:,[\]{}#&*!|>'"%@`].*)$/;

/**
 * The lines of a YAML text, where texts that go on in indented lines, as tools that wrap at 80 characters
 * write them, are one line each. What is not surely one is left for the reader to refuse.
 */
export function foldedLines(text: string): string[] {
  const lines: string[] = [];
  let quote: string | undefined;
  for (const line of text.split('\n')) {
    const more = quote === undefined ? null : MORE.exec(line);
    if (more && isPart(more[1]!, quote)) {
      lines.push(`${trimEnd(lines.pop()!)} ${more[1]}`);
      if (quote && quotesIn(more[1]!, quote) % 2 === 1) quote = undefined;
      continue;
    }
    const field = GOES_ON.exec(line);
    quote = field && isPart(line, field[1] ?? field[2]) ? (field[1] ?? field[2] ?? '') : undefined;
    lines.push(line);
  }
  return lines;
}

/** Outside quotes a `#` after a space begins a comment. */
function isPart(text: string, quote: string | undefined): boolean {
  return Boolean(quote) || !text.includes(' #');
}

function quotesIn(text: string, quote: string): number {
  return text.split(quote).length - 1;
}

/** Spaces alone: YAML keeps other white space. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}
