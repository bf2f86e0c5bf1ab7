import {footnoteSection} from '../finish/footnote-section.ts';
import type {Parsed} from '../parse.ts';
import {write, writeChildren} from './write.ts';
import type {Writer} from './writer.ts';

/** The document as HTML, laid out as kramdown does. */
export function writeHtml(document: Parsed): string {
  const {root, settings} = document;
  const writer: Writer = {document, settings, parent: root, tocWritten: false, footnotesWritten: false};
  const html = writeChildren(writer, root, -2);
  const section = writer.footnotesWritten ? null : footnoteSection(document);
  writer.parent = root;
  return section ? html + write(writer, section, 0) : html;
}
