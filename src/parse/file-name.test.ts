import {expect, it} from 'vitest';
import {readFileName} from './file-name.ts';

const cases: [path: string, expected: object][] = [
  ['content/posts/2026-04-23-my-talk.md', {day: [2026, 4, 23], name: 'my-talk', extension: '.md'}],
  ['2013-4-5-short.markdown', {day: [2013, 4, 5], name: 'short', extension: '.markdown'}],
  ['12-01-02-two-digits.md', {day: [2012, 1, 2], name: 'two-digits', extension: '.md'}],
  ['98-01-02-old.md', {day: [1998, 1, 2], name: 'old', extension: '.md'}],
  ['2017-02-30-no-such-day.md', {day: [2017, 2, 30], name: 'no-such-day', extension: '.md'}],
  ['2013-04-14-dots.in.name.md', {day: [2013, 4, 14], name: 'dots.in.name', extension: '.md'}],
  ['2013-04-14-ends.....md', {day: [2013, 4, 14], name: 'ends', extension: '.md'}],
  ['2013-04-14-été à lyon.md', {day: [2013, 4, 14], name: 'été à lyon', extension: '.md'}],
  ['2013-04-14-no-extension', {day: [2013, 4, 14], name: 'no-extension', extension: ''}],
  ['posts/2026-04-23-my-talk/index.md', {day: [2026, 4, 23], name: 'my-talk', extension: '.md'}],
  ['about.md', {name: 'about', extension: '.md'}],
  ['docs/index.html', {name: 'index', extension: '.html'}],
  ['.hidden', {name: '.hidden', extension: ''}],
];

it.each(cases)('reads the name %s', (path, expected) => expect(readFileName(path)).toEqual(expected));
