/** What words are made of. */
export const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** A letter of a script without spaces: Thai and Lao, Burmese, Khmer, Japanese and Chinese. */
export const UNSPACED = '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff]';

export const RUNS = RegExp(`${UNSPACED}+`, 'gu');

const WORDS = RegExp(`${LETTER}+`, 'gu');
/** Letters that Unicode does not take for another one with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th'},
  ...{ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ς: 'σ'},
};

/**
 * The words of a text as the search compares them: without case and accents. In scripts without spaces, each
 * character with the next one is a word. Runs while a site is built, and in browsers.
 */
export function wordsIn(text: string): readonly string[] {
  return fold(text).replace(RUNS, pairs).match(WORDS) ?? [];
}

/** `Élan` becomes `elan`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœþøłđðħıς]/g, (letter) => LETTERS[letter]!);
}

function pairs(run: string): string {
  return ` ${[...run].map((one, at, all) => one + (all[at + 1] ?? '')).join(' ')} `;
}
