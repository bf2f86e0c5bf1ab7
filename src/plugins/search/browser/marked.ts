import {fold, LETTER, RUNS, UNSPACED, wordsIn} from '../words-in.ts';

/** A text in which the words that a query found are marked. */
export function marked(text: string, query: string): (string | Node)[] {
  const asked = wordsIn(query);
  // Without spaces, only what was typed can be told from its surroundings.
  const typed = query.match(RUNS) ?? [];
  const parts = RegExp(`(${[...typed, `(?:(?!${UNSPACED})${LETTER})+`].join('|')})`, 'u');
  return text.split(parts).map((part, at) => {
    const isWord = at % 2 === 1;
    return isWord && asked.some((word) => fold(part).startsWith(word)) ? mark(part) : part;
  });
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
