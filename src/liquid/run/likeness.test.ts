import {expect, it} from 'vitest';
import {createLiquid, drop, rubyDate, rubyFloat, rubyTime, safe} from '../index.ts';
import {equal} from './compare.ts';
import {likenessOf} from './likeness.ts';

it.each([
  [1, rubyFloat(1)],
  [2n ** 70n, 2 ** 70],
  ['a', safe('a')],
  [null, undefined],
  [rubyTime(1000, 0, 'Z'), rubyTime(1000, 3600)],
  [rubyTime(1000, 0, 'Z'), new Date(1000)],
  [rubyDate(2020, 1, 2), rubyDate(2020, 1, 2)],
  [
    [1, [2]],
    [rubyFloat(1), [2]],
  ],
  [
    {a: 1, b: [2]},
    {b: [2], a: 1},
  ],
  [
    {a: 1, b: 2},
    new Map([
      ['b', 2],
      ['a', 1],
    ]),
  ],
  [
    {[drop]: {identity: 1}, a: 1},
    {[drop]: {identity: 1}, a: 2},
  ],
])('what is equal is alike (%#)', (a, b) => {
  expect(equal(a, b)).toBe(true);
  expect(likenessOf(a)).toBe(likenessOf(b));
});

it('thousands of maps are told apart, and grouped by lists, in linear time', () => {
  const maps = Array.from({length: 20_000}, (_, index) => ({
    a: {b: `v${index % 10_000}`},
    c: [index % 10_000],
  }));
  const text =
    '{{ maps | uniq | size }} {{ maps | map: "a" | uniq | size }} {{ maps | group_by_exp: "m", "m.c" | size }}';
  const start = performance.now();
  const {output} = createLiquid().compile(text, {path: 'p'}).render({maps});
  expect(output).toBe('10000 10000 10000');
  expect(performance.now() - start).toBeLessThan(3000);
});
