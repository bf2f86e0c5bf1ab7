import fc from 'fast-check';
import {expect, it} from 'vitest';
import {columnsOf} from './graphemes.ts';
import {wrap} from './wrap.ts';

it.each([
  ['', ''],
  ['a  b', 'a b'],
  [`${'a'.repeat(36)} ${'b'.repeat(35)} c`, `${'a'.repeat(36)} ${'b'.repeat(35)}\nc`],
  [`Plan: https://${'a'.repeat(80)}`, `Plan:\nhttps://${'a'.repeat(80)}`],
  ['é'.repeat(72), 'é'.repeat(72)],
  ['e\u0301'.repeat(72), 'e\u0301'.repeat(72)],
  ['勉'.repeat(40), `${'勉'.repeat(36)}\n${'勉'.repeat(4)}`],
  [`${'勉'.repeat(36)}。`, `${'勉'.repeat(35)}\n勉。`],
  [`${'🎄'.repeat(36)} a`, `${'🎄'.repeat(36)}\na`],
  ['1\n2', '1\n2'],
])('breaks %j into lines', (text, lines) => {
  expect(wrap(text)).toBe(lines);
});

it('indents the lines after the first', () => {
  expect(wrap(`• ${'a'.repeat(60)} ${'b'.repeat(20)}`, {first: '> ', rest: '>   '})).toBe(
    `> • ${'a'.repeat(60)}\n>   ${'b'.repeat(20)}`,
  );
});

it('loses nothing, and makes no line longer than 72 columns that could be shorter', () => {
  const word = fc.oneof(
    fc.string({unit: 'grapheme', maxLength: 30}),
    fc.constantFrom('勉強会', '🎄', 'été', 'https://a.example/b'),
  );
  fc.assert(
    fc.property(fc.array(word, {maxLength: 60}), (words) => {
      const text = words.join(' ');
      const lines = wrap(text);
      expect(lines.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      for (const line of lines.split('\n')) expect(columnsOf(line) <= 72 || !line.includes(' ')).toBe(true);
    }),
  );
});
