import {existsSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {writeFiles} from '../test/site.ts';
import {NotWritten, writeNew} from './write-new.ts';

it('writes a file and the folders above it, but over no other', () => {
  const root = writeFiles({'a.txt': 'mine'});
  expect(writeNew(join(root, 'b/c.txt'), 'new')).toBe(true);
  expect(readFileSync(join(root, 'b/c.txt'), 'utf8')).toBe('new');
  expect(writeNew(join(root, 'a.txt'), 'new')).toBe(false);
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('mine');
});

it('does not write through a link, even to a file that is missing', () => {
  const root = writeFiles({});
  symlinkSync(join(root, 'target'), join(root, 'link'));
  expect(writeNew(join(root, 'link'), 'new')).toBe(false);
  expect(existsSync(join(root, 'target'))).toBe(false);
});

it('says why the system refuses', () => {
  const root = writeFiles({'a.txt': ''});
  expect(() => writeNew(join(root, 'a.txt/b.txt'), 'new')).toThrow(NotWritten);
});

it('says that the disk is full', () => {
  const {message} = new NotWritten('a.txt', {code: 'ENOSPC'});
  expect(message).toBe('a.txt cannot be written: the disk is full.');
});
