/**
 * Sorts as Ruby does on Linux, with the merge sort of glibc. That matters only if comparisons contradict each other,
 * because then every way of sorting gives a different order.
 */
export function sortAsRuby<T>(items: readonly T[], compare: (a: T, b: T) => number): T[] {
  if (items.length < 2) return [...items];
  const middle = Math.floor(items.length / 2);
  const left = sortAsRuby(items.slice(0, middle), compare);
  const right = sortAsRuby(items.slice(middle), compare);
  const merged: T[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length)
    merged.push(compare(left[l]!, right[r]!) <= 0 ? left[l++]! : right[r++]!);
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
