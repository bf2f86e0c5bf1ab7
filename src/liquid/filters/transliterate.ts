/** Characters of the Latin blocks that are not a base letter with an accent. */
const OTHERS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Ð: 'D',
  ð: 'd',
  '×': 'x',
  Ø: 'O',
  ø: 'o',
  Þ: 'Th',
  þ: 'th',
  ß: 'ss',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ĳ: 'IJ',
  ĳ: 'ij',
  ĸ: 'k',
  Ŀ: 'L',
  ŀ: 'l',
  Ł: 'L',
  ł: 'l',
  ŉ: "'n",
  Ŋ: 'NG',
  ŋ: 'ng',
  Œ: 'OE',
  œ: 'oe',
  Ŧ: 'T',
  ŧ: 't',
};

/** Removes accents from Latin letters (U+00C0 to U+017E); any other non-ASCII character becomes `?`. */
export function transliterate(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (sign) => OTHERS[sign] ?? baseLetter(sign) ?? '?');
}

function baseLetter(sign: string): string | undefined {
  if (sign < '\u00c0' || sign > '\u017e') return undefined;
  return /^[A-Za-z](?=\p{M})/u.exec(sign.normalize('NFD'))?.[0];
}
