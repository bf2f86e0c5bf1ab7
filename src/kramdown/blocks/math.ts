import {find} from '../text/finder.ts';
import {countSpaces, endOfBlankLine} from '../text/lines.ts';
import {trim} from '../text/trim.ts';
import {type Blocks, finishBlock, newBlock} from './blocks.ts';
import {isAfterBoundary, isBoundary} from './boundary.ts';

/** `$$ … $$` on lines of its own; a backslash before it makes it inline. */
export function readMath(blocks: Blocks): boolean {
  const {text, pos} = blocks;
  const start = pos + countSpaces(text, pos, 3);
  const escaped = text[start] === '\\';
  const open = escaped ? start + 1 : start;
  if (!text.startsWith('$$', open)) return false;
  const close = find(blocks, '$$', open + 2);
  if (close === -1 || !isAfterBoundary(blocks)) return false;
  const end = endOfBlankLine(text, close + 2);
  if (escaped) {
    if (end !== -1) blocks.pos = open;
    return false;
  }
  const next = end === -1 ? close + 2 : end;
  if (!isBoundary(blocks, next)) return false;
  const math = newBlock(blocks, 'math', pos);
  math.value = trim(text.slice(open + 2, close));
  finishBlock(blocks, math, next);
  return true;
}
