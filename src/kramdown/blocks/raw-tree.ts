import {lastOf} from '../last.ts';
import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import {cdataAt} from '../tags/cdata.ts';
import {canonicalName, VOID_ELEMENTS} from '../tags/element-names.ts';
import {scanEndTag, scanTag, type Tag} from '../tags/scan-tag.ts';
import {warn} from '../tree/document.ts';
import {addText, type Element, makeBlock, makeLeaf} from '../tree/element.ts';
import {type Blocks, lineAt} from './blocks.ts';
import {isVerbatim, readElement} from './html.ts';
import {nextTag, verbatimEnd} from './raw-html.ts';

/** Raw HTML being read as elements: those that are open, from the outermost to the innermost. */
interface RawTree {
  blocks: Blocks;
  open: Element[];
}

/** Reads raw HTML up to the end tag of `element`, as elements that can then become native ones. */
export function readRawTree(blocks: Blocks, element: Element): void {
  const tree: RawTree = {blocks, open: [element]};
  const {document, text} = blocks;
  while (tree.open.length > 0 && blocks.pos < text.length) {
    put(tree, nextTag(text, blocks.pos));
    if (blocks.pos < text.length && !readMarkup(tree) && !readStartTag(tree) && !readEndTag(tree))
      put(tree, blocks.pos + 1);
  }
  if (tree.open.length > 0) warn(document, element.start, `No end tag for <${lastOf(tree.open)!.value}>`);
}

/** Adds what is written up to `end` as text. */
function put(tree: RawTree, end: number): void {
  const {text, pos} = tree.blocks;
  if (end > pos) putText(tree, text.slice(pos, end));
  tree.blocks.pos = end;
}

function putText({blocks, open}: RawTree, text: string): void {
  const leaf = makeLeaf('text', text, lineAt(blocks, blocks.pos));
  addText(lastOf(open)!, leaf);
}

function readMarkup(tree: RawTree): boolean {
  const {blocks, open} = tree;
  const {text, pos} = blocks;
  const section = cdataAt(blocks, pos);
  const end = section ? section.end : verbatimEnd(blocks, pos);
  if (end === -1) return false;
  if (section) putText(tree, section.text);
  else lastOf(open)!.children.push(makeBlock('htmlComment', text.slice(pos, end), lineAt(blocks, pos)));
  blocks.pos = end;
  return true;
}

function readStartTag({blocks, open}: RawTree): boolean {
  const tag = scanTag(blocks, blocks.pos);
  if (!tag) return false;
  const parent = lastOf(open)!;
  if (tag.attributes.has('markdown') || isVerbatim(tag.name)) {
    blocks.depth += open.length - 1;
    parent.children.push(readElement(blocks, tag, {model: 'raw', at: blocks.pos}));
    blocks.depth -= open.length - 1;
    return true;
  }
  const element = elementOf(blocks, tag);
  parent.children.push(element);
  blocks.pos = tag.end;
  if (element.bare) return true;
  if (blocks.depth + open.length > MAX_DEPTH) throw new KramdownLimitError('HTML elements', element.start);
  open.push(element);
  return true;
}

function elementOf(blocks: Blocks, {name, attributes, closed}: Tag): Element {
  const element = makeBlock('html', name, lineAt(blocks, blocks.pos));
  if (attributes.size > 0) element.attributes = attributes;
  element.note = 'raw';
  element.bare = closed || VOID_ELEMENTS.has(name);
  return element;
}

function readEndTag(tree: RawTree): boolean {
  const {blocks, open} = tree;
  const {text, pos, document} = blocks;
  const tag = scanEndTag(text, pos);
  if (!tag) return false;
  const element = lastOf(open)!;
  if (canonicalName(tag.name) !== element.value) {
    warn(document, lineAt(blocks, pos), `End tag </${tag.name}> without its start tag`);
    put(tree, tag.end);
    return true;
  }
  open.pop();
  element.end = lineAt(blocks, pos);
  blocks.pos = tag.end;
  return true;
}
