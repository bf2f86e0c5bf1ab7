import fc from 'fast-check';

/** Any sequence of UTF-16 units, including lone surrogates and control characters. */
export const anyText = fc
  .array(fc.oneof(fc.integer({min: 0, max: 0x7f}), fc.integer({min: 0, max: 0xffff})))
  .map((units) => String.fromCharCode(...units));

/** The same without lone surrogates: what a file can contain. */
export const anyWellFormedText = anyText.map((text) => text.replace(/\p{Surrogate}/gu, '🎉'));
