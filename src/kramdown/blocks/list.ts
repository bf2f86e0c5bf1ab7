import {lastOf} from '../last.ts';
import {blankRunEnd, countSpaces, lineEnd} from '../text/lines.ts';
import {trim} from '../text/trim.ts';
import {type Element, makeBlock} from '../tree/element.ts';
import {type Blocks, countLines, finishBlock, lineAt, newBlock, openBlocks} from './blocks.ts';
import {isMark} from './boundary.ts';
import {listMarkerEnd, listTypeAt, ruleEnd, startsText} from './line-starts.ts';
import {itemLine, type OpenItem, openItem} from './list-item.ts';
import {markTightItems} from './list-looseness.ts';
import {readBlocks} from './read-blocks.ts';
import {blankElement} from './simple-blocks.ts';
import {markTasks} from './task-list.ts';

/** A bulleted or numbered list with all of its items. */
export function readList(blocks: Blocks): boolean {
  const type = listTypeAt(blocks.text, blocks.pos);
  if (!type) return false;
  const list = newBlock(blocks, type, blocks.pos);
  const {items, marked} = collectItems(blocks, list, type);
  finishBlock(blocks, list, blocks.pos);
  for (let i = 0; i < items.length; i++) readItem(blocks, items[i]!);
  const blank = markTightItems(list, marked);
  if (blank && !marked) blocks.tree.children.push(blank);
  if (blocks.document.dialect.gfm) markTasks(list);
  return true;
}

/** Collects the items' lines; `marked` means that the list ends with `^`. */
function collectItems(
  blocks: Blocks,
  list: Element,
  type: 'ul' | 'ol',
): {items: OpenItem[]; marked: boolean} {
  const {text} = blocks;
  const items: OpenItem[] = [];
  let afterBlank = false;
  let indent = 3;
  while (blocks.pos < text.length) {
    const {pos} = blocks;
    if (afterBlank && ruleEnd(text, pos) !== -1) break;
    if (isMark(text, pos)) {
      blocks.pos = lineEnd(text, pos);
      return {items, marked: true};
    }
    const marker = listMarkerEnd(text, pos + countSpaces(text, pos, indent), type);
    if (marker !== -1) {
      const item = startItem(blocks, list, marker);
      items.push(item);
      indent = Math.min(item.indent - 1, 3);
      afterBlank = false;
    } else {
      const taken = takeLine(blocks, lastOf(items)!, afterBlank);
      if (!taken) break;
      afterBlank = taken === 'blank';
    }
  }
  return {items, marked: false};
}

function startItem(blocks: Blocks, list: Element, markerEnd: number): OpenItem {
  const {text, pos} = blocks;
  const element = makeBlock('li', '', lineAt(blocks, pos));
  list.children.push(element);
  blocks.pos = lineEnd(text, pos);
  const item = openItem(element, markerEnd - pos, text.slice(markerEnd, blocks.pos));
  item.nested = listTypeAt(item.parts[0]!, 0) !== undefined;
  return item;
}

/** Adds the next line (or the blank lines) to the item, if it belongs there. */
function takeLine(blocks: Blocks, item: OpenItem, afterBlank: boolean): 'text' | 'blank' | undefined {
  const line = itemLine(blocks, item, !afterBlank);
  if (line) {
    addLine(item, line);
    blocks.pos = line.end;
    return 'text';
  }
  const end = blankRunEnd(blocks.text, blocks.pos);
  if (end === -1) return undefined;
  item.nested = true;
  item.blank += blocks.text.slice(blocks.pos, end);
  blocks.pos = end;
  return 'blank';
}

/** A list that starts inside an item gets its own part, so that it needs no blank line before it. */
function addLine(item: OpenItem, line: {text: string; indented: boolean}): void {
  let {text} = line;
  const startsList = listTypeAt(text, 0) !== undefined;
  if (startsList && line.indented && !item.nested) {
    item.parts.push('');
    item.nested = true;
  } else if (startsList && !line.indented && item.nested) {
    text = ' '.repeat(item.indent + 4) + text;
  }
  item.parts[item.parts.length - 1] += item.blank + text;
  item.blank = '';
}

/** Reads an item's parts as blocks; line numbers continue from one part to the next. */
function readItem(blocks: Blocks, item: OpenItem): void {
  const {element, parts, blank} = item;
  let {line} = item;
  if (parts.length === 1 && isTextLine(parts[0]!)) {
    element.children.push(makeParagraph(parts[0]!, line));
    if (blank !== '') element.children.push(blankElement(blank.length));
    element.end = line + countLines(blank, 0, blank.length);
    return;
  }
  parts[parts.length - 1] += blank;
  for (const text of parts) {
    const inner = openBlocks(blocks, element, {text, line});
    readBlocks(inner);
    line = lineAt(inner, text.length);
  }
  element.end = Math.max(element.start, line - 1);
}

/** A single line that can only be a paragraph, as in most items. */
function isTextLine(text: string): boolean {
  const first = text.charCodeAt(0);
  if (!startsText(first) && !(first === 91 && !text.includes(']:'))) return false;
  return text.indexOf('\n') === text.length - 1 && !text.includes('|');
}

function makeParagraph(text: string, line: number): Element {
  const paragraph = makeBlock('p', '', line);
  paragraph.source = trim(text);
  return paragraph;
}
