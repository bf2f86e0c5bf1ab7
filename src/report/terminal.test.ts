import pc from 'picocolors';
import {expect, test} from 'vitest';
import {warning} from './diagnostic.ts';
import {formatDiagnostic} from './terminal.ts';

const plain = pc.createColors(false);

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
