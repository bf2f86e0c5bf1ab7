/** Index of the first of sorted places that is not before `from`; their number when there is none. */
export function indexFrom(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of sorted places that is not before `from`, or -1. */
export const firstFrom = (places: readonly number[], from: number): number =>
  places[indexFrom(places, from)] ?? -1;
