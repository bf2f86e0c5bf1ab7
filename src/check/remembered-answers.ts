import {load, save} from '../memo/saved/disk.ts';
import type {Answer, Ask} from './ask-addresses.ts';

/** How long an address that was found is not asked about again, in milliseconds. */
const PATIENCE = 7 * 24 * 60 * 60 * 1000;
const NAME = 'external-links';
const KEY = '1';

interface Memory {
  /** The cache folder; without it nothing is remembered. */
  readonly cache: string | undefined;
  readonly now: number;
  /** Whether to ask about all addresses, whatever is remembered. */
  readonly anew: boolean;
}

interface Remembered {
  readonly at: number;
  readonly answer: Answer;
}

/** Asks only about addresses that were not found in the last days: those that were dead always. */
export function remembering(ask: Ask, {cache, now, anew}: Memory): Ask {
  const before = anew ? undefined : load(cache, NAME, KEY)?.value;
  const known =
    before instanceof Map ? (before as ReadonlyMap<string, Remembered>) : new Map<string, Remembered>();
  return async (urls) => {
    const fresh = urls
      .flatMap((url) => known.get(url) ?? [])
      .filter(({at}) => at <= now && now < at + PATIENCE)
      .sort((a, b) => a.at - b.at);
    // One that was found tells dead addresses from a network that is down.
    const kept = fresh.slice(1);
    const sure = new Set(kept.map(({answer}) => answer.url));
    const answers = await ask(urls.filter((url) => !sure.has(url)));
    const found = answers.filter(({verdict}) => verdict === 'found').map((answer) => ({at: now, answer}));
    const value = new Map([...kept, ...found].map((one) => [one.answer.url, one]));
    save(cache, {name: NAME, key: KEY}, {value});
    return [...answers, ...kept.map(({answer}) => answer)];
  };
}
