import {expect, it} from 'vitest';
import {bundledFile} from '../../../../runtime/package-root.ts';
import type {SassJob} from './compile-job.ts';
import {startSassThread} from './thread.ts';

const jobOf = (text: string): SassJob => ({text, syntax: 'scss', style: 'compressed', loadPaths: []});

it('gives up a stylesheet that never ends, and those after it', () => {
  const thread = startSassThread(bundledFile, {idle: 30_000, working: 5000})!;
  expect(thread.finish(jobOf('a { b: 1 + 1 }'))).toMatchObject({css: 'a{b:2}'});
  const failed = {failed: {message: 'this or another stylesheet takes too long.'}};
  expect(thread.finish(jobOf('@while true { $a: 1 }'))).toEqual(failed);
  expect(thread.finish(jobOf('c { d: e }'))).toEqual(failed);
  // For the next build, another thread takes its place.
  expect(thread.forget()).toBe(false);
});
