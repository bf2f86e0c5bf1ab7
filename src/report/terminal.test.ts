import pc from 'picocolors';
import {expect, test} from 'vitest';
import {warning} from './diagnostic.ts';
import {styleOf} from './style.ts';
import {formatDiagnostic} from './terminal.ts';

const plain = {colors: pc.createColors(false), width: 80};

test('of a long line, only the part that is meant is shown, in 80 columns', () => {
  const text = `one\n${'word '.repeat(60)}![x](no.png) ${'word '.repeat(60)}\nthree`;
  const place = {path: 'a.md', line: 2, column: 306, endColumn: 312};
  const shown = formatDiagnostic(warning('image-missing', place, 'There is none.'), () => text, plain);
  const [, , line = '', marks = ''] = shown.split('\n');
  const at = marks.indexOf('^');
  expect(line.slice(at, marks.length)).toBe('no.png');
  expect(Math.max(...shown.split('\n').map(({length}) => length))).toBeLessThanOrEqual(80);
});

test('control characters in a file do not reach the terminal', () => {
  const place = {path: 'a.md', line: 1, column: 1};
  const shown = formatDiagnostic(warning('x', place, 'a \x1b[2J b'), () => 'c \x1b]0;x\x07 \x9b1m', plain);
  expect(shown).not.toMatch(/[\x07\x1b\x9b]/);
});

const long = warning('image-missing', {path: 'content/posts/2026-12-08-talk.md'}, 'word '.repeat(20).trim(), {
  hint: 'Put the file next to the post, or put it into static/ and write its path from there: /images/photo.jpg.',
});

test('a terminal gets messages and hints in lines of its width, the words whole', () => {
  const shown = formatDiagnostic(long, () => undefined, plain);
  expect(shown.split('\n').filter(({length}) => length > 80)).toEqual([]);
  expect(shown).toContain(
    '\n    → Put the file next to the post, or put it into static/ and write its path\n      from there:',
  );
});

test('colours take no room', () => {
  const coloured = {colors: pc.createColors(true), width: 80};
  const shown = formatDiagnostic(long, () => undefined, coloured).replace(/\x1b\[\d+m/g, '');
  expect(shown).toBe(formatDiagnostic(long, () => undefined, plain));
});

test('a file or pipe gets each message in one line and without colours, whatever the other stream is', () => {
  const style = styleOf({isTTY: false, columns: 80}, {});
  expect(formatDiagnostic(long, () => undefined, style).split('\n')).toHaveLength(2);
  expect(style.colors.red('x')).toBe('x');
});

test.each([
  ['a terminal', true, {}, true],
  ['a terminal with NO_COLOR', true, {NO_COLOR: '1'}, false],
  ['a terminal that knows none', true, {TERM: 'dumb'}, false],
  ['the log of a CI', false, {CI: 'true'}, true],
  ['a pipe with FORCE_COLOR', false, {FORCE_COLOR: '1'}, true],
  ['a pipe with both', false, {FORCE_COLOR: '1', NO_COLOR: '1'}, false],
])('colours of %s', (_, isTTY, env, expected) => {
  const {colors} = styleOf({isTTY, columns: 80}, env);
  expect(colors.red('x') !== 'x').toBe(expected);
});
