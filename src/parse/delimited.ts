/** A row of cells; an empty unquoted cell is null, an empty quoted one is ''. */
export interface Row {
  readonly cells: readonly (string | null)[];
  /** Where the row starts. */
  readonly offset: number;
}

/** Why a text is not a table, and where. */
export interface DelimitedProblem {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

/**
 * Reads comma- or tab-separated rows as in RFC 4180, except that a quote inside an unquoted cell is an
 * ordinary character. As in Ruby's CSV, a syntax error stops the reading, since what follows would end up in
 * the wrong columns.
 */
export function readDelimited(text: string, separator: ',' | '\t'): readonly Row[] | DelimitedProblem {
  const rows: Row[] = [];
  let cells: (string | null)[] = [];
  let [at, start] = [0, 0];
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readBare(text, at, separator);
    const ending = text[cell.end];
    if (cell.value === undefined) return unclosed(at);
    if (ending !== undefined && ending !== separator && ending !== '\n') return behindQuote(cell.end);
    cells.push(cell.value);
    at = cell.end + 1;
    const isOpen = ending === separator && at === text.length;
    if (isOpen) cells.push(null);
    if (ending === separator && !isOpen) continue;
    rows.push({cells, offset: start});
    [cells, start] = [[], at];
  }
  return rows;
}

interface Cell {
  /** Undefined if a quote is never closed. */
  readonly value: string | null | undefined;
  readonly end: number;
}

function readBare(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  return {value: end === start ? null : text.slice(start, end), end};
}

function readQuoted(text: string, start: number): Cell {
  let value = '';
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return {value: undefined, end: text.length};
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return {value, end: quote + 1};
    value += '"';
    from = quote + 2;
  }
}

function unclosed(offset: number): DelimitedProblem {
  return {
    message: 'The quote that opens this cell is never closed.',
    hint: 'Close it, or write each quote inside a cell twice: "a ""good"" talk".',
    offset,
  };
}

function behindQuote(offset: number): DelimitedProblem {
  return {
    message: 'There is text after the closing quote of this cell.',
    hint: 'Put the whole cell in quotes and write the quotes inside it twice: "a ""good"" talk".',
    offset,
  };
}
