import {type Lines, renderBlocks} from './blocks.ts';
import {renderInline} from './inline.ts';
import {fenceLanguage, isEmpty, isRule, markerLength} from './line-kinds.ts';
import type {Renderer} from './renderer.ts';

/** A list being read: once one of its items holds blocks, all that follow do. */
interface List {
  ordered: boolean;
  loose: boolean;
  ended: boolean;
}

/** Renders a list with all of its items. */
export function renderList(renderer: Renderer, source: Lines): string {
  const {lines} = source;
  const list: List = {
    ordered: markerLength(lines[source.at]!, lines[source.at + 1]).ordered,
    loose: false,
    ended: false,
  };
  let html = '';
  while (!list.ended && source.at < lines.length) {
    const {length} = markerLength(lines[source.at]!, lines[source.at + 1]);
    if (length === 0) break;
    html += renderItem(renderer, list, readItem(source, list, length));
  }
  const name = list.ordered ? 'ol' : 'ul';
  return `<${name}>\n${html}</${name}>\n`;
}

/** Lines of an item, and where among them a list in it starts. */
interface Item {
  lines: string[];
  sublist: number;
}

function readItem(source: Lines, list: List, marker: number): Item {
  const {lines} = source;
  const first = lines[source.at++]!;
  const item: Item = {lines: [first.slice(marker)], sublist: 0};
  const indent = spaces(first, 3);
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
    if (fenceLanguage(text) !== undefined) fenced = !fenced;
    const next = fenced ? {length: 0, ordered: false} : markerLength(text, lines[source.at + 1]);
    if (blank && next.length > 0 && next.ordered !== list.ordered) {
      list.ended = true;
      break;
    }
    if (next.length > 0 && (next.ordered || !isRule(text))) {
      if (blank) list.loose = true;
      if (width === indent) break;
      if (item.sublist === 0) item.sublist = item.lines.length;
    } else if (blank && width < 4) {
      list.ended = true;
      break;
    }
    if (blank) {
      item.lines.push('');
      list.loose = true;
    }
    blank = false;
    item.lines.push(text);
  }
  return item;
}

function spaces(line: string, limit: number): number {
  let n = 0;
  while (n < limit && line[n] === ' ') n++;
  return n;
}

function renderItem(renderer: Renderer, {loose}: List, {lines, sublist}: Item): string {
  const cut = sublist > 0 ? sublist : lines.length;
  const head = lines.slice(0, cut).join('\n');
  const rest = lines.slice(cut).join('\n');
  const before = loose ? renderBlocks(renderer, head) : renderInline(renderer, head);
  const after = rest === '' ? '' : renderBlocks(renderer, rest);
  const gap = before !== '' && after !== '' ? '\n' : '';
  return `<li>${`${before}${gap}${after}`.replace(/\n+$/, '')}</li>\n`;
}
