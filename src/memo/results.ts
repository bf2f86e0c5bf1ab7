import {serialize} from 'node:v8';
import type {Results} from '../plugin.ts';
import type {Memo} from './memo.ts';
import {load, save} from './saved/disk.ts';

interface Entry {
  readonly value: unknown;
  /** Number of builds saved since it was last asked for. */
  readonly unused: number;
}

type Entries = ReadonlyMap<string, Entry>;

/** A reused body does not ask for the results it was made from, so they outlast some builds without use. */
const PATIENCE = 20;
/** How many results a long `ssg serve` may hold. */
const MOST = 500;

class KeptResults implements Results {
  readonly #before: Entries;
  readonly #used = new Map<string, unknown>();
  #isChanged = false;

  constructor(before: Entries) {
    this.#before = before;
  }

  get(key: string): unknown {
    if (!this.#used.has(key) && this.#before.has(key)) this.#used.set(key, this.#before.get(key)!.value);
    return this.#used.get(key);
  }

  set(key: string, value: unknown): void {
    this.#isChanged ||= this.get(key) !== value;
    this.#used.delete(key);
    this.#used.set(key, value);
    if (this.#used.size > MOST) this.#used.delete(this.#used.keys().next().value!);
  }

  /** What the next build is to find; undefined if nothing has changed. */
  next(): Entries | undefined {
    if (!this.#isChanged) return undefined;
    const rest = [...this.#before].filter(([key, {unused}]) => !this.#used.has(key) && unused < PATIENCE);
    return new Map([
      ...rest.map(([key, {value, unused}]) => [key, {value, unused: unused + 1}] as const),
      ...[...this.#used].map(([key, value]) => [key, {value, unused: 0}] as const),
    ]);
  }
}

const NAME = 'results';

export function resultsOf(memo: Memo, before: () => Entries = () => new Map()): Results {
  return memo.once(NAME, [], () => new KeptResults(before()));
}

/** Fills a new memo with what an earlier process saved under that key. */
export function loadResults(memo: Memo, {cache, key}: {cache: string | undefined; key: string}): void {
  const saved = load(cache, NAME, key)?.value;
  resultsOf(memo, () => (saved instanceof Map ? (saved as Entries) : new Map()));
}

export function saveResults(memo: Memo, {cache, key}: {cache: string | undefined; key: string}): void {
  const entries = (resultsOf(memo) as KeptResults).next();
  if (entries === undefined) return;
  const value = new Map([...entries].filter(([, one]) => isData(one.value)));
  save(cache, {name: NAME, key}, {value});
}

/** A result that contains a function is not saved; the others are. */
function isData(value: unknown): boolean {
  try {
    serialize(value);
    return true;
  } catch {
    return false;
  }
}
