import {LiquidError} from '../diagnostic.ts';
import type {FilterContext} from '../options.ts';
import {compare, compareTexts, comparisonFailed, equal} from '../run/compare.ts';
import {toInteger} from '../run/integer.ts';
import {likenessOf} from '../run/likeness.ts';
import {at} from '../run/lookup.ts';
import {float} from '../values/float.ts';
import {hashGet, hashKeys, hashPairs, isHash, isNil, isText} from '../values/kinds.ts';
import {MethodLiteral} from '../values/method-literal.ts';
import {Range} from '../values/range.ts';
import {joinAll, toText} from '../values/text.ts';
import {RubyTime} from '../values/time.ts';
import {type FilterTable, filter} from './definition.ts';
import {toList} from './lists.ts';
import {tester} from './select.ts';

/** Jekyll's filters for lists, which replace Liquid's own of the same name. */
export const jekyllListFilters: FilterTable = {
  where: filter(where, [1, 2], 'own'),
  find: filter(find, [1, 2], 'own'),
  group_by: filter(groupBy, 1, 'own'),
  sort: filter(sort, [0, 2], 'own'),
  push: filter((input, item) => (Array.isArray(input) ? [...input, item] : input), 1, 'own'),
  unshift: filter((input, item) => (Array.isArray(input) ? [item, ...input] : input), 1, 'own'),
  pop: filter(
    (input, count = 1) => (Array.isArray(input) ? withoutLast(input, countOf(count)) : input),
    [0, 1],
    'own',
  ),
  shift: filter(
    (input, count = 1) => (Array.isArray(input) ? input.slice(countOf(count)) : input),
    [0, 1],
    'own',
  ),
  sample: filter(sample, [0, 1], 'own'),
  array_to_sentence_string: filter(sentence, [0, 1], 'keeps'),
};

function countOf(value: unknown): number {
  const count = toInteger(value);
  if (count < 0) throw new LiquidError('liquid/argument', 'negative array size');
  return count;
}

function withoutLast(items: readonly unknown[], count: number): unknown {
  return items.slice(0, Math.max(0, items.length - count));
}

/** The items of a value that Ruby can call `select` on, or undefined. */
export function selectable(input: unknown): readonly unknown[] | undefined {
  if (Array.isArray(input)) return input;
  if (input instanceof Range) return input.items();
  return isHash(input) ? hashKeys(input).map((key) => hashGet(input, key)) : undefined;
}

/** The same, but a hash's items are its pairs of key and value. */
export function pairsOrItems(input: unknown): readonly unknown[] | undefined {
  return isHash(input) ? hashPairs(input) : selectable(input);
}

/** Without a value, as in Liquid itself, it keeps the items whose field is truthy. */
function where(this: FilterContext, input: unknown, property: unknown, value?: unknown): unknown {
  if (value === undefined) return toList(input).filter(tester(property, undefined));
  if (this.options.jekyll === 3) return whereInJekyll3(input, property, value);
  const items = selectable(input);
  if (!items || isNil(property) || property === false || Array.isArray(value) || isHash(value)) return input;
  const target = targetOf(value);
  return items.filter((item) => matches(itemProperty(item, property), target));
}

/** All items if the value is nil; texts that look like numbers stay texts. */
function whereInJekyll3(input: unknown, property: unknown, value: unknown): unknown {
  const items = selectable(input);
  if (!items || isNil(property) || isNil(value)) return input;
  const target = toText(value);
  return items.filter((item) => asArray(fieldOf(item, property)).some((one) => toText(one) === target));
}

function find(this: FilterContext, input: unknown, property: unknown, value?: unknown): unknown {
  const found = where.call(this, input, property, value);
  return found === input || !Array.isArray(found) ? found : found[0];
}

function targetOf(value: unknown): string | undefined | MethodLiteral {
  if (value instanceof MethodLiteral) return value;
  return isNil(value) ? undefined : toText(value);
}

/** Whether a property equals the target as text, or a list contains it. */
function matches(property: unknown, target: string | undefined | MethodLiteral): boolean {
  if (target === undefined) return isNil(property);
  if (target instanceof MethodLiteral) return property === '' || joinAll(asArray(property), '') === '';
  if (isText(property)) return String(property) === target;
  return asArray(property).some((item) => toText(item) === target);
}

function asArray(value: unknown): readonly unknown[] {
  if (isNil(value)) return [];
  if (Array.isArray(value)) return value;
  if (value instanceof RubyTime) return timeParts(value);
  return isHash(value) ? hashPairs(value) : [value];
}

/** Ruby's Time#to_a, which is why `where: "date", "2018"` can match a year. */
function timeParts(time: RubyTime): readonly unknown[] {
  const wall = time.wall();
  const day = [wall.getUTCDate(), wall.getUTCMonth() + 1, wall.getUTCFullYear(), wall.getUTCDay()];
  return [wall.getUTCSeconds(), wall.getUTCMinutes(), wall.getUTCHours(), ...day, time.zoneName];
}

/** The field of an item by a path with dots; texts that look like numbers become numbers. */
function itemProperty(item: unknown, property: unknown): unknown {
  return parseNumber(fieldOf(item, property));
}

