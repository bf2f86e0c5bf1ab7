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

/** The HTML of all bodies stands in one piece, as UTF-8: half the size, and read and written at once. */
interface Saved {
  readonly bodies: readonly SavedBody[];
  readonly html: Uint8Array;
}

const NAME = 'bodies';

/** Fills a new memo with the bodies that an earlier process saved under that key. */
export function loadBodies(
  memo: Memo,
  {cache, key, config}: {cache: string | undefined; key: string; config: object},
): void {
  const saved = load(cache, NAME, key) as Saved | undefined;
  if (saved === undefined) return;
  const kept = memo.kept<KeptBody>('bodies');
  const html = Buffer.from(saved.html.buffer, saved.html.byteOffset, saved.html.byteLength);
  let at = 0;
  for (const [id, digest, matter, text, {value, diagnostics}, links, length] of saved.bodies) {
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

/** Saves the bodies of a build; one whose plugins looked elsewhere is made again in the next process. */
export function saveBodies(memo: Memo, {cache, key}: {cache: string | undefined; key: string}): void {
  const kept = memo.kept<KeptBody>('bodies');
  const parts: Buffer[] = [];
  const bodies = [...kept].flatMap(([id, {document, matter, text, converted, links, seen}]): SavedBody[] => {
    if (seen.size > 0) return [];
    const {html, ...value} = converted.value;
    const bytes = Buffer.from(html);
    parts.push(bytes);
    const {diagnostics} = converted;
    return [[id, document.digest, matter, text, {value, diagnostics}, links, bytes.length]];
  });
  const saved: Saved = {bodies, html: Buffer.concat(parts)};
  save(cache, {name: NAME, key}, saved);
}
