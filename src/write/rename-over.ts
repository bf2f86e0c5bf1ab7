import {renameSync} from 'node:fs';

const PAUSES = [10, 50, 200, 500];

/** Puts a complete file in place of another in one step. On Windows a reader can hold it for a moment: try again. */
export function renameOver(from: string, to: string): void {
  for (const pause of process.platform === 'win32' ? PAUSES : []) {
    try {
      renameSync(from, to);
      return;
    } catch (cause) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}
