import {codeAt, isAsciiWord, isDigit, isSpace, isWordAt} from '../text/chars.ts';

/** Which side a straight quote becomes; `straight` for one that stays as it is. */
export type Side = 'left' | 'right' | 'straight';

/**
 * The side of the straight quote at `at`, and of the next one if two are taken together.
 * `before` is the character before it, or '' after an element or at the start of the text.
 */
export function quoteSides(text: string, at: number, before: string): Side[] {
  const bare = before === '';
  const afterSpace = !bare && isSpace(before.charCodeAt(0));
  if (bare && opensEmphasis(text, at + 1)) return ['left'];
  if (bare && punctuationFollows(text, at + 1)) return ['right'];
  if (bare || afterSpace) {
    if (isQuotePair(text, at) && isAsciiWord(codeAt(text, at + 2))) return ['left', 'left'];
    if (text[at] === "'" && isDecade(text, at + 1)) return ['right'];
  }
  if (!bare) return [!afterSpace && isClosing(before) ? 'right' : 'left'];
  if (isQuote(text[at + 1])) return ['straight', 'right'];
  return [endsWord(text, at + 1) ? 'right' : 'left'];
}

const isQuote = (c: string | undefined) => c === '"' || c === "'";

/** One or two `*` or `_` with text right after. */
function opensEmphasis(text: string, at: number): boolean {
  const isMark = text[at] === '*' || text[at] === '_';
  return isMark && at + 1 < text.length && !isSpace(text.charCodeAt(at + 1));
}

const PUNCTUATION = new Set('!"#$%\'()*+,-./:;<=>?@[\\]^_`{|}~');

/** Punctuation other than the start of an ellipsis, with no word right after it. */
function punctuationFollows(text: string, at: number): boolean {
  const c = text[at];
  if (c === undefined || !PUNCTUATION.has(c)) return false;
  if (text[at + 1] === '.' && text[at + 2] === '.') return false;
  return isWordAt(text, at) === isWordAt(text, at + 1);
}

const isQuotePair = (text: string, at: number) => {
  const pair = text.slice(at, at + 2);
  return pair === `"'` || pair === `'"`;
};

/** Two digits and an s, as in '90s. */
const isDecade = (text: string, at: number) =>
  isDigit(codeAt(text, at)) && isDigit(codeAt(text, at + 1)) && text[at + 2] === 's';

/** A character after which a quote closes. */
const isClosing = (c: string) => !' \\\t\r\n[{(-'.includes(c);

/** White space, the end of a line, or an s that ends a word. */
function endsWord(text: string, at: number): boolean {
  const c = codeAt(text, at);
  if (at >= text.length || isSpace(c)) return true;
  return c === 115 && !isWordAt(text, at + 1);
}
