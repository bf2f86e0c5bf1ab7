import fc from 'fast-check';
import {expect, it} from 'vitest';
import {encode} from './encode.ts';

it('encodes pieces like the whole text, wherever it was cut', () => {
  const text = fc.string({unit: 'binary', maxLength: 20});
  const places = fc.array(fc.nat(20), {maxLength: 5});
  fc.assert(
    fc.property(text, places, (whole, cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
      const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end));
      expect(Buffer.from(encode(pieces)).toString('hex')).toBe(Buffer.from(whole).toString('hex'));
    }),
  );
});

it('takes texts of any length', () => {
  const long = '€'.repeat(5_000_000);
  expect(Buffer.from(encode(['a', long, 'b'])).equals(Buffer.from(`a${long}b`))).toBe(true);
  expect(Buffer.from(encode(['c'])).toString()).toBe('c');
});
