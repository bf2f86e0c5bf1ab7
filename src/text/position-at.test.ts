import {expect, test} from 'vitest';
import {positionAt} from './position-at.ts';

test.each([
  ['the beginning', 0, {line: 1, column: 1}],
  ['inside a line', 1, {line: 1, column: 2}],
  ['a line end', 2, {line: 1, column: 3}],
  ['the start of a line', 3, {line: 2, column: 1}],
  ['the end', 5, {line: 2, column: 3}],
])('counts lines and columns from 1 at %s', (_, offset, position) => {
  expect(positionAt('ab\ncd', offset)).toEqual(position);
});
