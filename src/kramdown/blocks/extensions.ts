import {lastOf} from '../last.ts';
import {handleExtension, scanExtension} from '../spans/extension.ts';
import {braceEnd} from '../text/finder.ts';
import {countSpaces, endOfBlankLine} from '../text/lines.ts';
import {readAttributeList} from '../tree/attribute-syntax.ts';
import {type AttributeList, emptyList} from '../tree/attributes.ts';
import {warn} from '../tree/document.ts';
import {makeBlock} from '../tree/element.ts';
import {addMark, type Blocks, lineAt} from './blocks.ts';
import {attributeLineEnd} from './boundary.ts';

const LIST_NAME = /\{:([A-Za-z0-9_][\w-]*):/y;

/** A line that starts with `{:`: a named list, an extension, or the attributes of a block. */
export function readBlockExtension(blocks: Blocks): boolean {
  const {text, pos} = blocks;
  const start = pos + countSpaces(text, pos, 3);
  if (!text.startsWith('{:', start)) return false;
  return readNamedList(blocks, start) || readExtension(blocks, start) || readAttributes(blocks, start);
}

/** `{:name: attributes}` */
function readNamedList(blocks: Blocks, start: number): boolean {
  const {text, document} = blocks;
  LIST_NAME.lastIndex = start;
  const name = LIST_NAME.exec(text)?.[1];
  if (name === undefined) return false;
  const from = LIST_NAME.lastIndex;
  const close = braceEnd(blocks, from);
  const end = close > from ? endOfBlankLine(text, close + 1) : -1;
  if (end === -1) return false;
  const list = document.lists.get(name) ?? emptyList();
  document.lists.set(name, list);
  fill(blocks, list, text.slice(from, close));
  addMark(blocks, 'list', end);
  return true;
}

/** `{::comment} … {:/}` and the like, on lines of their own. */
function readExtension(blocks: Blocks, start: number): boolean {
  const {document} = blocks;
  const extension = scanExtension(blocks, start, 'block');
  if (!extension) return false;
  const line = lineAt(blocks, blocks.pos);
  const made = handleExtension(document, extension, line);
  if (made === undefined) return false;
  if (made === 'options') {
    addMark(blocks, 'extension', extension.end);
    return true;
  }
  if (made)
    blocks.tree.children.push(Object.assign(makeBlock(made.kind, made.value, line), {note: made.note}));
  blocks.pos = extension.end;
  return true;
}

/** Attributes right after a block belong to it, otherwise to the block that follows. */
function readAttributes(blocks: Blocks, start: number): boolean {
  const {text, pos, tree} = blocks;
  const end = attributeLineEnd(blocks, pos);
  if (end === -1) return false;
  const source = text.slice(start + 2, braceEnd(blocks, start + 2));
  blocks.document.outlined = true;
  const last = lastOf(tree.children);
  if (last && last.kind !== 'blank' && (last.kind !== 'eob' || DEFINITIONS.has(last.note))) {
    last.list ??= emptyList();
    fill(blocks, last.list, source);
    if (attributeLineEnd(blocks, end) === -1) addMark(blocks, 'attributes', end);
  } else {
    blocks.pending ??= emptyList();
    fill(blocks, blocks.pending, source);
  }
  blocks.pos = end;
  return true;
}

const DEFINITIONS = new Set(['link', 'abbreviation', 'footnote']);

function fill(blocks: Blocks, list: AttributeList, source: string): void {
  if (!readAttributeList(source, list) && source.trim() !== '' && source.trim() !== ':')
    warn(blocks.document, lineAt(blocks, blocks.pos), `No attributes found in '${source}'`);
}
