import type {Body, Made} from '../model.ts';
import {load, save} from './disk.ts';
import type {AskedLink, KeptBody} from './kept-body.ts';
import type {Memo} from './memo.ts';

type SavedBody = readonly [
  id: string,
  digest: string,
  text: string | undefined,
  converted: Made<Body>,
  links: readonly AskedLink[],
];

const NAME = 'bodies';

/** Fills a new memo with the bodies that an earlier process saved under that key. */
export function loadBodies(
  memo: Memo,
  {cache, key, config}: {cache: string | undefined; key: string; config: object},
): void {
  const saved = load(cache, NAME, key);
  if (!Array.isArray(saved)) return;
  const kept = memo.kept<KeptBody>('bodies');
  for (const [id, digest, text, converted, links] of saved as SavedBody[]) {
    const own = text === undefined ? {} : {text};
    kept.set(id, {
      ...{document: {digest}, config, edition: undefined, addresses: undefined, liquid: undefined},
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
  const saved = [...kept].flatMap(([id, {document, text, converted, links, seen}]): SavedBody[] =>
    seen.size > 0 ? [] : [[id, document.digest, text, converted, links]],
  );
  save(cache, {name: NAME, key}, saved);
}
