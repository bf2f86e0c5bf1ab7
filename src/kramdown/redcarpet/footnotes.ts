import {renderBlocks} from './blocks.ts';
import {addBlock, type Output, type Renderer, voidEnd} from './renderer.ts';

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
