import {equal} from '../run/compare.ts';

/** The first of all items whose keys are equal; texts and numbers are found by a table, others one by one. */
export function distinct(items: readonly unknown[], keyOf: (item: unknown) => unknown): unknown[] {
  const known = new Set<unknown>();
  const others: unknown[] = [];
  return items.filter((item) => {
    const key = keyOf(item) ?? null;
    if (typeof key === 'object' && key !== null) return addOther(others, key);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function addOther(others: unknown[], key: object): boolean {
  if (others.some((other) => equal(other, key))) return false;
  others.push(key);
  return true;
}
