import {expect, it} from 'vitest';
import {matchesFileName} from './file-name-match.ts';

it.each([
  ['*.md', 'a/b.md', true],
  ['a?[b-d][!x]', 'aacd', true],
  ['a?[b-d][!x]', 'aacx', false],
  ['[z-a]', 'b', false],
  ['\\*', '*', true],
  ['a.b*', 'axb', false],
])('the pattern %s, compared with %s', (pattern, path, isSame) =>
  expect(matchesFileName(pattern, path)).toBe(isSame),
);

it('does not try all combinations for many stars', () => {
  expect(matchesFileName(`${'*a'.repeat(100)}*b`, 'a'.repeat(250))).toBe(false);
});
