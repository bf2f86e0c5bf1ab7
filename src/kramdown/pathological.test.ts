import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {
  KramdownLimitError,
  kramdownToHtml,
  REDCARPET_EXTENSIONS,
  redcarpetToHtml,
  remarkKramdown,
} from './index.ts';

/** Shapes that make parsers go quadratic or overflow: a start, a unit that repeats, an end. */
const SHAPES: Record<string, [start: string, unit: string, end?: string]> = {
  'nested strong': ['', '*a **a ', 'b a** a* a** a*'],
  'openers of emphasis': ['', '_a '],
  'closers of emphasis': ['', 'a_ '],
  'openers and closers that do not match': ['', '*a_ '],
  'openers of links': ['', '[a'],
  'nested brackets': ['', '[', 'a'],
  'closed nested brackets': ['', '[', ']'.repeat(4000)],
  'brackets and parentheses': ['', '[ (]('],
  'images in images': ['', '![[]()'],
  'links without end': ['', '[a](b'],
  'links in angle brackets without end': ['', '[a](<b'],
  'links with titles without end': ['', '[a](b "c '],
  'quotes in quotes': ['', '> ', 'a'],
  'lists in lists': ['', '* ', 'a'],
  backticks: ['', '`'],
  'runs of backticks': ['', '`a``b```c'],
  'comments without end': ['</', '<!--'],
  'tags without end': ['', '<a x="'],
  'elements without end': ['', '<b>'],
  'block elements without end': ['', '<div>\n'],
  'block elements without end, each a block': ['', '<div>\n\n'],
  'comments without end, each a block': ['', '<!--\n\n'],
  'parsed elements in each other': ['', '<div markdown="1">\n'],
  'elements to leave alone in each other': ['<div>', '<b markdown="0">'],
  'addresses without end': ['', '<http://a '],
  'processing instructions': ['', '<?'],
  'formulas without end': ['', '$$\n\na '],
  'tildes with spaces': ['', ' ~~a'],
  'footnote references': ['', '[^a]', '\n\n[^a]: x\n'],
  'attribute lists without end': ['', '{: '],
  'attribute values without end': ['{: ', 'a="b ', '}\n'],
  'extensions without end': ['', '{::comment}\n'],
  'fences that nothing closes': ['', '```a\n'],
  'fences of growing length': ['', '~~~~a\n~~~\n'],
  entities: ['', '&'],
  backslashes: ['', '\\'],
  'hard breaks': ['', 'a  \n'],
  'underlined headings': ['', 'a\n-\n'],
  'a loose list': ['', '* a\n\n'],
  'lines of indented code': ['', '    a\n\n'],
  cells: ['', '|a'],
  'rows that are no table': ['', 'a | b\n: c\n'],
  'code in cells': ['', '<code|'],
  'underscores after a word': ['a', '_'],
  'underscores after words': ['', 'a__'],
  'spaces in an abbreviation': ['*[a b]: c\n\na', '  '],
  'cells in HTML': ['<table><tr>', '<td>a</td>'],
  'tables in HTML': ['', '<table><tr><td>a</td></tr></table>\n'],
  'text and tags in HTML': ['<div>', '&amp; <b>a</b>'],
  abbreviations: ['*[ab]: c\n\n', 'ab '],
  rules: ['', '---\n'],
  'a rule of a table that is none': ['a | b\n|', '- '.repeat(8), 'x'],
  'spaces in a cell': ['a |', ' '.repeat(8), 'b'],
  'strong text around openers of links': ['a', '\n**[*'],
  'escapes in a line': ['', '<\\<<<'],
  'stray end tags': ['', '</div>\n'],
  'spaces after a fence': ['```', ' '.repeat(8), 'a b'],
  'links in what looks like links': ['', '*a[', `](x)${'[y]z'.repeat(4000)}`],
  'three marks that one closes': ['', '***a ', 'b*'],
  quotes: ['', '"'],
  carets: ['', '^(a'],
  addresses: ['', 'a@b.'],
  'schemes in angle brackets': ['', '<a:'],
  'footnotes without end': ['', '[^a]: b\n'],
  'white space in a tag': ['<a', ' '],
  'a list that refers to itself': ['{:a: a}\n\nb\n{: ', 'a ', '}\n'],
};

const parser = unified().use(remarkKramdown).freeze();

const native = unified().use(remarkKramdown, {htmlToNative: true}).freeze();

function parsesNative(text: string): void {
  kramdownToHtml(text, {htmlToNative: true});
  native.parse(text);
}

/** All but those that leave something out. */
const EXTENSIONS = REDCARPET_EXTENSIONS.filter((name) => !/^(?:no_(?!intra)|filter|escape)/.test(name));

describe.each(Object.entries(SHAPES))('%s', (_name, [start, unit, end = '']) => {
  it.each([
    ['kramdown', (text: string) => kramdownToHtml(text)],
    ['kramdown for plugins', (text: string) => parser.parse(text)],
    ['plain kramdown', (text: string) => kramdownToHtml(text, {input: 'kramdown'})],
    ['kramdown with HTML made native', (text: string) => parsesNative(text)],
    ['kramdown 2.5', (text: string) => kramdownToHtml(text, {version: '2.5'})],
    ['Redcarpet', (text: string) => redcarpetToHtml(text)],
    ['Redcarpet with extensions', (text: string) => redcarpetToHtml(text, {extensions: EXTENSIONS})],
  ])('takes linear time in %s, or is refused with its line', (_dialect, render) => {
    const small = timeOf(() => render(start + unit.repeat(500) + end));
    const large = timeOf(() => render(start + unit.repeat(16_000) + end));
    expect(large).toBeLessThan(Math.max(1500, 100 * small));
  });
});

it('looks up no more than 100 named lists for an element', () => {
  const lists = Array.from({length: 40}, (_, i) => `{:a${i}: .b a${i + 1} a${i + 1}}\n`).join('');
  expect(kramdownToHtml(`${lists}\nx\n{: a0}\n`).split(' b').length).toBeLessThan(101);
});

it('adds no more than 100 cells to a row', () => {
  const table = `${'|a'.repeat(2000)}\n${'|b\n'.repeat(2000)}`;
  expect(kramdownToHtml(table).split('<td>').length).toBeLessThan(2001 + 2000 * 101 + 1);
});

it('reads a table of very many lines', () => {
  expect(kramdownToHtml('|a\n'.repeat(130_000)).split('<tr>')).toHaveLength(130_001);
});

function timeOf(render: () => void): number {
  const begin = process.cpuUsage();
  try {
    render();
  } catch (error) {
    expect(error).toBeInstanceOf(KramdownLimitError);
    expect((error as KramdownLimitError).line).toBeGreaterThan(0);
  }
  const {user, system} = process.cpuUsage(begin);
  return (user + system) / 1000;
}
