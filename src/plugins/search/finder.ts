import {type Entry, readPlaces, type SearchIndex} from './search-index.ts';
import {wordsIn} from './words-in.ts';

/**
 * The entries that have all words of a query, the best ones first, of each text the version in the language of the page. The
 * beginning of a word is enough.
 */
export type Find = (query: string) => readonly Entry[];

/** What a word counts for where only its beginning is found; where it is whole, one more. */
const IN_TITLE = 5;
const IN_TERMS = 3;
const IN_TEXT = 1;

/** Runs in browsers. `language` is that of the page. */
export function finder({entries, words, places}: SearchIndex, language: string): Find {
  const all = words.split(' ');
  const placesOf = places.split(' ');
  const lines = entries.map(({title, terms}) => [lineOf(title), lineOf(terms)] as const);

  const scoresOf = (word: string): number[] => {
    const within = (line: string, score: number) =>
      line.includes(` ${word}`) ? score + Number(line.includes(` ${word} `)) : 0;
    const scores = lines.map(([title, terms]) => within(title, IN_TITLE) || within(terms, IN_TERMS));
    all.forEach((one, at) => {
      if (one.startsWith(word))
        for (const entry of readPlaces(placesOf[at]!))
          scores[entry] = Math.max(scores[entry]!, within(` ${one} `, IN_TEXT));
    });
    return scores;
  };

  return (query) => {
    const [first = [], ...others] = wordsIn(query).map(scoresOf);
    // Without one of the words, the product is 0.
    const scores = first.map((score, at) => others.reduce((product, one) => product * one[at]!, score));
    const found = [...scores.keys()].filter((at) => scores[at]).sort((a, b) => scores[b]! - scores[a]!);
    const shown = new Map<number, Entry>();
    for (const at of found) {
      const {same = at, lang} = entries[at]!;
      // A version that is put in the place of another one keeps that place.
      if (!shown.has(same) || lang === language) shown.set(same, entries[at]!);
    }
    return [...shown.values()];
  };
}

/** With a space around each word. */
function lineOf(text: string): string {
  return ` ${wordsIn(text).join(' ')} `;
}
