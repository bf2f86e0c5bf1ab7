import {expect, it} from 'vitest';
import {createMemo} from './memo.ts';

it('makes a result once for the same inputs, and again when one differs', () => {
  const memo = createMemo();
  const config = {title: 'A'};
  const make = (inputs: unknown[]) => memo.once('site', inputs, () => ({inputs}));
  const first = make([config, 1]);
  expect(make([config, 1])).toBe(first);
  expect(make([{title: 'A'}, 1])).not.toBe(first);
  expect(make([config])).not.toBe(first);
});

it('recognises a list by its contents', () => {
  const memo = createMemo();
  const first = memo.same('list', ['a', 'b']);
  expect(memo.same('list', ['a', 'b'])).toBe(first);
  expect(memo.same('list', ['b', 'a'])).toEqual(['b', 'a']);
  expect(memo.same('other', ['b', 'a'])).not.toBe(first);
});

it('tells a list from a result of the same name', () => {
  const memo = createMemo();
  const list = memo.same('addresses', ['/a/']);
  const result = memo.once('addresses', [1], () => ({}));
  expect(memo.same('addresses', ['/a/'])).toBe(list);
  expect(memo.once('addresses', [1], () => ({}))).toBe(result);
});

it('keeps results of objects until their inputs change', () => {
  const memo = createMemo();
  const source = {};
  let count = 0;
  const parse = (config: unknown) => memo.of<object, number>('parse', [config])(source, () => ++count);
  expect([parse(1), parse(1), parse(2), parse(1)]).toEqual([1, 1, 2, 3]);
});
