import {type Entry, readPlaces, type SearchIndex} from './search-index.ts';
import {wordsIn} from './words-in.ts';

/** The entries that have all words of a query, the best ones first. The beginning of a word is enough. */
export type Find = (query: string) => readonly Entry[];

/** What a word counts for where only its beginning is found; where it is whole, one more. */
const [IN_TITLE, IN_TERMS, IN_TEXT] = [5, 3, 1] as const;

/** Runs in browsers. */
export function finder({entries, words, places}: SearchIndex): Find {
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
    return [...scores.keys()]
      .filter((at) => scores[at])
      .sort((a, b) => scores[b]! - scores[a]!)
      .map((at) => entries[at]!);
  };
}

/** With a space around each word. */
function lineOf(text: string): string {
  return ` ${wordsIn(text).join(' ')} `;
}
