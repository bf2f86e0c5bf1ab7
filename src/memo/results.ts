import type {Results} from '../plugin.ts';
import {load, save} from './disk.ts';
import type {Memo} from './memo.ts';

/** Those that nobody asked for or made are not kept any longer. */
class KeptResults implements Results {
  readonly #before: ReadonlyMap<string, unknown>;
  readonly #used = new Map<string, unknown>();

  constructor(before: ReadonlyMap<string, unknown>) {
    this.#before = before;
  }

  get(key: string): unknown {
    if (!this.#used.has(key) && this.#before.has(key)) this.#used.set(key, this.#before.get(key));
    return this.#used.get(key);
  }

  set(key: string, value: unknown): void {
    this.#used.set(key, value);
  }

  get used(): ReadonlyMap<string, unknown> {
    return this.#used;
  }

  get isAsBefore(): boolean {
    const {size} = this.#before;
    return (
      size === this.#used.size && [...this.#used].every(([key, value]) => this.#before.get(key) === value)
    );
  }
}

const NAME = 'results';

export function resultsOf(memo: Memo, before: () => ReadonlyMap<string, unknown> = () => new Map()): Results {
  return memo.once(NAME, [], () => new KeptResults(before()));
}

/** Fills a new memo with what an earlier process saved under that key. */
export function loadResults(memo: Memo, {cache, key}: {cache: string | undefined; key: string}): void {
  const saved = load(cache, NAME, key)?.value;
  resultsOf(memo, () => (saved instanceof Map ? saved : new Map()));
}

export function saveResults(memo: Memo, {cache, key}: {cache: string | undefined; key: string}): void {
  const results = resultsOf(memo) as KeptResults;
  if (!results.isAsBefore) save(cache, {name: NAME, key}, {value: results.used});
}
