import {join} from 'node:path';
import {expect, it} from 'vitest';
import {writeFiles} from '../test/site.ts';
import {lookOf} from './look-of.ts';

it('is nowhere, what lay below a folder that is a file now', () => {
  const root = writeFiles({a: 'a file'});
  expect(lookOf(join(root, 'a/b.md'))).toBe('nowhere');
});
