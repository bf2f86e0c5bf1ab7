import {expect, it} from 'vitest';
import {measure} from './measure.ts';

it.each([
  ['quotes', '> '.repeat(300) + 'a', {depth: 300, deepestLine: 0}],
  ['lists on one line', `a\n\n${'- '.repeat(150)}b`, {depth: 150, deepestLine: 2}],
  ['indented lists', `${' '.repeat(400)}- a`, {depth: 200}],
  ['tags that stay open', '<div>\n<br>\n'.repeat(300), {openTags: 300}],
  ['closed tags', '<p>a</p>'.repeat(300), {openTags: 0}],
  ['what only looks like tags', '[a](<b'.repeat(300), {openTags: 0}],
  ['cells of a table', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(10)}\nno table\n`, {cells: 44}],
  ['delimiters', '*a* _b_ `c` [d](e)', {delimiters: 8}],
])('counts %s', (_name, text, expected) => {
  expect(measure(text)).toMatchObject(expected);
});

it('is quick on a long text', () => {
  const start = performance.now();
  for (const unit of ['<a ', '| - ', '> ', '- ', '    ', '1. ', '&']) measure(unit.repeat(300_000));
  expect(performance.now() - start).toBeLessThan(3000);
});
