import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {createMemo} from './memo.ts';
import {loadResults, resultsOf, saveResults} from './results.ts';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'ssg-results-'));
});
afterEach(() => rmSync(cache, {recursive: true, force: true}));

/** What a process does that builds on what the previous one left. */
function build(use: (results: ReturnType<typeof resultsOf>) => void, key = 'config'): void {
  const memo = createMemo();
  loadResults(memo, {cache, key});
  use(resultsOf(memo));
  saveResults(memo, {cache, key});
}

function found(key: string): unknown {
  const memo = createMemo();
  loadResults(memo, {cache, key: 'config'});
  return resultsOf(memo).get(key);
}

it('gives the next build what this one made, and another config nothing', () => {
  build((results) => results.set('a', {css: 'x'}));
  expect(found('a')).toEqual({css: 'x'});
  build((results) => expect(results.get('a')).toBeUndefined(), 'other');
});

it('keeps what some builds did not ask for, and forgets it after many', () => {
  build((results) => results.set('old', 1));
  for (let index = 0; index < 20; index++) build((results) => results.set('new', index));
  expect(found('old')).toBe(1);
  build((results) => results.set('new', 'last'));
  expect([found('old'), found('new')]).toEqual([undefined, 'last']);
});

it('leaves out what is not data, and keeps the rest', () => {
  build((results) => {
    results.set('code', () => 1);
    results.set('data', new Map([[1, 2]]));
  });
  expect([found('code'), found('data')]).toEqual([undefined, new Map([[1, 2]])]);
});
