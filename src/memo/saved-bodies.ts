import type {Body, Made} from '../model.ts';
import {load, save} from './disk.ts';
import type {AskedLink, KeptBody} from './kept-body.ts';
import type {Memo} from './memo.ts';

type SavedBody = readonly [
  id: string,
  digest: string,
  matter: string,
  text: string | undefined,
  converted: Made<Omit<Body, 'html'>>,
  links: readonly AskedLink[],
  /** How many bytes of all the HTML are its own. */
  length: number,
];

const NAME = 'bodies';

/** Fills a new memo with the bodies that an earlier process saved under that key. */
export function loadBodies(
  memo: Memo,
  {cache, key, config}: {cache: string | undefined; key: string; config: object},
): void {
  const saved = load(cache, NAME, key);
  if (saved === undefined) return;
  const kept = memo.kept<KeptBody>('bodies');
  const {buffer, byteOffset, byteLength} = saved.bytes;
  const html = Buffer.from(buffer, byteOffset, byteLength);
  let at = 0;
  for (const [id, digest, matter, text, {value, diagnostics}, links, length] of saved.value as SavedBody[]) {
    const own = text === undefined ? {} : {text};
    const converted = {value: {...value, html: html.toString('utf8', at, at + length)}, diagnostics};
    at += length;
    kept.set(id, {
      ...{document: {digest}, matter, config, edition: undefined, addresses: undefined, liquid: undefined},
      ...own,
      converted,
      links,
      seen: new Map(),
    });
  }
}

/**
 * Saves the bodies of a build; one whose plugins looked elsewhere is made again in the next process. The HTML
 * stands apart in one piece, as UTF-8: half the size, and read and written at once.
 */
export function saveBodies(memo: Memo, {cache, key}: {cache: string | undefined; key: string}): void {
  const kept = [...memo.kept<KeptBody>('bodies')].filter(([, {seen}]) => seen.size === 0);
  const {bytes, lengths} = encodeAll(kept.map(([, {converted}]) => converted.value.html));
  const value = kept.map(([id, {document, matter, text, converted, links}], index): SavedBody => {
    const {html: _html, ...rest} = converted.value;
    const {diagnostics} = converted;
    return [id, document.digest, matter, text, {value: rest, diagnostics}, links, lengths[index]!];
  });
  save(cache, {name: NAME, key}, {value, bytes});
}

/** All the texts as UTF-8 in a row, and how many bytes each has. */
function encodeAll(texts: readonly string[]): {bytes: Uint8Array; lengths: number[]} {
  const sizes = texts.map(({length}) => length * MOST);
  const guess = sizes.reduce((sum, size) => sum + size, 0) / 2;
  let bytes: Buffer = Buffer.allocUnsafeSlow(Math.ceil(guess));
  let at = 0;
  const lengths = texts.map((text, index) => {
    if (at + sizes[index]! > bytes.length) bytes = larger(bytes, at + sizes[index]!);
    const length = bytes.write(text, at);
    at += length;
    return length;
  });
  return {bytes: bytes.subarray(0, at), lengths};
}

/** Bytes of UTF-8 that one unit of a string may need. */
const MOST = 3;

function larger(bytes: Buffer, least: number): Buffer {
  const more = Buffer.allocUnsafeSlow(Math.max(least, bytes.length * 2));
  bytes.copy(more);
  return more;
}
