import {setImmediate} from 'node:timers/promises';

/** The longest that others should have to wait, in milliseconds. */
const MOST = 10;

/** For long work: awaiting the function now and then gives others a turn, if the last was a while ago. */
export function takeTurns(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < MOST) return undefined;
    return setImmediate().then(() => {
      last = performance.now();
    });
  };
}
