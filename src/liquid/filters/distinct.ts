import {equal} from '../run/compare.ts';
import {likenessOf} from '../run/likeness.ts';
import {dropTraits} from '../values/drop.ts';

/** The first item for each key; texts, numbers and drops are hashed, other keys grouped by likeness. */
export function distinct(items: readonly unknown[], keyOf: (item: unknown) => unknown): unknown[] {
  const known = new Set<unknown>();
  const drops = new Set<unknown>();
  const others = new Map<string, object[]>();
  return items.filter((item) => {
    const key = keyOf(item) ?? null;
    if (typeof key !== 'object' || key === null) return addTo(known, key);
    const traits = Array.isArray(key) ? undefined : dropTraits(key);
    return traits ? addTo(drops, traits.identity ?? key) : addOther(others, key);
  });
}

function addTo(known: Set<unknown>, key: unknown): boolean {
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

function addOther(others: Map<string, object[]>, key: object): boolean {
  const likeness = likenessOf(key);
  const alike = others.get(likeness) ?? [];
  if (alike.some((other) => equal(other, key))) return false;
  others.set(likeness, [...alike, key]);
  return true;
}
