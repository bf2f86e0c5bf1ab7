import type {Body, Document} from '../model.ts';
import {lookOf} from './look-of.ts';

/**
 * What a page or body can look at beyond its own document. `edition`: anything in the site except texts;
 * pages depend on that anyway. `file`: a file that is not a source. `clock`: no more of `now` than a
 * `strftime` format shows. `come`: whether a moment has come. `once only`: it had side effects and must be
 * made each time.
 */
export type Read =
  | `body ${string}`
  | `text ${string}`
  | `file ${string}`
  | `clock ${string}`
  | `come ${number}`
  | 'edition'
  | 'now'
  | 'once only';

/** A value, and what was looked at while it was made. */
export interface Recorded<T> {
  readonly value: T;
  readonly reads: ReadonlySet<Read>;
}

/** Notes what is looked at while something is made, so that it is made again only if that has changed. */
export interface Reads {
  note(read: Read): void;
  /** Runs `make` and returns its value with what it looked at, which is not added to the notes outside. */
  record<T>(make: () => T): Recorded<T>;
  /** Returns a value that is made only once; what it looked at counts for everyone who gets it. */
  replay<T>(recorded: Recorded<T>): T;
}

/** Each read, with what it gave. */
export type Seen = ReadonlyMap<Read, unknown>;

/** What reads look at now. */
export interface Readable {
  readonly now: {readonly epoch: number};
  clock(format: string): string;
  readonly site: {readonly documents: ReadonlyMap<string, Document>};
  readonly bodies: {get(id: string): Body | undefined};
  readonly edition: object;
  look(file: string): unknown;
}

export function createReads(): Reads {
  let current = new Set<Read>();
  return {
    note: (read) => void current.add(read),
    record(make) {
      const outer = current;
      const reads = new Set<Read>();
      current = reads;
      try {
        return {value: make(), reads};
      } finally {
        current = outer;
      }
    },
    replay({value, reads}) {
      for (const read of reads) current.add(read);
      return value;
    },
  };
}

export function seenBy(reads: ReadonlySet<Read>, world: Readable): Seen {
  return new Map([...reads].map((read) => [read, lookAt(read, world)]));
}

/** Everything that was looked at still looks the same. */
export function isAsSeen(seen: Seen, world: Readable): boolean {
  if (seen.size === 0) return true;
  for (const [read, value] of seen) if (!Object.is(lookAt(read, world), value)) return false;
  return true;
}

function lookAt(read: Read, {now, clock, site, bodies, edition, look}: Readable): unknown {
  if (read === 'now') return now.epoch;
  if (read === 'edition') return edition;
  if (read === 'once only') return {};
  if (read.startsWith('clock ')) return clock(read.slice(6));
  if (read.startsWith('come ')) return now.epoch >= Number(read.slice(5));
  const id = read.slice(5);
  if (read.startsWith('file ')) return look(id);
  return read.startsWith('body ') ? bodies.get(id) : site.documents.get(id)?.digest;
}

/** A new value each time while the file is too new for its look to prove anything. */
export function lookAtFile(path: string): unknown {
  return lookOf(path) ?? {};
}

/** Looks at each file once: all pages of a build may depend on it. */
export function createLooks(): (path: string) => unknown {
  const looks = new Map<string, unknown>();
  return (path) => {
    if (!looks.has(path)) looks.set(path, lookAtFile(path));
    return looks.get(path);
  };
}

export function looksAtClock(reads: Iterable<Read>): boolean {
  return [...reads].some((read) => read === 'now' || read.startsWith('clock '));
}

/** The moments that were checked for having come, in milliseconds since 1970. */
export function momentsIn(reads: Iterable<Read>): number[] {
  return subjectsOf('come ', reads).map(Number);
}

/** The files among what was looked at. */
export function filesIn(reads: Iterable<Read>): string[] {
  return subjectsOf('file ', reads);
}

/** The formats in which the clock was shown. */
export function clockFormatsIn(reads: Iterable<Read>): string[] {
  return subjectsOf('clock ', reads);
}

function subjectsOf(kind: 'come ' | 'file ' | 'clock ', reads: Iterable<Read>): string[] {
  return [...reads].flatMap((read) => (read.startsWith(kind) ? [read.slice(kind.length)] : []));
}
