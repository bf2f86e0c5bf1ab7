import fc from 'fast-check';
import {expect, it} from 'vitest';
import {CutText} from './cut-text.ts';

const letters = (most: number) =>
  fc.array(fc.constantFrom('a', 'b', '<', '>'), {maxLength: most}).map((signs) => signs.join(''));

it('cuts out the first occurrence of each piece, even one that an earlier cut created', () => {
  expect(new CutText('a<b<c>c>d').without('<c>').without('bc').text).toBe('a<>d');
});

it('cuts out hundreds of pieces', () => {
  const names = Array.from({length: 400}, (_, i) => `<${i}>`);
  const cut = names.reduce(
    (text, name) => text.without(name),
    new CutText(names.map((name) => `a${name}`).join('')),
  );
  expect(cut.text).toBe('a'.repeat(400));
});

it('is the text without the pieces, one after the other', () => {
  fc.assert(
    fc.property(letters(40), fc.array(letters(5), {maxLength: 12}), (whole, pieces) => {
      const cut = pieces.reduce((text, piece) => text.without(piece), new CutText(whole));
      const expected = pieces.reduce((text, piece) => text.replace(piece, ''), whole);
      expect({whole, pieces, text: cut.text}).toEqual({whole, pieces, text: expected});
    }),
    {numRuns: 5000},
  );
});
