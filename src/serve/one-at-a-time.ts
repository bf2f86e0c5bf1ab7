/**
 * Runs a job for incoming items; those that arrive during a run share the next one. They abort the current
 * run if `mayAbort` allows it; a job that obeys the signal throws, and is run again for all items.
 */
export function oneAtATime<T>(
  job: (items: readonly T[], signal: AbortSignal) => Promise<void>,
  mayAbort: () => boolean,
): (items: readonly T[]) => Promise<void> {
  let waiting: Set<T> | undefined;
  let running: Promise<void> | undefined;
  let controller = new AbortController();
  const drain = async () => {
    while (waiting !== undefined) {
      const items = [...waiting];
      waiting = undefined;
      controller = new AbortController();
      const {signal} = controller;
      try {
        await job(items, signal);
      } catch (cause) {
        if (!signal.aborted) throw cause;
        waiting = new Set([...items, ...(waiting ?? [])]);
      }
    }
    running = undefined;
  };
  return (items) => {
    waiting = new Set([...(waiting ?? []), ...items]);
    if (running !== undefined && mayAbort()) controller.abort();
    running ??= drain();
    return running;
  };
}
