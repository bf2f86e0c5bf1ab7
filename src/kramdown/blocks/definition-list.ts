import {lastOf} from '../last.ts';
import {blankRunEnd, countSpaces, lineEnd} from '../text/lines.ts';
import {type Element, makeBlock} from '../tree/element.ts';
import {type Blocks, finishBlock, lineAt, newBlock, openBlocks} from './blocks.ts';
import {isMark} from './boundary.ts';
import {isDefinitionAt, listMarkerEnd} from './line-starts.ts';
import {itemLine, type OpenItem, openItem, takeAttributes} from './list-item.ts';
import {endLine} from './list-looseness.ts';
import {readBlocks} from './read-blocks.ts';

/** An item, and whether its first paragraph keeps its `<p>`. */
interface Definition extends OpenItem {
  loose: boolean;
}

/** `: definition` after a paragraph, whose lines become the terms. */
export function readDefinitionList(blocks: Blocks): boolean {
  if (!isDefinitionAt(blocks.text, blocks.pos) || !followsParagraph(blocks.tree.children)) return false;
  const {children} = blocks.tree;
  blocks.document.outlined = true;
  const before = children.pop()!;
  const loose = before.kind === 'blank';
  const terms = loose ? children.pop()! : before;
  const list = newBlock(blocks, 'dl', blocks.pos);
  list.start = terms.start;
  list.list = terms.list;
  list.children.push(...makeTerms(terms));
  const definitions = collectDefinitions(blocks, list, loose);
  const blank = definitions.map((definition) => readDefinition(blocks, definition)).at(-1) ?? null;
  addList(blocks, list);
  if (blank) children.push(blank);
  return true;
}

function followsParagraph(children: readonly Element[]): boolean {
  const last = lastOf(children);
  if (last?.kind === 'p') return true;
  return last?.kind === 'blank' && last.value === '\n' && children.at(-2)?.kind === 'p';
}

function makeTerms(paragraph: Element): Element[] {
  const lines = (paragraph.source ?? paragraph.children[0]?.value ?? '').split('\n');
  while (lines.length > 1 && lastOf(lines) === '') lines.pop();
  return lines.map((line, i) => {
    const term = makeBlock('dt', '', paragraph.start + i);
    const text = takeAttributes(term, line);
    term.note = text;
    term.source = text;
    return term;
  });
}

function collectDefinitions(blocks: Blocks, list: Element, firstLoose: boolean): Definition[] {
  const {text} = blocks;
  const definitions: Definition[] = [];
  let loose = firstLoose;
  let lazy = true;
  let indent = 3;
  while (blocks.pos < text.length) {
    const marker = listMarkerEnd(text, blocks.pos + countSpaces(text, blocks.pos, indent), 'dl');
    if (marker !== -1) {
      const definition = startDefinition(blocks, list, {marker, loose});
      definitions.push(definition);
      indent = Math.min(definition.indent - 1, 3);
    } else if (isMark(text, blocks.pos)) break;
    else if (!takeLine(blocks, lastOf(definitions)!, lazy)) {
      const end = blankRunEnd(text, blocks.pos);
      if (end === -1) break;
      lastOf(definitions)!.parts[0] += text.slice(blocks.pos, end);
      blocks.pos = end;
      loose = true;
      lazy = false;
      continue;
    }
    loose = false;
    lazy = true;
  }
  return definitions;
}

function startDefinition(blocks: Blocks, list: Element, at: {marker: number; loose: boolean}): Definition {
  const {text, pos} = blocks;
  const element = makeBlock('dd', '', lineAt(blocks, pos));
  list.children.push(element);
  blocks.pos = lineEnd(text, pos);
  return {...openItem(element, at.marker - pos, text.slice(at.marker, blocks.pos)), loose: at.loose};
}

function takeLine(blocks: Blocks, definition: Definition, lazy: boolean): boolean {
  const line = itemLine(blocks, definition, lazy);
  if (!line) return false;
  definition.parts[0] += line.text;
  blocks.pos = line.end;
  return true;
}

/** Reads a definition's text; removes and returns the blank at its end. */
function readDefinition(blocks: Blocks, {element, parts, line, loose}: Definition): Element | null {
  const inner = openBlocks(blocks, element, {text: parts[0]!, line});
  readBlocks(inner);
  const {children} = element;
  element.end = Math.max(element.start, lineAt(inner, inner.text.length) - 1);
  const blank = lastOf(children)?.kind === 'blank' ? children.pop()! : null;
  const first = children[0];
  if (first?.kind === 'p' && !loose) {
    if (children.length > 1) endLine(first);
    first.bare = true;
  }
  return blank;
}

/** A list right after another is merged into it. */
function addList(blocks: Blocks, list: Element): void {
  const {children} = blocks.tree;
  blocks.document.outlined = true;
  const before = lastOf(children)?.kind === 'blank' ? children.at(-2) : lastOf(children);
  if (before?.kind !== 'dl') {
    finishBlock(blocks, list, blocks.pos);
    return;
  }
  if (lastOf(children)?.kind === 'blank') children.pop();
  before.children.push(...list.children);
  before.end = lineAt(blocks, blocks.pos - 1);
}
