/** Milliseconds between attempts. */
const PAUSES = process.platform === 'win32' ? [10, 50, 200, 500] : [];

/** Replaces or removes a file. On Windows a reader, such as a virus scanner, may hold it for a moment: try again. */
export function whenFree(act: () => void, pauses: readonly number[] = PAUSES): void {
  for (const pause of pauses) {
    try {
      act();
      return;
    } catch (cause) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  act();
}
