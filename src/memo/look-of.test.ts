import {join} from 'node:path';
import {expect, it} from 'vitest';
import {writeFiles} from '../test/site.ts';
import {lookOf} from './look-of.ts';

it('says that a path is nowhere if a folder above it is now a file', () => {
  const root = writeFiles({a: 'a file'});
  expect(lookOf(join(root, 'a/b.md'))).toBe('nowhere');
});
