import {isEmpty} from './line-kinds.ts';
import {referenceKey} from './reference-key.ts';

/** A footnote's key and text, and where the text after it begins. */
interface Definition {
  id: string;
  text: string;
  end: number;
}

const HEAD = / {0,3}\[\^([^\]\n]*)\]:/y;

/** The footnote defined at a place, with the indented lines that belong to it. */
export function readFootnote(source: string, at: number): Definition | undefined {
  HEAD.lastIndex = at;
  const head = HEAD.exec(source);
  if (!head) return undefined;
  const first = HEAD.lastIndex;
  let start = first;
  let text = '';
  let blank = false;
  while (start < source.length) {
    const end = lineEnd(source, start);
    const line = source.slice(start, end);
    if (isEmpty(line)) blank = true;
    else {
      const indent = /^ {0,4}/.exec(line)![0].length;
      if (indent === 0 && !(start === first && line.startsWith('\t'))) break;
      text += `${blank && indent > 0 ? '\n' : ''}${line.slice(indent)}\n`;
      blank = false;
    }
    start = end + 1;
  }
  return {id: referenceKey(head[1]!), text, end: Math.min(start, source.length)};
}

/** End of the line that contains `from`. */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}
