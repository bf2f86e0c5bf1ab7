/** Gathers items that arrive close together, to deliver them once: a save is several events, a checkout many. */
export interface Burst<T> {
  add(item: T): void;
  stop(): void;
}

export interface BurstTimes {
  /** Delivered this long after the last item, in milliseconds, */
  readonly quiet: number;
  /** but no later than this after the first. */
  readonly most: number;
}

export function createBurst<T>(
  {quiet, most}: BurstTimes,
  deliver: (items: ReadonlySet<T>) => void,
): Burst<T> {
  let items = new Set<T>();
  let first = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    const gathered = items;
    items = new Set();
    deliver(gathered);
  };
  return {
    add(item) {
      const now = performance.now();
      if (items.size === 0) first = now;
      items.add(item);
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(quiet, first + most - now)));
    },
    stop: () => clearTimeout(timer),
  };
}
