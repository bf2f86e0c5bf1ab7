import {expect, it} from 'vitest';
import {gfmId} from './heading-ids.ts';

/** parser-gfm: `text.downcase.gsub(/[^\p{Word}\- \t]/, '')`, then spaces to hyphens. */
function byTheRule(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}

it('keeps the characters that the rule for GFM input keeps', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x20000; code++) {
    const text = `a ${String.fromCodePoint(code)}-B`;
    if (gfmId(text) !== byTheRule(text)) wrong.push(`U+${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

it('keeps accents and hyphens of a heading', () => {
  expect(gfmId('Ça compile !? -- Rafi Panoyan')).toBe('ça-compile-----rafi-panoyan');
});
