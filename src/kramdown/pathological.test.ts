import {describe, expect, it} from 'vitest';
import {KramdownLimitError, kramdownToHtml, REDCARPET_EXTENSIONS, redcarpetToHtml} from './index.ts';

/** Shapes on which parsers go quadratic or overflow: a start, a unit that repeats, an end. */
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
  abbreviations: ['*[ab]: c\n\n', 'ab '],
  rules: ['', '---\n'],
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

/** Without those that leave something out. */
const EXTENSIONS = REDCARPET_EXTENSIONS.filter((name) => !/^(?:no_(?!intra)|filter|escape)/.test(name));

describe.each(Object.entries(SHAPES))('%s', (_name, [start, unit, end = '']) => {
  it.each([
    ['kramdown', (text: string) => kramdownToHtml(text)],
    ['plain kramdown', (text: string) => kramdownToHtml(text, {input: 'kramdown'})],
    ['Redcarpet', (text: string) => redcarpetToHtml(text)],
    ['Redcarpet with extensions', (text: string) => redcarpetToHtml(text, {extensions: EXTENSIONS})],
  ])('takes linear time in %s, or is refused with its line', (_dialect, render) => {
    const small = timeOf(() => render(start + unit.repeat(500) + end));
    const large = timeOf(() => render(start + unit.repeat(4000) + end));
    expect(large).toBeLessThan(Math.max(400, 40 * small));
  });
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
