import {codeAt} from '../text/chars.ts';
import {countSpaces, isBlankFrom, lineEnd} from '../text/lines.ts';
import {trimStart} from '../text/trim.ts';
import {readAttributeList} from '../tree/attribute-syntax.ts';
import {emptyList} from '../tree/attributes.ts';
import type {Element} from '../tree/element.ts';
import type {Blocks} from './blocks.ts';
import {attributeListEnd, startsHtmlBlock} from './boundary.ts';

/** An item of a list while its lines are being collected. */
export interface OpenItem {
  element: Element;
  /** Column at which the item's text starts: lines indented that far belong to the item. */
  indent: number;
  /** The item's text, cut where a nested list starts. */
  parts: string[];
  /** Line where the text starts: the item's first, or the next if the first has no text. */
  line: number;
  /** Blank lines after the text. */
  blank: string;
  /** True once the text holds a nested list or a blank line. */
  nested: boolean;
}

const ATTRIBUTES = /^[ \t\n\v\f\r]*\{:(?!(?:\w[\w-]*)?:|\/)((?:\\\}|[^}])+)\}[ \t\n\v\f\r]*/;

/** Starts an item whose marker is `width` wide; `tail` is the rest of its first line. */
export function openItem(element: Element, width: number, tail: string): OpenItem {
  const plain = isPlain(tail);
  const {indent, text} = plain ? {indent: width + 1, text: tail.slice(1)} : firstLine(width, tail);
  const parts = [plain ? text : takeAttributes(element, text)];
  const line = element.start + (parts[0] === '' ? 1 : 0);
  return {element, indent, parts, line, blank: '', nested: false};
}

/** One space, then text that does not start an attribute list. */
function isPlain(tail: string): boolean {
  if (tail.charCodeAt(0) !== 32) return false;
  const first = codeAt(tail, 1);
  return first > 32 && first !== 123;
}

/** Moves an attribute list from the start of `text` to the element; returns the rest. */
export function takeAttributes(element: Element, text: string): string {
  const match = text.includes('{:') ? ATTRIBUTES.exec(text) : null;
  if (!match) return text;
  element.list ??= emptyList();
  readAttributeList(match[1]!, element.list);
  return text.slice(match[0].length);
}

/** The indent is where the text of the first line starts, or four if that line has no text. */
function firstLine(width: number, tail: string): {indent: number; text: string} {
  const rest = tail.includes('{:') ? (ATTRIBUTES.exec(tail)?.[0].length ?? 0) : 0;
  if (isBlankFrom(tail, rest) || (rest > 0 && rest >= tail.length)) return {indent: 4, text: trimStart(tail)};
  const expanded = expandTabs(tail, width);
  return {indent: width + countSpaces(expanded, 0, expanded.length), text: trimStart(expanded)};
}

/** Expands leading tabs to spaces, with a tab stop every four columns. */
function expandTabs(tail: string, column: number): string {
  let i = 0;
  let width = 0;
  for (let c = tail[0]; c === ' ' || c === '\t'; c = tail[++i])
    width += c === ' ' ? 1 : 4 - ((column + width) % 4);
  return ' '.repeat(width) + tail.slice(i);
}

/**
 * The line at `blocks.pos` if it belongs to the item: `indented` to the item's column, or lazy. Undefined if
 * it is blank or ends the item.
 */
export function itemLine(
  blocks: Blocks,
  item: OpenItem,
  lazy: boolean,
): {text: string; indented: boolean; end: number} | undefined {
  const {text, pos} = blocks;
  if (
    isBlankFrom(text, pos) ||
    !(isIndentedBy(text, pos, item.indent) || (lazy && isLazy(blocks, item.indent)))
  )
    return undefined;
  const end = lineEnd(text, pos);
  let line = text.slice(pos, end);
  if (line.startsWith('\t')) line = line.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length));
  const indented = countSpaces(line, 0, item.indent) === item.indent;
  return {text: indented ? line.slice(item.indent) : line, indented, end};
}

/** True if the line has that indentation: tabs or groups of four spaces, then the other spaces or a tab. */
function isIndentedBy(text: string, at: number, indent: number): boolean {
  let i = at;
  for (let left = Math.floor(indent / 4); left > 0; left--) {
    if (text.charCodeAt(i) === 9) i++;
    else if (countSpaces(text, i, 4) === 4) i += 4;
    else return false;
  }
  const rest = indent % 4;
  return countSpaces(text, i, rest) === rest || text.charCodeAt(i) === 9;
}

function isLazy(blocks: Blocks, indent: number): boolean {
  const {text, pos} = blocks;
  const spaces = countSpaces(text, pos, 3);
  if (spaces > Math.min(indent, 3)) return true;
  return attributeListEnd(blocks, pos + spaces) === -1 && !startsHtmlBlock(blocks, pos + spaces);
}
