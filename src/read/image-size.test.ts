import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {png} from '../test/pictures.ts';
import {writeFiles} from '../test/site.ts';
import {copySource} from './file-source.ts';
import {readImageSize} from './image-size.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** A JPEG of 300 × 200 with a segment of its own before the size. */
const jpeg = (segment: string) =>
  Buffer.concat([hex('ffd8'), hex(segment), hex('ffc0 0011 08 00c8 012c 03'), hex('00'.repeat(60))]);
const jfif = 'ffe0 0010 4a46494600 0101 00 0048 0048 00 00';
const exif = (orientation: string) =>
  `ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 00${orientation}0000 00000000`;

/** The head of an AVIF of 300 × 200. */
function avif(): Buffer {
  const box = (name: string, ...parts: Buffer[]) => {
    const content = Buffer.concat([Buffer.from(name), ...parts]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length + 4);
    return Buffer.concat([length, content]);
  };
  const ispe = box('ispe', hex('00000000 0000012c 000000c8'));
  const meta = box('meta', hex('00000000'), box('iprp', box('ipco', ispe)));
  return Buffer.concat([box('ftyp', Buffer.from('avif'), hex('00000000'), Buffer.from('mif1miaf')), meta]);
}

const pictures: Readonly<Record<string, readonly [content: string | Uint8Array, size: string | undefined]>> =
  {
    'a PNG': [png(300, 200), '300x200'],
    'a GIF': [Buffer.concat([Buffer.from('GIF89a'), hex('2c01 c800 00 00 00')]), '300x200'],
    'a WebP with transparency': [
      Buffer.concat([
        Buffer.from('RIFF'),
        hex('16000000'),
        Buffer.from('WEBPVP8X'),
        hex('0a000000 10000000 2b0100 c70000'),
      ]),
      '300x200',
    ],
    'an AVIF': [avif(), '300x200'],
    'a JPEG': [jpeg(jfif), '300x200'],
    'a photo taken upright, by its EXIF': [jpeg(exif('06')), '200x300'],
    'an edited photo taken upright': [jpeg(jfif + exif('08')), '200x300'],
    'a photo taken upside down': [jpeg(exif('03')), '300x200'],
    'a photo with much before its size': [jpeg(`ffe2 fffe ${'00'.repeat(65_532)}`.repeat(3)), '300x200'],
    'an SVG with a size': [
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200px"></svg>',
      '300x200',
    ],
    'an SVG with a viewBox only': ['<svg viewBox="0 0 300 200"></svg>', '300x200'],
    'an SVG as wide as the page': ['<svg width="100%" viewBox="0 0 300 200"></svg>', '300x200'],
    'an SVG without a size': ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', undefined],
    'an SVG without a width': ['<svg viewBox="0 0 0 200"></svg>', undefined],
    'a truncated PNG': [png(300, 200).slice(0, 20), undefined],
    'a truncated GIF': ['GIF89a', undefined],
    'a truncated JPEG': [jpeg(exif('06')).subarray(0, 30), undefined],
    'a truncated AVIF': [avif().subarray(0, 40), undefined],
    'an empty file': ['', undefined],
    'a text': ['This is not a picture.', undefined],
    'the pointer of Git LFS': [
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
      undefined,
    ],
  };

test.each(Object.entries(pictures))('%s', async (_, [content, expected]) => {
  const file = join(writeFiles({picture: content}), 'picture');
  const size = await readImageSize(copySource('static/picture', file, {kind: 'file', url: '/picture'}));
  expect(size && `${size.width}x${size.height}`).toBe(expected);
});

test('a picture that was deleted meanwhile has no size', async () => {
  const root = writeFiles({});
  const file = join(root, 'a.png');
  writeFileSync(file, png(3, 2));
  const source = copySource('static/a.png', file, {kind: 'file', url: '/a.png'});
  expect(await readImageSize({...source, file: join(root, 'b.png')})).toBeUndefined();
});

test('a picture that a plugin made has a size, too', async () => {
  const source = {path: 'static/a.png', digest: '', bytes: () => png(3, 2)};
  expect(await readImageSize({...source, role: {kind: 'file', url: '/a.png'}})).toEqual({
    ...{width: 3, height: 2},
    bytes: png(3, 2).length,
  });
});
