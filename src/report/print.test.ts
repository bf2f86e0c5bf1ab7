import {afterEach, expect, test, vi} from 'vitest';
import type {Diagnostic} from '../model.ts';
import {error, warning} from './diagnostic.ts';
import {printDiagnostics} from './print.ts';

afterEach(() => vi.restoreAllMocks());

function printed(diagnostics: readonly Diagnostic[], verbose: boolean): string[] {
  let text = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => Boolean((text += chunk)));
  printDiagnostics(diagnostics, {root: '.', verbose});
  return text.trimEnd().split('\n');
}

const many = [
  ...Array.from({length: 3000}, (_, n) => error('liquid-link', {path: `a${n}.md`}, 'No post.')),
  ...Array.from({length: 10}, (_, n) => warning('liquid-link', {path: `b${n}.md`}, 'No post.')),
];

test('of many errors of one kind the first twenty are shown, of many warnings the first eight', () => {
  const lines = printed(many, false);
  expect(lines).toHaveLength(20 + 8 + 2);
  expect(lines.slice(-2)).toEqual([
    '… and 2980 more of liquid-link (--verbose shows all)',
    '… and 2 more of liquid-link (--verbose shows all)',
  ]);
  expect(printed(many, true)).toHaveLength(3010);
});
