import type {Edit} from './edit.ts';

/** `--` is an en dash, `---` an em dash, `...` an ellipsis; arrows, options and paths are not. */
export function dashesAndDots(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/-{2,}|\.{3,}/g)) {
    const end = match.index + match[0].length;
    const replacement = replacementFor(match[0], text[match.index - 1] ?? '', text[end] ?? '');
    if (replacement) edits.push({start: match.index, end, text: replacement});
  }
  return edits;
}

function replacementFor(run: string, before: string, after: string): string | undefined {
  if (run[0] === '.') return run.length === 3 && !isPath(before) && !isPath(after) ? '\u2026' : undefined;
  if (run.length > 3 || before === '<' || before === '!' || after === '>') return undefined;
  if (run.length === 3) return '\u2014';
  const isOption = /^$|\s|[([]/.test(before) && /[\p{L}\p{N}]/u.test(after);
  return isOption ? undefined : '\u2013';
}

function isPath(character: string): boolean {
  return character === '/' || character === '\\';
}
