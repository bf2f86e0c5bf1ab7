import {nextCodeSpan} from '../spans/code-span.ts';
import {find, type Searched} from '../text/finder.ts';

/** The cells of a line, split at each `|` that is neither escaped nor inside code. */
export function splitCells(line: string): string[] {
  if (!line.includes('`') && !line.includes('<code')) return splitPlain(line);
  const cells = [''];
  const source: Searched = {text: line, found: null};
  let at = 0;
  for (let code = nextCodeElement(source, at); code; code = nextCodeElement(source, at)) {
    addCodeSpans(cells, line.slice(at, code.start));
    addToLast(cells, line.slice(code.start, code.end));
    at = code.end;
  }
  addCodeSpans(cells, line.slice(at));
  return cells;
}

const splitPlain = (text: string) =>
  text.includes('\\|') ? text.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|')) : text.split('|');

function nextCodeElement(source: Searched, from: number): {start: number; end: number} | undefined {
  const start = find(source, '<code', from);
  const tagEnd = start === -1 ? -1 : find(source, '>', start);
  const end = tagEnd === -1 ? -1 : find(source, '</code>', tagEnd);
  return end === -1 ? undefined : {start, end: end + 7};
}

/** Code spans stay whole, written with as many backticks as their content needs. */
function addCodeSpans(cells: string[], text: string): void {
  let at = 0;
  for (let span = nextCodeSpan(text, at); span; span = nextCodeSpan(text, at)) {
    addPlain(cells, text.slice(at, span.start));
    addToLast(cells, fence(span.code));
    at = span.end;
  }
  addPlain(cells, text.slice(at));
}

function addPlain(cells: string[], text: string): void {
  const [first = '', ...rest] = splitPlain(text);
  addToLast(cells, first);
  cells.push(...rest);
}

const addToLast = (cells: string[], text: string) => {
  cells[cells.length - 1] += text;
};

function fence(code: string): string {
  const longest =
    [...code.matchAll(/`+/g)]
      .map(([run]) => run)
      .sort()
      .at(-1) ?? '';
  const mark = `${longest}\``;
  const gap = mark.length > 1 ? ' ' : '';
  return mark + gap + code + gap + mark;
}
