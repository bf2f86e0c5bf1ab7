import {parsePieces} from '../spans/parse-spans.ts';
import type {Document} from '../tree/document.ts';

/** True when every line has a `|` outside of inline code and inline HTML: only then are the lines a table. */
export function everyLineHasOwnPipe(document: Document, text: string): boolean {
  if (!text.includes('`') && !text.includes('<')) return true;
  let piped = false;
  for (const {kind, value} of parsePieces(document, text)) {
    const lines = splitLines(value);
    if (lines.length === 0) continue;
    const more = lines.length > 1;
    if (kind === 'codespan') {
      if (lines.length > 2) return piped;
      if (more && !piped) return false;
      if (more) piped = false;
    } else {
      if (more && !piped && !hasOwnPipe(lines[0]!)) return false;
      piped = (more ? false : piped) || hasOwnPipe(lines.at(-1)!);
    }
  }
  return piped;
}

const hasOwnPipe = (line: string) => /(?:^|[^\\])\|/.test(line);

function splitLines(text: string): string[] {
  const lines = text.split('\n');
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  return lines;
}
