import {randomUUID} from 'node:crypto';
import type {Body, Diagnostic, Document, Made} from '../../model.ts';
import {extend} from '../../values/extend.ts';
import type {AskedLink, KeptBody} from '../kept-body.ts';
import type {Read} from '../reads.ts';
import {type Loaded, load, save} from './disk.ts';
import {createReadTable, type SavedReads, type SavedSeen, seenFrom} from './saved-reads.ts';

/** Where things are saved, and under which key. */
export interface Shelf {
  readonly cache: string | undefined;
  readonly key: string;
}

/** The current site, which continues where an earlier process left off. */
export interface Present {
  readonly config: object;
  readonly edition: {readonly print: string | undefined};
  readonly addresses: object;
  readonly documents: ReadonlyMap<string, Document>;
}

export interface LoadedBodies {
  /** A new one each time bodies are saved. */
  readonly id: string;
  readonly isSameEdition: boolean;
  /** By the ids of their documents. */
  readonly bodies: ReadonlyMap<string, KeptBody>;
  /** What a body or the edition of that process is in this one. */
  presently(read: Read): unknown;
}

interface SavedBodies {
  readonly id: string;
  readonly print: string | undefined;
  readonly reads: SavedReads;
  readonly bodies: readonly SavedBody[];
}

interface SavedBody {
  readonly id: string;
  readonly digest: string;
  readonly matter: string;
  /** Index of the HTML among the saved texts. */
  readonly html: number;
  /** Index of the text that was converted; absent if it is the document's own. */
  readonly text?: number;
  readonly converted: Made<Omit<Body, 'html'>>;
  readonly links: readonly AskedLink[];
  readonly seen: SavedSeen;
  /** What Liquid looked at; absent when it must run again. */
  readonly liquidSeen?: SavedSeen;
  readonly liquidSaid: readonly Diagnostic[];
}

const NAME = 'bodies';

/** What an earlier process saved; if the edition is the same, as if this process had made it. */
export function loadBodies({cache, key}: Shelf, present: Present): LoadedBodies | undefined {
  const loaded = load(cache, NAME, key);
  if (loaded === undefined) return undefined;
  const {id, print, reads, bodies} = loaded.value as SavedBodies;
  const isSameEdition = print !== undefined && print === present.edition.print;
  const kept = new Map(bodies.map((saved) => [saved.id, bodyOnDisk(saved, loaded, present.config)]));
  const htmls = new Map<Read, unknown>(
    [...kept].map(([name, {converted}]) => [`body ${name}`, converted.value]),
  );
  const presently = (read: Read) => (read === 'edition' ? present.edition : htmls.get(read));
  const seenOf = (seen: SavedSeen) => seenFrom(seen, reads, presently);
  for (const saved of bodies) {
    const document = present.documents.get(saved.id);
    if (isSameEdition && document?.digest === saved.digest)
      kept.set(saved.id, asMadeHere(kept.get(saved.id)!, document, {saved, present, seenOf}));
    else if (saved.seen.length > 0) kept.delete(saved.id);
  }
  return {id, isSameEdition, bodies: kept, presently};
}

/** Texts are read only when asked for. */
function bodyOnDisk(
  {digest, matter, html, text, converted: {value, diagnostics}, links}: SavedBody,
  {textAt}: Loaded,
  config: object,
): KeptBody {
  let read: string | undefined;
  return {
    ...{document: {digest}, matter, config, links, seen: new Map()},
    ...{edition: undefined, addresses: undefined, liquid: undefined},
    get text() {
      return text === undefined ? undefined : textAt(text);
    },
    converted: {
      value: {
        ...value,
        get html() {
          return (read ??= textAt(html));
        },
      },
      diagnostics,
    },
  };
}

function asMadeHere(
  kept: KeptBody,
  document: Document,
  {
    saved,
    present,
    seenOf,
  }: {saved: SavedBody; present: Present; seenOf: (seen: SavedSeen) => KeptBody['seen']},
): KeptBody {
  const {edition, addresses} = present;
  const made = {
    get value() {
      return kept.text ?? document.text;
    },
    diagnostics: saved.liquidSaid,
  };
  const liquid = saved.liquidSeen && {made, seen: seenOf(saved.liquidSeen)};
  return extend(kept, {document, edition, addresses, liquid, seen: seenOf(saved.seen)});
}

/** Saves bodies and returns their new id. */
export function saveBodies(
  bodies: ReadonlyMap<string, KeptBody>,
  print: string | undefined,
  {cache, key}: Shelf,
): string {
  const id = randomUUID();
  const reads = createReadTable();
  const texts: string[] = [];
  const number = (text: string): number => texts.push(text) - 1;
  const saved = [...bodies].flatMap(([name, kept]): SavedBody[] => {
    const {document, matter, text, converted, links, liquid} = kept;
    const seen = reads.add(kept.seen);
    // A body whose plugins had side effects is made again in the next process.
    if (seen === undefined) return [];
    const {html, ...rest} = converted.value;
    const liquidSeen = liquid && reads.add(liquid.seen);
    const at = number(html);
    return [
      {
        ...{id: name, digest: document.digest, matter, html: at, links, seen},
        ...(text === undefined ? {} : {text: text === html ? at : number(text)}),
        converted: {value: rest, diagnostics: converted.diagnostics},
        ...(liquidSeen ? {liquidSeen} : {}),
        liquidSaid: liquid?.made.diagnostics ?? [],
      },
    ];
  });
  const value: SavedBodies = {id, print, reads: reads.saved(), bodies: saved};
  save(cache, {name: NAME, key}, {value, texts});
  return id;
}
