import {expect, it} from 'vitest';
import {byteRange} from './byte-range.ts';

it.each([
  ['bytes=0-4', [0, 4]],
  ['bytes=5-', [5, 9]],
  ['bytes=-3', [7, 9]],
  ['bytes=-30', [0, 9]],
  ['bytes=8-100', [8, 9]],
  ['bytes=9-9', [9, 9]],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=4-2', 'none'],
  ['bytes=-', 'none'],
  ['bytes=0-1,3-4', 'none'],
  ['lines=0-4', 'none'],
  ['bytes=a-b', 'none'],
  [`bytes=0-${'9'.repeat(400)}`, 'none'],
  [undefined, 'none'],
])('of ten bytes, %s is %j', (header, expected) => expect(byteRange(header, 10)).toEqual(expected));

it('of an empty file is never there', () => expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable'));
