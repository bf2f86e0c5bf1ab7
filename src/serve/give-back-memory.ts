import {getHeapStatistics, setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/** The size of the heap, in bytes, up to which garbage is not collected. */
const LIMIT = 140e6;

/** A large site needs more: then the limit is this many times what the last collection left. */
const GROWTH = 1.5;

/** The least time between collections, in milliseconds: each stops everything for a tenth of a second. */
const PAUSE = 700;

/**
 * The returned function is to be called after each build. Left alone, the engine lets a process grow to
 * several times what it needs; an author's machine has other work to do. It waits for a quiet moment, unless
 * the heap is far too large.
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
  // V8's code cache is only valid with the flags that V8 started with.
  setFlagsFromString('--no-expose-gc');
  if (typeof gc === 'function') gc();
}
