import {availableParallelism} from 'node:os';
import {IS_TRIED, tellV8} from '../runtime/kept-code.ts';

/** Number of documents. In larger sites, the more frequent collections copy too much. */
const SMALL = 500;

/**
 * Stops V8 from growing the space for new objects from 1 to 16 MB, twice, in the second that a small site
 * takes, since most of that time goes into touching new memory. Left at the size that loading the program
 * needed, a build takes 4 to 10 % less time, and 25 MB less memory.
 */
export function expectSmallSite(documents: number): void {
  if (documents < SMALL && IS_TRIED) tellV8(['--semi-space-growth-factor=1']);
}

/**
 * Leaves a core to the main thread, which makes pages while others copy files. Must be called before the
 * first asynchronous file access, at which Node starts its thread pool, of four threads by default.
 */
export function leaveCore(): void {
  process.env.UV_THREADPOOL_SIZE ??= String(Math.min(Math.max(availableParallelism() - 1, 1), 4));
}

/**
 * Ends the process once all output is written. Node's normal exit dismantles the heap first, which takes as
 * long as making many pages.
 */
export async function endShortRun(code: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(isTold));
  return process.exit(code);
}

/** Resolves even if the reader has gone. */
function isTold(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
