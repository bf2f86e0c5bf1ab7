import {renderBlocks} from './blocks.ts';
import type {Read} from './inline.ts';
import {isEmpty} from './line-kinds.ts';
import {referenceKey} from './references.ts';
import {addBlock, type Output, type Renderer, voidEnd} from './renderer.ts';

/** The texts of footnotes by their key, and the numbers of those referred to, also by key. */
export interface Footnotes {
  notes: ReadonlyMap<string, string>;
  used: Map<string, number>;
}

/** A footnote's key and text, and where the text after it begins. */
interface Definition {
  id: string;
  text: string;
  end: number;
}

const HEAD = / {0,3}\[\^([^\]\n]*)\]:/y;

/** The footnote defined at a place, with the indented lines that belong to it. */
export function readFootnote(source: string, at: number): Definition | undefined {
  HEAD.lastIndex = at;
  const head = HEAD.exec(source);
  if (!head) return undefined;
  const first = HEAD.lastIndex;
  let start = first;
  let text = '';
  let blank = false;
  while (start < source.length) {
    const end = lineEnd(source, start);
    const line = source.slice(start, end);
    if (isEmpty(line)) blank = true;
    else {
      const indent = /^ {0,4}/.exec(line)![0].length;
      if (indent === 0 && !(start === first && line.startsWith('\t'))) break;
      text += `${blank && indent > 0 ? '\n' : ''}${line.slice(indent)}\n`;
      blank = false;
    }
    start = end + 1;
  }
  return {id: referenceKey(head[1]!), text, end: Math.min(start, source.length)};
}

/** End of the line that contains `from`. */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}

/** `[^id]`; footnotes are numbered in the order of their first reference. */
export function readFootnoteReference({footnotes}: Renderer, inner: string): Read | undefined {
  const {notes, used} = footnotes;
  const id = referenceKey(inner.slice(1));
  if (id === '' || !notes.has(id)) return undefined;
  const number = used.get(id) ?? used.size + 1;
  used.set(id, number);
  const html = `<sup id="fnref${number}"><a href="#fn${number}">${number}</a></sup>`;
  return {html, length: inner.length + 2};
}

/** Adds the footnotes that were referred to; these may refer to more. */
export function renderFootnotes(renderer: Renderer, out: Output): void {
  const {notes, used} = renderer.footnotes;
  if (used.size === 0) return;
  let items = '';
  for (const [id, number] of used) items += renderNote(renderer, notes.get(id)!, number);
  addBlock(out, `<div class="footnotes">\n<hr${voidEnd(renderer)}\n<ol>\n${items}\n</ol>\n</div>\n`);
}

/** The link back goes to the end of the first paragraph; a note without one gets no link. */
function renderNote(renderer: Renderer, text: string, number: number): string {
  const note: Output = {html: ''};
  renderBlocks(renderer, text, note);
  const back = `&nbsp;<a href="#fnref${number}">&#8617;</a></p>`;
  return `\n<li id="fn${number}">\n${note.html.replace('</p>', () => back)}</li>\n`;
}
