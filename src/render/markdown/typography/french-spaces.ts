import type {Edit} from './edit.ts';

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

/**
 * Spaces that the author typed around French marks become no-break spaces: narrow before `; ! ?`, full before
 * `:` and inside guillemets. None is added before a mark, as that would break smileys, times and code.
 */
export function frenchSpaces(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/(?<! ) +(?=[;:!?»])|« *|»/g)) {
    const edit = editFor(text, match.index, match[0]);
    if (edit) edits.push(edit);
  }
  return edits;
}

function editFor(text: string, start: number, found: string): Edit | undefined {
  const end = start + found.length;
  if (found[0] === '«') return afterOpening(text, start, end);
  if (found === '»') return beforeClosing(text, start);
  const mark = text[end]!;
  if (mark === '»') return {start, end, text: noBreak};
  if (!endsHere(mark, text[end + 1] ?? ' ')) return undefined;
  return {start, end, text: mark === ':' ? noBreak : narrowNoBreak};
}

function afterOpening(text: string, start: number, end: number): Edit | undefined {
  if (end > start + 1) return {start: start + 1, end, text: noBreak};
  const isSpaced = /^\s?$/.test(text[end] ?? '');
  return isSpaced ? undefined : {start, end, text: `«${noBreak}`};
}

function beforeClosing(text: string, start: number): Edit | undefined {
  const isSpaced = /^\s?$/.test(text[start - 1] ?? '');
  return isSpaced ? undefined : {start, end: start + 1, text: `${noBreak}»`};
}

/** A mark of punctuation, not the eyes of a smiley or the start of a word. */
function endsHere(mark: string, next: string): boolean {
  if (mark === ':' || mark === ';') return /[\s"'»”\ufffc]/.test(next);
  return !/[\p{L}\p{N}=]/u.test(next);
}
