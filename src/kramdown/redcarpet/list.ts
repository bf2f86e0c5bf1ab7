import {renderBlocks} from './blocks.ts';
import {renderInline} from './inline.ts';
import {isEmpty, isRule, markerLength} from './line-kinds.ts';
import {isFence, type Lines} from './lines.ts';
import {addBlock, type Output, type Renderer} from './renderer.ts';

/** A list being read: once one of its items contains blocks, all later ones do. */
interface List {
  ordered: boolean;
  loose: boolean;
  ended: boolean;
}

/** Renders a list with all of its items. */
export function renderList(renderer: Renderer, source: Lines, out: Output): void {
  const {lines} = source;
  const {ordered} = markerLength(lines[source.at]!, lines[source.at + 1]);
  const list: List = {ordered, loose: false, ended: false};
  let html = '';
  while (!list.ended && source.at < lines.length) {
    const {length} = markerLength(lines[source.at]!, lines[source.at + 1]);
    if (length === 0) break;
    const item = readItem(renderer, source, {list, marker: length});
    html += renderItem(renderer, list, item);
  }
  const name = ordered ? 'ol' : 'ul';
  addBlock(out, `<${name}>\n${html}</${name}>\n`);
}

/** The text of an item, and the text from its nested list on. */
interface Item {
  head: string;
  rest: string;
}

interface Start {
  list: List;
  marker: number;
}

function readItem(renderer: Renderer, source: Lines, {list, marker}: Start): Item {
  const {lines} = source;
  const first = lines[source.at++]!;
  const indent = spaces(first, 3);
  const item: Item = {head: `${first.slice(marker)}\n`, rest: ''};
  let loose = false;
  let blank = false;
  let fenced = false;
  for (; source.at < lines.length; source.at++) {
    const line = lines[source.at]!;
    if (isEmpty(line)) {
      blank = true;
      continue;
    }
    const width = spaces(line, 4);
    const text = line.slice(width);
    if (isFence(renderer, text)) fenced = !fenced;
    const next = fenced ? {length: 0, ordered: false} : markerLength(text, undefined);
    if (blank && next.length > 0 && next.ordered !== list.ordered) {
      list.ended = true;
      break;
    }
    let gap = '';
    const starts = next.length > 0 && (next.ordered || !isRule(text));
    if (starts) {
      if (blank) loose = true;
      if (width === indent) break;
    } else if (blank) {
      if (width < 4) {
        list.ended = true;
        break;
      }
      gap = '\n';
      loose = true;
    }
    blank = false;
    if (starts || item.rest !== '') item.rest += `${gap}${text}\n`;
    else item.head += `${gap}${text}\n`;
  }
  if (loose) list.loose = true;
  return item;
}

function spaces(line: string, limit: number): number {
  let n = 0;
  while (n < limit && line[n] === ' ') n++;
  return n;
}

function renderItem(renderer: Renderer, {loose}: List, {head, rest}: Item): string {
  const inner: Output = {html: ''};
  if (loose) renderBlocks(renderer, head, inner);
  else inner.html = renderInline(renderer, head);
  renderBlocks(renderer, rest, inner);
  return `<li>${inner.html.replace(/(?<!\n)\n+$/, '')}</li>\n`;
}
