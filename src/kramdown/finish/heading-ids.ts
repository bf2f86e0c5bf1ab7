const NOT_ASCII_WORD = /[^\w\- \t\x80-\uffff]/g;
const NOT_ASCII = /[^\0-\x7f]/;
const NOT_WORD = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu;

/**
 * An id by the rule for GFM input: lower case, white space to hyphens, everything else dropped but letters,
 * digits, hyphens and underscores.
 */
export function gfmId(text: string): string {
  // Ruby lowers Σ to σ everywhere, JavaScript to ς at the end of a word.
  const small = text.replaceAll('Σ', 'σ').toLowerCase();
  const words = small.replace(NOT_ASCII_WORD, '');
  return (NOT_ASCII.test(words) ? withoutOddCharacters(words) : words).replace(/[ \t]/g, '-');
}

/** Drops the non-ASCII characters that are not part of words. */
function withoutOddCharacters(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isPart = code < 128 || isWordCharacter(code);
    if (isPart === undefined) return text.replace(NOT_WORD, '');
    if (isPart) kept += text[at];
  }
  return kept;
}

/** Whether a character is part of words; undefined if only `NOT_WORD` can tell, which is slow to compile. */
function isWordCharacter(code: number): boolean | undefined {
  // Letters with accents, kana and ideographs; general punctuation; all else is rare.
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  if ((code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa)) return true;
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if ((code >= 0x2010 && code <= 0x203e) || (code >= 0x3001 && code <= 0x3004)) return false;
  return code === 0xa0 || code === 0xab || code === 0xbb || code === 0xb0 ? false : undefined;
}

/** The id, with a number when it was used before. */
export function unique(id: string, used: Map<string, number>): string {
  const count = used.get(id);
  used.set(id, count === undefined ? 0 : count + 1);
  return count === undefined ? id : `${id}-${count + 1}`;
}

/** An id by kramdown's own rule: ASCII letters, digits and hyphens, from the first letter on. */
export function asciiId(text: string): string {
  return text
    .replace(/(?<![^\n])[^a-zA-Z]+/g, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
}
