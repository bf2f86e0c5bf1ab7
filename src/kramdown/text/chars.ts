/** Classes of single characters, by code unit. White space is ASCII white space only, as in kramdown. */

const LETTER = /\p{Alphabetic}/u;
const LETTER_OR_DIGIT = /[\p{Alphabetic}\p{Nd}]/u;
const WORD = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]/u;

/** The code unit at `at`, 0 outside the text, where a direct read would make the engine deoptimise. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** True for space, tab, line feed, vertical tab, form feed and carriage return. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

export function isAsciiWord(code: number): boolean {
  return isAsciiAlnum(code) || code === 95;
}

function isAsciiAlnum(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Any letter of any script at `at`. */
export function isLetterAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code < 128 ? isAsciiAlnum(code) && !isDigit(code) : LETTER.test(characterAt(text, at));
}

/** Any letter or digit of any script at `at`. */
export function isAlnumAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code < 128 ? isAsciiAlnum(code) : LETTER_OR_DIGIT.test(characterAt(text, at));
}

/** Any word character of any script at `at`; false outside the text. */
export function isWordAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code < 128 ? isAsciiWord(code) : WORD.test(characterAt(text, at));
}

function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const start = code >= 0xdc00 && code <= 0xdfff && at > 0 ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(start)!);
}
