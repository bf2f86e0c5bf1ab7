import {equal} from '../run/compare.ts';
import {add, fromExact, toExact} from '../values/decimal.ts';
import {isNil, truthy} from '../values/kinds.ts';
import {type FilterTable, filter} from './definition.ts';
import {field, toList} from './lists.ts';

/** Filters of later Liquid versions; Jekyll's version does not know them, so they do nothing there. */
export const selectFilters: FilterTable = {
  has: filter((input, property, value) => toList(input).some(tester(property, value)), [1, 2], 'own'),
  reject: filter(reject, [1, 2], 'own'),
  find_index: filter(findIndex, [1, 2], 'own'),
  sum: filter(sum, [0, 1]),
};

type Tester = (item: unknown) => boolean;

/** Tests for items whose field equals the value, or, without a value, is truthy in Ruby. */
export function tester(property: unknown, value: unknown): Tester {
  if (isNil(value)) return (item) => truthy(field(item, property));
  return (item) => equal(field(item, property), value);
}

function reject(input: unknown, property: unknown, value?: unknown): unknown {
  const test = tester(property, value);
  return toList(input).filter((item) => !test(item));
}

function findIndex(input: unknown, property: unknown, value?: unknown): unknown {
  const index = toList(input).findIndex(tester(property, value));
  return index < 0 ? undefined : index;
}

function sum(input: unknown, property?: unknown): unknown {
  const items = isNil(property) ? toList(input) : toList(input).map((item) => field(item, property));
  return fromExact(
    items.reduce<ReturnType<typeof toExact>>((total, item) => add(total, toExact(item)), toExact(0)),
  );
}
