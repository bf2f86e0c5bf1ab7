import {closeSync, fstatSync, openSync, readSync} from 'node:fs';

/** The start of a file, and how many bytes it has in all. */
export interface Head {
  /** At most as long as was asked for, in a buffer of its own. */
  readonly head: Uint8Array;
  readonly bytes: number;
}

/** Reads at most `length` bytes of a file, which may be large. */
export function headOf(file: string, length: number): Head {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = fstatSync(descriptor).size;
    const head = new Uint8Array(Math.min(bytes, length));
    return {head: head.slice(0, readSync(descriptor, head)), bytes};
  } finally {
    closeSync(descriptor);
  }
}
