import fc from 'fast-check';
import {expect, it} from 'vitest';
import {fold} from './fold.ts';

it.each([
  [`SUMMARY:${'x'.repeat(67)}`, `SUMMARY:${'x'.repeat(67)}\r\n`],
  [`SUMMARY:${'x'.repeat(68)}`, `SUMMARY:${'x'.repeat(67)}\r\n x\r\n`],
  [`SUMMARY:${'é'.repeat(78)}`, `SUMMARY:${'é'.repeat(33)}\r\n ${'é'.repeat(37)}\r\n ${'é'.repeat(8)}\r\n`],
  [
    `SUMMARY:${'🎉'.repeat(40)}`,
    `SUMMARY:${'🎉'.repeat(16)}\r\n ${'🎉'.repeat(18)}\r\n ${'🎉'.repeat(6)}\r\n`,
  ],
  ['SUMMARY:short', 'SUMMARY:short\r\n'],
])('folds %j', (line, folded) => {
  expect(fold(line)).toBe(folded);
});

it('keeps every line within 75 octets and every character whole', () => {
  const texts = fc.string({unit: 'grapheme', maxLength: 300}).map((text) => text.replaceAll(/[\r\n]/g, ''));
  fc.assert(
    fc.property(texts, (text) => {
      const folded = fold(text);
      expect(folded.slice(0, -2).replaceAll('\r\n ', '')).toBe(text);
      for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
  );
});
