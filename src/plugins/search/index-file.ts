import {digestOf, textOnly, type View} from '../../api.ts';
import {type SearchIndex, writePlaces} from './search-index.ts';
import {entriesOf, htmlOf, searchable} from './searchable.ts';
import {wordsIn} from './words-in.ts';

/** `/search.json`. */
export function indexFile(view: View): string {
  const documents = searchable(view);
  const texts = wordsOfAll(
    documents.map((document) => htmlOf(document, view)),
    view,
  );
  const byWord = new Map<string, number[]>();
  texts.forEach((words, entry) => {
    for (const word of words === '' ? [] : words.split(' ')) {
      const known = byWord.get(word);
      if (known) known.push(entry);
      else byWord.set(word, [entry]);
    }
  });
  const words = [...byWord.keys()].sort();
  const index: SearchIndex = {
    entries: entriesOf(documents, view),
    words: words.join(' '),
    places: words.map((word) => writePlaces(byWord.get(word)!)).join(' '),
  };
  return `${JSON.stringify(index)}\n`;
}

const KEY = 'search words';

/** The words of each text, with a space between them. Those of texts that have not changed are known already. */
function wordsOfAll(texts: readonly string[], {results}: View): readonly string[] {
  const known = results.get(KEY) as ReadonlyMap<string, string> | undefined;
  const digests = texts.map((text) => digestOf(text));
  const words = digests.map((digest, at) => known?.get(digest) ?? distinctWords(texts[at]!));
  if (!digests.every((digest) => known?.has(digest)))
    results.set(KEY, new Map(digests.map((digest, at) => [digest, words[at]!])));
  return words;
}

/** What is longer is no word. */
const LONGEST = 40;

function distinctWords(html: string): string {
  // Many words occur often, and looking for accents takes longer than comparing.
  const written = new Set(textOnly(html).split(' '));
  const words = wordsIn([...written].join(' ')).filter(({length}) => length <= LONGEST);
  return [...new Set(words)].join(' ');
}
