import type {PassTime, Positions} from './times-of-build.ts';

/** What two texts have where they begin to differ; empty at the end of a text. */
export interface Excerpts {
  readonly old: string;
  readonly now: string;
}

/** Characters shown before the difference, and from there on. */
const BEFORE = 25;
const AFTER = 50;

/** The first difference between the old text and the one of now, except for the times at which they were built. */
export function firstDifference(old: string, now: string, passTime: PassTime): Excerpts | undefined {
  if (old === now) return undefined;
  let at: Positions = [0, 0];
  for (;;) {
    const [i, j] = afterSame(old, now, at);
    if (i === old.length && j === now.length) return undefined;
    const after = passTime(old, now, [i, j]);
    if (after === undefined) return {old: excerpt(old, i), now: excerpt(now, j)};
    at = after;
  }
}

function afterSame(old: string, now: string, [i, j]: Positions): Positions {
  let length = 0;
  while (i + length < old.length && old[i + length] === now[j + length]) length += 1;
  return [i + length, j + length];
}

function excerpt(text: string, at: number): string {
  const start = at <= BEFORE ? 0 : startOfWord(text, at - BEFORE, at);
  const end = Math.min(at + AFTER, text.length);
  const part = text.slice(start, end).toWellFormed();
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`;
}

function startOfWord(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space < before ? space + 1 : from;
}
