import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/** So many bytes may a server hold before it looks for what it no longer needs. */
const LIMIT = 260e6;

/** A large site needs more than that for itself: then this much over what was left by the last look. */
const GROWTH = 1.2;

/** Once in so many milliseconds at most: it stops everything for a tenth of a second. */
const PAUSE = 3000;

/**
 * To be called after each build. Left alone, the engine lets a process grow to several times of what it
 * needs before it collects; an author's machine has other work to do. It waits for a quiet moment.
 */
export function createMemoryKeeper(): () => void {
  let last = Date.now();
  let limit = LIMIT;
  let timer: NodeJS.Timeout | undefined;
  const collect = () => {
    timer = undefined;
    last = Date.now();
    collectGarbage();
    limit = Math.max(LIMIT, process.memoryUsage.rss() * GROWTH);
  };
  return () => {
    if (process.memoryUsage.rss() < limit) return;
    // A quiet moment, unless there has been none for long.
    if (timer !== undefined && Date.now() - last > PAUSE * 2) return;
    clearTimeout(timer);
    timer = setTimeout(collect, PAUSE / 3).unref();
  };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}
