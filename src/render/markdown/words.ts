/**
 * Counts the words of texts; two Chinese or Japanese characters of a text count as one, as those scripts have
 * no spaces. The texts are joined first, as reading many parts of a string takes much longer than one.
 */
export function countWords(texts: readonly string[]): number {
  const text = texts.join('\0');
  let words = 0;
  let ideographs = 0;
  let isInside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = code < 0x250 ? latin[code]! : kindOf(code);
    if (kind === letter && !isInside) words++;
    if (kind === ideograph) ideographs++;
    else if (kind === end) {
      words += Math.ceil(ideographs / 2);
      ideographs = 0;
    }
    isInside = kind === letter || (kind === joiner && isInside);
  }
  return words + Math.ceil(ideographs / 2);
}

const other = 0;
const letter = 1;
/** Continues a word that has begun: apostrophes, hyphens, the marks inside numbers and addresses. */
const joiner = 2;
const ideograph = 3;
/** Between two texts. */
const end = 4;

const latin = Uint8Array.from({length: 0x250}, (_, code) => {
  if (code === 0) return end;
  const character = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(character)) return letter;
  return /['\-.,_@]/.test(character) ? joiner : other;
});

function kindOf(code: number): number {
  if (code >= 0x2000 && code <= 0x206f) return code === 0x2019 ? joiner : other;
  if (code >= 0x3000 && code <= 0x303f) return other;
  if (code >= 0xd800 && code <= 0xdfff) return other;
  return isIdeograph(code) ? ideograph : letter;
}

/** Han, Hiragana, Katakana; not Hangul, as Korean has spaces between words. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
