import {renderInline} from './inline.ts';
import type {Renderer} from './renderer.ts';
import {findMark, type Read, type Text} from './text.ts';

const WORD = /[^ \n]*/y;

/** `^word`, or `^(some words)`, which also ends at a backslash. */
export function readSuperscript(renderer: Renderer, text: Text, at: number): Read | undefined {
  const {source} = text;
  if (source[at + 1] !== '(') {
    WORD.lastIndex = at + 1;
    const [word] = WORD.exec(source)!;
    return word === '' ? undefined : {html: superscript(renderer, word), length: word.length + 1};
  }
  const start = at + 2;
  const ends = [findMark(text, ')', start), findMark(text, '\\', start) + 1 || -1].filter(
    (end) => end !== -1,
  );
  const end = Math.min(...ends, source.length);
  if (end === source.length) return undefined;
  const last = source.codePointAt(end)! > 0xffff ? 2 : 1;
  return {html: superscript(renderer, source.slice(start, end)), length: end + last - at};
}

function superscript(renderer: Renderer, text: string): string {
  const html = renderInline(renderer, text);
  return html === '' ? '' : `<sup>${html}</sup>`;
}
