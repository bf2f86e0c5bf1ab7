/** Counts words; two Chinese or Japanese characters are one, as those scripts write no spaces. */
export function countWords(text: string): number {
  let words = 0;
  let characters = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isIdeograph(code)) characters++;
    const counts = isWordCharacter(code) && !isIdeograph(code);
    if (counts && !inside) words++;
    inside = counts || (inside && isJoiner(code));
  }
  return words + Math.ceil(characters / 2);
}

function isWordCharacter(code: number): boolean {
  if (code < 0x80)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

/** Han, Hiragana, Katakana; Korean writes spaces between words. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Apostrophes, hyphens, and the marks inside numbers and addresses. */
function isJoiner(code: number): boolean {
  return (
    code === 39 || code === 0x2019 || code === 45 || code === 46 || code === 44 || code === 95 || code === 64
  );
}
