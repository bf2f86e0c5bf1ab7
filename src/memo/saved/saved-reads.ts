import type {Read, Seen} from '../reads.ts';

/** What was looked at, and what each look gave, except bodies and the edition, which are saved elsewhere. */
export interface SavedReads {
  readonly reads: readonly Read[];
  readonly values: readonly unknown[];
}

/** Indices of reads: pages look at much the same things. */
export type SavedSeen = readonly number[];

export interface ReadTable {
  /** Undefined if another process could not tell whether everything still looks the same. */
  add(seen: Seen): SavedSeen | undefined;
  saved(): SavedReads;
}

export function createReadTable(): ReadTable {
  const numbers = new Map<Read, number>();
  const values: unknown[] = [];
  const numberOf = ([read, seen]: readonly [Read, unknown]): number | undefined => {
    const value = isSavedElsewhere(read) ? undefined : seen;
    const known = numbers.get(read);
    // A file that changed during the build looked different each time.
    if (known !== undefined) return Object.is(values[known], value) ? known : undefined;
    values.push(value);
    numbers.set(read, numbers.size);
    return numbers.size - 1;
  };
  return {
    add(seen) {
      if (![...seen].every(isTold)) return undefined;
      const found = [...seen].map(numberOf);
      return found.includes(undefined) ? undefined : (found as number[]);
    },
    saved: () => ({reads: [...numbers.keys()], values}),
  };
}

/** The reads that the indices stand for; bodies and the edition have their current values. */
export function seenFrom(
  seen: SavedSeen,
  {reads, values}: SavedReads,
  presently: (read: Read) => unknown,
): Seen {
  return new Map(
    seen.map((number) => {
      const read = reads[number]!;
      return [read, isSavedElsewhere(read) ? presently(read) : values[number]];
    }),
  );
}

function isSavedElsewhere(read: Read): boolean {
  return read === 'edition' || read.startsWith('body ');
}

/** The look of a file that changed a moment ago is a new object each time, which cannot be saved. */
function isTold([read, value]: readonly [Read, unknown]): boolean {
  return read !== 'once only' && (isSavedElsewhere(read) || typeof value !== 'object');
}
