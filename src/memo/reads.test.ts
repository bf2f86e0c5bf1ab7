import {expect, it} from 'vitest';
import {createReads} from './reads.ts';

it('notes what is looked at while something is made, and nothing else', () => {
  const reads = createReads();
  reads.note('now');
  const outer = reads.record(() => {
    reads.note('body a');
    const inner = reads.record(() => reads.note('text b'));
    expect([...inner.reads]).toEqual(['text b']);
  });
  expect([...outer.reads]).toEqual(['body a']);
});

it('continues where it was when something fails', () => {
  const reads = createReads();
  const outer = reads.record(() => {
    expect(() =>
      reads.record(() => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    reads.note('now');
  });
  expect([...outer.reads]).toEqual(['now']);
});
