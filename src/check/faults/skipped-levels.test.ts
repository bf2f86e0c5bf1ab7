import {expect, test} from 'vitest';
import {skippedLevels} from './skipped-levels.ts';

const html = (levels: number[]) => levels.map((level) => `<h${level} id="x">A</h${level}>`).join('');

test('a heading two levels below the one before is found by its line', () => {
  const text = '### First\n\nA\n===\n\n```\n# code\n```\n\n<h4>B</h4>\n\nC\n---\n';
  expect(skippedLevels(text, html([3, 1, 4, 2]))).toEqual([{level: 4, line: 9, after: 1}]);
});

test('kramdown reads headings without a space', () => {
  expect(skippedLevels('##A\n####B\n', html([2, 4]))).toEqual([{level: 4, line: 1, after: 2}]);
});

test('headings that something else than the author wrote are nobody’s fault', () => {
  expect(skippedLevels('## A\n{% include box.html %}\n', html([2, 4]))).toEqual([]);
  expect(skippedLevels('## A\n### B\n', html([2, 3]))).toEqual([]);
});
