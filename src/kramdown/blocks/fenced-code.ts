import {countSpaces, lineEnd} from '../text/lines.ts';
import {trim} from '../text/trim.ts';
import {attributesOf} from '../tree/element.ts';
import {type Blocks, type FenceEnd, finishBlock, newBlock} from './blocks.ts';

interface Fence {
  info: string;
  close: FenceEnd;
}

/** Code between fences of tildes; GFM input also allows backticks, and up to three spaces before. */
export function readFencedCode(blocks: Blocks): boolean {
  const {text, pos} = blocks;
  const fence = findFence(blocks);
  if (!fence) return false;
  const code = newBlock(blocks, 'codeblock', pos);
  code.value = text.slice(lineEnd(text, pos), fence.close.start);
  if (fence.info !== '') {
    code.note = fence.info;
    attributesOf(code).set('class', `language-${fence.info.replace(/^(.[^?]*)\?.*$/s, '$1')}`);
  }
  finishBlock(blocks, code, fence.close.end);
  return true;
}

function findFence(blocks: Blocks): Fence | undefined {
  const {text, pos, document} = blocks;
  const {gfm} = document.dialect;
  const start = pos + (gfm ? countSpaces(text, pos, 3) : 0);
  const mark = text[start];
  if (mark !== '~' && !(gfm && mark === '`')) return undefined;
  let length = 0;
  while (text[start + length] === mark) length++;
  if (length < 3) return undefined;
  const contentStart = lineEnd(text, pos);
  const close = findClose(blocks, {mark, length}, contentStart);
  if (!close) return undefined;
  const opening = Math.min(length, close.length);
  const info = trim(text.slice(start + opening, contentStart));
  return /[ \t\n\v\f\r]/.test(info) ? undefined : {info, close};
}

/**
 * The first fence after `from` that is long enough. If there is none, the longest counts, and the opening
 * fence's surplus characters become part of the language name.
 */
function findClose(blocks: Blocks, open: {mark: string; length: number}, from: number): FenceEnd | undefined {
  const ends = (blocks.fences ??= listFences(blocks)).get(open.mark) ?? [];
  let i = firstAfter(ends, from);
  const longest = ends[i]?.longest;
  if (longest === undefined || longest.length < open.length) return longest;
  while (ends[i]!.length < open.length) i++;
  return ends[i];
}

function firstAfter(ends: readonly FenceEnd[], from: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All lines after the first that could end fenced code, by their character. */
function listFences({text, document}: Blocks): Map<string, FenceEnd[]> {
  const line = document.dialect.gfm
    ? /\n {0,3}(`{3,}|~{3,})[ \t\v\f\r]*(?=\n)/g
    : /\n(~{3,})[ \t\v\f\r]*(?=\n)/g;
  const byMark = new Map<string, FenceEnd[]>();
  for (const match of Array.from(text.matchAll(line)).reverse()) {
    const [mark, length, start] = [match[1]![0]!, match[1]!.length, match.index + 1];
    const later = byMark.get(mark) ?? [];
    const end = {length, start, end: lineEnd(text, start)} as FenceEnd;
    const longest = later.at(-1)?.longest;
    end.longest = longest && longest.length > length ? longest : end;
    later.push(end);
    byMark.set(mark, later);
  }
  for (const ends of byMark.values()) ends.reverse();
  return byMark;
}
