import type {Body, Made} from '../model.ts';
import {load, save} from './disk.ts';
import type {AskedLink, KeptBody} from './kept-body.ts';
import type {Memo} from './memo.ts';

type SavedBody = readonly [
  id: string,
  digest: string,
  matter: string,
  /** The text that was converted: the document's own, the same as the HTML, or the one saved next after the HTML. */
  text: 'own' | 'html' | 'next',
  converted: Made<Omit<Body, 'html'>>,
  links: readonly AskedLink[],
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
  let at = 0;
  for (const [id, digest, matter, where, {value, diagnostics}, links] of saved.value as SavedBody[]) {
    const html = saved.texts[at++]!;
    const text = where === 'next' ? saved.texts[at++]! : html;
    kept.set(id, {
      ...{document: {digest}, matter, config, edition: undefined, addresses: undefined, liquid: undefined},
      ...(where === 'own' ? {} : {text}),
      converted: {value: {...value, html}, diagnostics},
      links,
      seen: new Map(),
    });
  }
}

/** Saves the bodies of a build; one whose plugins looked elsewhere is made again in the next process. */
export function saveBodies(memo: Memo, {cache, key}: {cache: string | undefined; key: string}): void {
  const kept = [...memo.kept<KeptBody>('bodies')].filter(([, {seen}]) => seen.size === 0);
  const texts: string[] = [];
  const value = kept.map(([id, {document, matter, text, converted, links}]): SavedBody => {
    const {html, ...rest} = converted.value;
    const {diagnostics} = converted;
    const where = text === undefined ? 'own' : text === html ? 'html' : 'next';
    texts.push(html);
    if (where === 'next') texts.push(text!);
    return [id, document.digest, matter, where, {value: rest, diagnostics}, links];
  });
  save(cache, {name: NAME, key}, {value, texts});
}
