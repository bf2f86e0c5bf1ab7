/** Index of the first of the ascending `positions` that is at or after `from`; their number when there is none. */
export function indexAfter(positions: readonly number[], from: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of the ascending `positions` that is at or after `from`, or -1. */
export function positionAfter(positions: readonly number[], from: number): number {
  return positions[indexAfter(positions, from)] ?? -1;
}

/** All positions of `needle` in `text` for which `holds` is true, ascending. */
export function positionsOf(text: string, needle: string, holds: (at: number) => boolean): number[] {
  const positions: number[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1))
    if (holds(at)) positions.push(at);
  return positions;
}
