import {lineEnd, skipBlanks} from '../text/lines.ts';
import {trimEnd} from '../text/trim.ts';
import {attributesOf} from '../tree/element.ts';
import {type Blocks, finishBlock, newBlock} from './blocks.ts';
import {isAfterBoundary} from './boundary.ts';
import {countHashes, isGfmHeadingAt, underline} from './line-starts.ts';

const EXPLICIT_ID = /[\t ]\{#([:A-Z_a-z\u00C0-\uD7FF\uF900-\uFFFD][-.:\w\u00B7-\uD7FF\uF900-\uFFFD]*)\}$/;

/**
 * `# Heading`. GFM input requires white space after the hashes; plain input requires a blank line before them
 * and allows the text to start on the next line.
 */
export function readHashHeading(blocks: Blocks): boolean {
  const {text, pos} = blocks;
  const {gfm, eager} = blocks.document.dialect;
  const level = countHashes(text, pos);
  if (level === 0 || (gfm && !isGfmHeadingAt(text, pos))) return false;
  if (!eager && !isAfterBoundary(blocks)) return false;
  const start = skipBlanks(text, pos + level);
  const end = lineEnd(text, !gfm && text[start] === '\n' ? start + 1 : start);
  const contents = splitId(text.slice(start, end - 1));
  const shown = eager ? withoutSpacedHashes(contents.text) : withoutHashes(contents.text);
  if (shown === '') return false;
  addHeading(blocks, {level, text: shown, id: contents.id}, end);
  return true;
}

/** A line underlined with `===` or `---`. */
export function readUnderlinedHeading(blocks: Blocks): boolean {
  const {text, start, next} = blocks;
  const line = underline(text, next);
  if (!line || text.charCodeAt(start) === 9 || !isAfterBoundary(blocks)) return false;
  const contents = splitId(text.slice(start, next - 1));
  if (contents.text === '') return false;
  addHeading(blocks, {level: line.level, ...contents}, line.end);
  return true;
}

interface Contents {
  text: string;
  id: string | undefined;
}

function splitId(line: string): Contents {
  const text = trimEnd(line);
  const match = text.endsWith('}') ? EXPLICIT_ID.exec(text) : null;
  return match ? {text: trimEnd(text.slice(0, match.index)), id: match[1]} : {text, id: undefined};
}

/** Without a closing run of hashes that follows white space. */
function withoutSpacedHashes(text: string): string {
  const start = hashesStart(text);
  const before = text[start - 1];
  return start < text.length && (before === ' ' || before === '\t') ? trimEnd(text.slice(0, start)) : text;
}

/** Without a closing run of hashes; a hash escaped with a backslash stays. */
function withoutHashes(text: string): string {
  let start = hashesStart(text);
  if (text[start - 1] === '\\') start++;
  return start < text.length ? trimEnd(text.slice(0, start)) : text;
}

function hashesStart(text: string): number {
  let start = text.length;
  while (text[start - 1] === '#') start--;
  return start;
}

function addHeading(blocks: Blocks, heading: Contents & {level: number}, end: number): void {
  const element = newBlock(blocks, 'header', blocks.pos);
  element.level = heading.level;
  element.note = heading.text;
  blocks.document.outlined = true;
  element.source = heading.text;
  if (heading.id !== undefined) attributesOf(element).set('id', heading.id);
  finishBlock(blocks, element, end);
}
