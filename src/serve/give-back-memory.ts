import {getHeapStatistics, setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/** So many bytes of objects may a server keep room for before it looks for those that it no longer needs. */
const LIMIT = 140e6;

/** A large site needs more than that for itself: then so many times what the last look left. */
const GROWTH = 1.5;

/** Once in so many milliseconds at most: it stops everything for a tenth of a second. */
const PAUSE = 700;

/**
 * To be called after each build. Left alone, the engine lets a process grow to several times of what it
 * needs before it collects; an author's machine has other work to do. It waits for a quiet moment, as long
 * as there is not far too much.
 */
export function createMemoryKeeper(): () => void {
  let last = Date.now();
  let limit = LIMIT;
  let timer: NodeJS.Timeout | undefined;
  const collect = () => {
    collectGarbage();
    last = Date.now();
    limit = Math.max(LIMIT, getHeapStatistics().used_heap_size * GROWTH);
  };
  return () => {
    const room = getHeapStatistics().total_heap_size;
    if (room < limit) return;
    clearTimeout(timer);
    const isUrgent = room > limit * 1.2 && Date.now() - last > PAUSE;
    timer = setTimeout(collect, isUrgent ? 0 : PAUSE).unref();
  };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  // Compiled code is kept under the flags of the start.
  setFlagsFromString('--no-expose-gc');
  if (typeof gc === 'function') gc();
}
