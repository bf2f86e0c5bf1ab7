import fc from 'fast-check';

/** Any sequence of UTF-16 units, halves of pairs and control characters among them. */
export const anyText = fc
  .array(fc.oneof(fc.integer({min: 0, max: 0x7f}), fc.integer({min: 0, max: 0xffff})))
  .map((units) => String.fromCharCode(...units));

/** The same without halves of pairs: what a file can hold. */
export const anyWellFormedText = anyText.map((text) => text.replace(/\p{Surrogate}/gu, '🎉'));