/** Jekyll 3 sorts and groups by texts as they are. */
function readOf({options}: FilterContext): typeof itemProperty {
  return options.jekyll === 3 ? fieldOf : itemProperty;
}

function fieldOf(item: unknown, property: unknown): unknown {
  const path = toText(property);
  return path.includes('.') ? path.split('.').reduce(stepOn, item) : step(item, path);
}

/** In a dotted path a step after nil gives false, as in Jekyll; `sort` tells the two apart. */
function stepOn(item: unknown, key: string): unknown {
  return isNil(item) || typeof item === 'boolean' ? false : step(item, key);
}

function step(item: unknown, key: string): unknown {
  if (isHash(item)) return at(item, key);
  if (isText(item)) return String(item).includes(key) ? key : undefined;
  if (isNil(item)) return undefined;
  throw new LiquidError(
    'liquid/argument',
    `no field '${key}' in ${Array.isArray(item) ? 'a list' : toText(item)}`,
  );
}

const NINE = 57;

function parseNumber(value: unknown): unknown {
  if (!isText(value)) return value;
  const text = String(value);
  // Digits, signs and white space all come before "9", so the first letter rules out most texts.
  if (text.charCodeAt(0) > NINE) return value;
  const found = /^[ \t\r\n\f\v]*(-?(?:\d+(\.\d*)?|(\.\d+)))[ \t\r\n\f\v]*$/.exec(text);
  if (!found) return value;
  const [, number, fraction, alone] = found;
  return (fraction ?? alone) === undefined ? Number(text) : float(Number(number));
}

function groupBy(this: FilterContext, input: unknown, property: unknown): unknown {
  const items = pairsOrItems(input);
  return items ? grouped(items, (item) => toText(readOf(this)(item, property))) : input;
}

interface Group {
  readonly name: unknown;
  readonly items: unknown[];
  size: number;
}

/** Groups in the order of their first items, as hashes with `name`, `items` and `size`. */
export function grouped(items: readonly unknown[], keyOf: (item: unknown) => unknown): unknown[] {
  const groups: Group[] = [];
  const byKey = new Map<unknown, Group>();
  const alike = new Map<string, Group[]>();
  for (const item of items) {
    const name = keyOf(item);
    const known = byKey.get(name) ?? (typeof name === 'object' ? equalGroup(name, alike) : undefined);
    const group = known ?? {name, items: [], size: 0};
    if (!known) groups.push(group);
    if (!known && typeof name === 'object') alike.get(likenessOf(name))!.push(group);
    byKey.set(name, group);
    group.items.push(item);
    group.size++;
  }
  return groups;
}

/** The group with an equal name, searched only among groups of the same likeness. */
function equalGroup(name: object | null, alike: Map<string, Group[]>): Group | undefined {
  const likeness = likenessOf(name);
  const groups = alike.get(likeness) ?? [];
  alike.set(likeness, groups);
  return groups.find((group) => equal(group.name, name));
}

function sort(this: FilterContext, input: unknown, property?: unknown, nils: unknown = 'first'): unknown {
  if (isNil(input)) throw new LiquidError('liquid/argument', 'Cannot sort a null object.');
  const items = pairsOrItems(input);
  if (!items) throw new LiquidError('liquid/argument', `Cannot sort ${toText(input)}.`);
  if (isNil(property)) return [...items].sort(strictOrder);
  const order = nilOrder(toText(nils));
  const read = readOf(this);
  const keyed = items.map((item) => ({key: read(item, property), item}));
  return keyed.sort((a, b) => looseOrder(a.key, b.key, order)).map(({item}) => item);
}

function nilOrder(nils: string): number {
  if (nils === 'first') return -1;
  if (nils === 'last') return 1;
  const message = `Invalid nils order: '${nils}' is not a valid nils order. It must be 'first' or 'last'.`;
  throw new LiquidError('liquid/argument', message);
}

function strictOrder(a: unknown, b: unknown): number {
  const order = compare(a, b);
  if (order !== undefined) return order;
  throw comparisonFailed(a, b);
}

function looseOrder(a: unknown, b: unknown, nils: number): number {
  if (!isNil(a) && isNil(b)) return -nils;
  if (isNil(a) && !isNil(b)) return nils;
  return compare(a, b) ?? compareTexts(toText(a), toText(b));
}

/** Takes items from the front instead of at random, so that the same site gives the same pages. */
function sample(this: FilterContext, input: unknown, count: unknown = 1): unknown {
  if (!Array.isArray(input)) return input;
  return count === 1 ? input[0] : input.slice(0, toInteger(count));
}

function sentence(input: unknown, connector: unknown = 'and'): string {
  const items: readonly unknown[] = isText(input) ? [...String(input)] : Array.isArray(input) ? input : [];
  if (isText(input) && items.length > 2)
    throw new LiquidError('liquid/argument', 'array_to_sentence_string needs a list');
  const last = toText(items.at(-1));
  if (items.length < 2) return last;
  if (items.length === 2) return `${toText(items[0])} ${toText(connector)} ${last}`;
  // Nested lists are joined too, except in the last item.
  return `${joinAll(items.slice(0, -1), ', ')}, ${toText(connector)} ${last}`;
}
