import jsqr from 'jsqr';
import {expect, it} from 'vitest';
import {qrCode} from './qr-code.ts';

it.each([
  'https://group.example/',
  'https://group.example/2026/11/21/deux-conferences-sur-les-tests-et-un-apero/',
  `https://group.example/${'a'.repeat(200)}/`,
  'https://group.example/%E3%81%82/',
])('gives a picture that a scanner reads: %s', (address) => {
  expect(scan(qrCode(address))).toBe(address);
});

/** What a scanner sees in the picture, with each module as 4 by 4 pixels. */
function scan(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]) * 4;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g))
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row++)
      for (let column = Number(x) * 4; column < (Number(x) + Number(length)) * 4; column++)
        pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
  // Its types are those of an ES module, which it is not.
  const read = jsqr as unknown as typeof jsqr.default;
  return read(pixels, size, size)?.data;
}
