import type {Diagnostic, Page} from '../../model.ts';
import type {KeptPage} from '../kept-page.ts';
import type {Read} from '../reads.ts';
import {load, save} from './disk.ts';
import type {Shelf} from './saved-bodies.ts';
import {createReadTable, type SavedReads, type SavedSeen, seenFrom} from './saved-reads.ts';

interface SavedPages {
  /** The id of the saved bodies that they showed. */
  readonly bodies: string;
  readonly reads: SavedReads;
  readonly pages: readonly SavedPage[];
}

type SavedPage = readonly [
  output: string,
  path: string,
  digest: string,
  seen: SavedSeen,
  diagnostics: readonly Diagnostic[],
];

const NAME = 'pages';

/** Pages of the edition that an earlier process made last, if they showed those bodies. */
export function loadPages(
  {cache, key}: Shelf,
  {
    pages,
    edition,
    bodies,
    presently,
  }: {
    pages: readonly Page[];
    edition: object;
    bodies: string;
    presently: (read: Read) => unknown;
  },
): ReadonlyMap<string, KeptPage> {
  const saved = load(cache, NAME, key)?.value as SavedPages | undefined;
  if (saved?.bodies !== bodies) return new Map();
  const planned = new Map(pages.map((page) => [page.output, page]));
  return new Map(
    saved.pages.flatMap(([output, path, digest, seen, diagnostics]) => {
      const page = planned.get(output);
      if (page === undefined) return [];
      const made = {written: {path, digest}, diagnostics};
      return [[output, {page, edition, seen: seenFrom(seen, saved.reads, presently), made}] as const];
    }),
  );
}

export function savePages(pages: ReadonlyMap<string, KeptPage>, bodies: string, {cache, key}: Shelf): void {
  const reads = createReadTable();
  const saved = [...pages].flatMap(([output, {page, seen, made}]): SavedPage[] => {
    const file = 'written' in made ? made.written : made.value;
    const numbers = page.maker === 'copy' ? undefined : reads.add(seen);
    if (file === undefined || numbers === undefined) return [];
    return [[output, file.path, file.digest, numbers, made.diagnostics]];
  });
  const value: SavedPages = {bodies, reads: reads.saved(), pages: saved};
  save(cache, {name: NAME, key}, {value});
}
