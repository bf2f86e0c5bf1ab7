/** Wide in a terminal and in a mail: East Asian letters and emoji take two columns. */
export const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** How many columns a text takes where all letters are equally wide. */
export function columnsOf(text: string): number {
  if (/^[\u0020-\u024f]*$/.test(text)) return text.length;
  return graphemesOf(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

let segmenter: Intl.Segmenter | undefined;

/** What readers count as characters: an emoji made of several code points is one. */
export function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
  return [...segmenter.segment(text)].map(({segment}) => segment);
}
