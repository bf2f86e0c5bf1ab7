const ASCII = /^[\0-\x7f]*$/;
const NOT_WORD = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu;

/**
 * An id by the rule of input GFM: lower case, everything but letters, digits, hyphens and underscores dropped, white
 * space to hyphens.
 */
export function gfmId(text: string): string {
  const lower = text.toLowerCase();
  const words = ASCII.test(lower) ? lower.replace(/[^\w\- \t]/g, '') : lower.replace(NOT_WORD, '');
  return words.replace(/[ \t]/g, '-');
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
    .replace(/^[^a-zA-Z]+/gm, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
}
