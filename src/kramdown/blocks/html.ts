import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import {convertToNative} from '../native/convert.ts';
import {type ContentModel, contentModel, isSpanElement, VOID_ELEMENTS} from '../tags/element-names.ts';
import {commentEnd, scanEndTag, scanTag, type Tag} from '../tags/scan-tag.ts';
import {countSpaces} from '../text/lines.ts';
import {warn} from '../tree/document.ts';
import {type Element, makeBlock} from '../tree/element.ts';
import {type Blocks, finishBlock, lineAt, newBlock} from './blocks.ts';
import {readRawHtml} from './raw-html.ts';
import {readRawTree} from './raw-tree.ts';
import {readChildren} from './read-blocks.ts';

/** An HTML element that is not a span element, or a comment, at the start of a line. */
export function readHtml(blocks: Blocks): boolean {
  const {pos, start, document} = blocks;
  if (start === pos && readComment(blocks)) return true;
  const tag = scanTag(blocks, start);
  if (!tag || isSpanElement(tag.name.toLowerCase(), document.settings)) return false;
  const element = readElement(blocks, tag, {model: defaultModel(blocks, tag.name), at: start});
  const hasContent = !element.bare && !isVerbatim(element.value);
  if (document.settings.htmlToNative) convertToNative(document, element);
  finishBlock(blocks, element, hasContent ? trailingEnd(blocks, blocks.pos) : blocks.pos);
  return true;
}

/** Elements whose content is never parsed. */
export const isVerbatim = (name: string): boolean => name === 'script' || name === 'style';

/** Reads the end tag of the element being read. */
export function readOwnEndTag(blocks: Blocks): boolean {
  const {text, pos, tree, document} = blocks;
  const start = pos + countSpaces(text, pos, 3);
  const tag = text.charCodeAt(start) === 60 ? scanEndTag(text, start) : undefined;
  if (tag?.name.toLowerCase() !== tree.value || isSpanElement(tree.value, document.settings)) return false;
  blocks.pos = tag.end;
  return true;
}

function readComment(blocks: Blocks): boolean {
  const {text, pos} = blocks;
  const end = commentEnd(blocks, pos);
  if (end === -1) return false;
  const comment = makeBlock('htmlComment', text.slice(pos, end), lineAt(blocks, pos));
  finishBlock(blocks, comment, trailingEnd(blocks, end));
  return true;
}

const defaultModel = ({document}: Blocks, name: string): ContentModel =>
  document.settings.parseBlockHtml ? contentModel(name) : 'raw';

const MODELS: Record<string, ContentModel> = {0: 'raw', span: 'span', block: 'block'};

/** The content model that the attribute `markdown` asks for; the attribute is removed from the tag. */
function takeModel({name, attributes}: Tag, otherwise: ContentModel): ContentModel {
  const wish = attributes.get('markdown');
  attributes.delete('markdown');
  if (wish === '1') return contentModel(name);
  return (wish !== undefined && Object.hasOwn(MODELS, wish) ? MODELS[wish] : undefined) ?? otherwise;
}

/** Reads the element whose start tag was scanned, with its content and end tag. */
export function readElement(blocks: Blocks, tag: Tag, from: {model: ContentModel; at: number}): Element {
  const element = newBlock(blocks, 'html', from.at);
  element.value = tag.name;
  if (tag.attributes.size > 0) element.attributes = tag.attributes;
  const model = takeModel(tag, from.model);
  element.note = model;
  element.bare = (tag.closed || VOID_ELEMENTS.has(tag.name)) && !isVerbatim(tag.name);
  blocks.pos = model === 'block' ? trailingEnd(blocks, tag.end) : tag.end;
  if (isVerbatim(tag.name)) readVerbatim(blocks, element);
  else if (!element.bare) readContent(blocks, element, model);
  return element;
}

function readContent(blocks: Blocks, element: Element, model: ContentModel): void {
  if (blocks.depth >= MAX_DEPTH) throw new KramdownLimitError('HTML elements', element.start);
  blocks.depth++;
  if (model === 'span') readSpanContent(blocks, element);
  else if (model === 'block') readBlockContent(blocks, element);
  else if (blocks.document.settings.htmlToNative) readRawTree(blocks, element);
  else readRawHtml(blocks, element);
  blocks.depth--;
}

function readBlockContent(blocks: Blocks, element: Element): void {
  const {tree, pending} = blocks;
  blocks.tree = element;
  blocks.pending = null;
  if (!readChildren(blocks)) warnUnclosed(blocks, element);
  blocks.tree = tree;
  blocks.pending = pending;
}

function readSpanContent(blocks: Blocks, element: Element): void {
  const {text, pos} = blocks;
  const close = findEndTag(blocks, element.value, pos);
  const end = close?.start ?? text.length;
  if (end > pos) element.source = text.slice(pos, end);
  blocks.document.spaced = true;
  blocks.pos = close?.end ?? text.length;
  if (!close) warnUnclosed(blocks, element);
}

/** Script and style: everything up to the end tag, untouched. Even `<script />` needs an end tag. */
function readVerbatim(blocks: Blocks, element: Element): void {
  const {text, pos} = blocks;
  const close = findEndTag(blocks, element.value, pos);
  const end = close?.start ?? text.length;
  if (end > pos) element.children.push(makeBlock('markup', text.slice(pos, end), element.start));
  blocks.pos = close?.end ?? text.length;
  if (!close) warnUnclosed(blocks, element);
}

/** The next end tag of that name, in any case. */
function findEndTag({text}: Blocks, name: string, from: number): {start: number; end: number} | undefined {
  for (let start = text.indexOf('</', from); start !== -1; start = text.indexOf('</', start + 2)) {
    const tag = scanEndTag(text, start);
    if (tag && tag.name.toLowerCase() === name.toLowerCase()) return {start, end: tag.end};
  }
  return undefined;
}

function warnUnclosed(blocks: Blocks, element: Element): void {
  warn(blocks.document, element.start, `No end tag for <${element.value}>`);
}

/** The start of the next line if only white space is left on this one, else `at`. */
function trailingEnd({text}: Blocks, at: number): number {
  let i = at;
  while (text[i] === ' ' || text[i] === '\t') i++;
  return text[i] === '\n' ? i + 1 : at;
}
