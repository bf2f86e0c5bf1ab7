import {expect, it} from 'vitest';
import {endsOf, isInName, literalParts, type Part} from './wildcards.ts';

const names: Part = {many: isInName};

it.each<[string, readonly Part[], readonly number[]]>([
  ['ab', literalParts('ab'), [2]],
  ['ab', literalParts('abc'), []],
  ['a/b', [names], [0, 1]],
  ['a/b/c', ['folders', ...literalParts('c')], [5]],
  ['c/c', ['folders', ...literalParts('c')], [1, 3]],
  ['xc', ['folders', ...literalParts('c')], []],
  ['a/bc', ['folders', names, ...literalParts('c')], [4]],
  ['', ['folders', names], [0]],
])('finds where %s may end', (text, parts, ends) => expect([...endsOf(text, parts)]).toEqual(ends));

it('does not try all combinations for many stars', () => {
  const parts = Array.from({length: 100}, () => [names, ...literalParts('a')]).flat();
  expect(endsOf('a'.repeat(250), [...parts, ...literalParts('b')]).size).toBe(0);
});
