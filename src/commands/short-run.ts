import {availableParallelism} from 'node:os';
import {IS_TRIED, tellV8} from '../runtime/kept-code.ts';

/** Documents. With more, what is collected more often has to be copied too often. */
const SMALL = 500;

/**
 * V8 lets the space for new objects grow from 1 to 16 MB, twice, within the second that a small site takes. Most of
 * that second is the first touch of memory, so that it is left at what loading the program needed: a build takes 4 to
 * 10 % less, and 25 MB.
 */
export function expectSmallSite(documents: number): void {
  if (documents < SMALL && IS_TRIED) tellV8(['--semi-space-growth-factor=1']);
}

/**
 * Leaves a core to the thread that makes pages while others copy files. Node starts four at the first file that is
 * not read at once: this is said before.
 */
export function leaveCore(): void {
  process.env.UV_THREADPOOL_SIZE ??= String(Math.min(Math.max(availableParallelism() - 1, 1), 4));
}

/** Ends the process when all is told. Taking the heap apart first, as at a usual end, takes as long as many pages. */
export async function endShortRun(code: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(isTold));
  return process.exit(code);
}

/** Also when nobody listens any more. */
function isTold(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
