/** Runs a job for what came in; what comes in meanwhile is one more run. */
export function oneAtATime<T>(
  job: (items: readonly T[]) => Promise<void>,
): (items: readonly T[]) => Promise<void> {
  let waiting: Set<T> | undefined;
  let running: Promise<void> | undefined;
  const drain = async () => {
    while (waiting !== undefined) {
      const items = [...waiting];
      waiting = undefined;
      await job(items);
    }
    running = undefined;
  };
  return (items) => {
    waiting = new Set([...(waiting ?? []), ...items]);
    running ??= drain();
    return running;
  };
}
