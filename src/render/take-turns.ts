import {setImmediate} from 'node:timers/promises';

/** Longer than that nobody shall wait for an answer. */
const MOST = 10;

/** For long work: whoever awaits it now and then lets others have a turn when their last one is a while ago. */
export function takeTurns(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < MOST) return undefined;
    return setImmediate().then(() => {
      last = performance.now();
    });
  };
}
