import {footnotesAtEnd} from '../finish/footnote-section.ts';
import type {Document} from '../tree/document.ts';
import {write, writeChildren} from './write.ts';
import type {Writer} from './writer.ts';

/** The document as HTML, laid out as kramdown does. */
export function writeHtml(document: Document): string {
  const {root, settings} = document;
  const writer: Writer = {document, settings, inRaw: false};
  const html = writeChildren(writer, root, -2);
  const section = footnotesAtEnd(document);
  return section ? html + write(writer, section, 0) : html;
}
