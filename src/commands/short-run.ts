import {setFlagsFromString} from 'node:v8';

/**
 * A build ends before most optimized code has paid for its making: functions have to run longer before V8
 * optimizes them. From Node 22 on it does so in cheaper steps by itself.
 */
export function expectShortRun(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');
}

/** Documents of a site that is small: what lives through a collection is little beside what is touched anew. */
const SMALL = 500;

/**
 * Keeps the youngest generation of objects as small as it is by now: to touch memory for the first time takes longer
 * than to collect in it more often, until there is much to be kept.
 */
export function expectSmallSite(documents: number): void {
  if (documents < SMALL) setFlagsFromString('--semi-space-growth-factor=1');
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
