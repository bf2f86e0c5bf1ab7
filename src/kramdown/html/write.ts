import {footnotesInPlace} from '../finish/footnote-section.ts';
import {tableOfContents} from '../finish/table-of-contents.ts';
import type {Element} from '../tree/element.ts';
import {entityText, footnoteLabel, quoteText, symbolText, withoutCjkBreaks} from './characters.ts';
import {writeCodeBlock, writeCodeSpan} from './code.ts';
import {escapeText} from './escape.ts';
import {writeHtmlElement, writeMarkup} from './html-element.ts';
import {writeMath} from './math.ts';
import {writeTable} from './table.ts';
import {attributeText, startTag} from './tags.ts';
import type {Write, Writer} from './writer.ts';

/** Writes any element; the most frequent kinds come first. */
export function write(writer: Writer, element: Element, indent: number): string {
  switch (element.kind) {
    case 'text':
      return writeText(writer, element, indent);
    case 'blank':
      return '\n';
    case 'p':
      return writeParagraph(writer, element, indent);
    case 'a':
    case 'em':
    case 'strong':
      return writeSpan(writer, element, indent);
    case 'li':
    case 'dd':
      return writeItem(writer, element, indent);
    case 'codespan':
      return writeCodeSpan(writer, element, indent);
    case 'html':
      return writeHtmlElement(writer, element, indent);
    case 'header':
      return writeHeading(writer, element, indent);
    case 'ul':
    case 'ol':
      return writeList(writer, element, indent);
    case 'img':
      return startTag('img', element.attributes, true);
    case 'br':
      return '<br />';
    case 'entity':
      return entityText(writer.settings, element);
    default:
      return writeRarer(writer, element, indent);
  }
}

function writeRarer(writer: Writer, element: Element, indent: number): string {
  const {kind, value, attributes} = element;
  switch (kind) {
    case 'codeblock':
      return writeCodeBlock(writer, element, indent);
    case 'markup':
      return value;
    case 'htmlComment':
      return writeMarkup(writer, element, indent);
    case 'blockquote':
    case 'dl':
      return writeContainer(writer, element, indent);
    case 'dt':
      return writeBlockLine('dt', writer, element, indent);
    case 'hr':
      return `${pad(indent)}${startTag('hr', attributes, true)}\n`;
    case 'table':
      return writeTable(writer, element, indent);
    case 'smartQuote':
      return quoteText(writer.settings, value);
    case 'symbol':
      return symbolText(writer.settings, value);
    case 'comment':
      return writeComment(writer, element, indent);
    case 'raw':
      return writeRaw(writer, element, indent);
    case 'math':
      return writeMath(writer, element, indent);
    case 'footnote':
      return writeFootnoteReference(writer, element, indent);
    case 'abbreviation':
      return writeAbbreviation(writer, element, indent);
    default:
      return '';
  }
}

/** Writes the children of an element that is at `indent`. */
export function writeChildren(writer: Writer, element: Element, indent: number): string {
  const {children} = element;
  let html = '';
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    html += child.kind === 'text' ? writeText(writer, child, 0) : write(writer, child, indent + 2);
  }
  return html;
}

const PADS = Array.from({length: 24}, (_, n) => ' '.repeat(n));
const pad = (indent: number) => PADS[indent] ?? ' '.repeat(Math.max(0, indent));

const writeText: Write = ({settings}, {value, bare}) => {
  const html = bare ? value : escapeText(value);
  return settings.removeLineBreaksForCjk ? withoutCjkBreaks(html) : html;
};

const writeSpan: Write = (writer, element, indent) => {
  const {kind, attributes} = element;
  return `${startTag(kind, attributes)}${writeChildren(writer, element, indent)}</${kind}>`;
};

const writeParagraph: Write = (writer, element, indent) => {
  const {children, bare} = element;
  if (bare) return writeChildren(writer, element, indent);
  if (children.length === 1 && isStandalone(children[0]!)) return writeFigure(element, children[0]!, indent);
  if (element.attributes) return writeBlockLine('p', writer, element, indent);
  return `${pad(indent)}<p>${writeChildren(writer, element, indent)}</p>\n`;
};

const isStandalone = ({kind, list}: Element) => kind === 'img' && list?.refs.includes('standalone') === true;

/** An image marked `standalone` and alone in its paragraph becomes a figure, with its class and id. */
function writeFigure(paragraph: Element, image: Element, indent: number): string {
  const outer = new Map(paragraph.attributes ?? []);
  const inner = new Map(image.attributes ?? []);
  for (const name of ['class', 'id']) {
    const value = inner.get(name);
    if (value === undefined || outer.has(name)) continue;
    outer.set(name, value);
    inner.delete(name);
  }
  const space = pad(indent + 2);
  const caption = `<figcaption>${inner.get('alt') ?? ''}</figcaption>`;
  return `${pad(indent)}${startTag('figure', outer)}\n${space}${startTag('img', inner, true)}\n${space}${caption}\n${pad(indent)}</figure>\n`;
}

function writeBlockLine(name: string, writer: Writer, element: Element, indent: number): string {
  return `${pad(indent)}${startTag(name, element.attributes)}${writeChildren(writer, element, indent)}</${name}>\n`;
}

const writeHeading: Write = (writer, element, indent) => {
  const level = Math.min(6, Math.max(1, element.level + writer.settings.headerOffset));
  return writeBlockLine(`h${level}`, writer, element, indent);
};

/** A block whose children are on lines of their own. */
const writeContainer: Write = (writer, element, indent) => {
  const {kind, attributes} = element;
  return `${pad(indent)}${startTag(kind, attributes)}\n${writeChildren(writer, element, indent)}${pad(indent)}</${kind}>\n`;
};

/** A list, or the table of contents or footnotes that replace it. */
const writeList: Write = (writer, element, indent) => {
  const {document} = writer;
  if (element.note === 'toc') {
    const toc = tableOfContents(document, element);
    return toc ? writeContainer(writer, toc, 0) : '';
  }
  if (element.note === 'footnotes') {
    const section = footnotesInPlace(document);
    return section ? write(writer, section, 0) : '';
  }
  return writeContainer(writer, element, indent);
};

const writeItem: Write = (writer, element, indent) => {
  const {kind, children, attributes} = element;
  const inner = writeChildren(writer, element, indent);
  const first = children[0];
  const inline = !first || (first.kind === 'p' && first.bare);
  const end = !inline || inner.endsWith('\n') ? pad(indent) : '';
  return `${pad(indent)}${startTag(kind, attributes)}${inline ? '' : '\n'}${inner}${end}</${kind}>\n`;
};

const writeComment: Write = (_writer, {value, block}, indent) =>
  block ? `${pad(indent)}<!-- ${value} -->\n` : `<!-- ${value} -->`;

const writeRaw: Write = (_writer, {value, note, block}) => {
  const formats = note.split(/\s+/).filter(Boolean);
  if (formats.length > 0 && !formats.includes('html')) return '';
  return block ? `${value}\n` : value;
};

const writeFootnoteReference: Write = ({settings}, {value, note, level}) => {
  const role = ' role="doc-noteref"';
  const [outer, inner] = settings.version === '2.4' ? [role, ''] : ['', role];
  const text = footnoteLabel(settings, level);
  const href = `#fn:${settings.footnotePrefix}${value}`;
  return `<sup id="fnref:${note}"${outer}><a href="${href}" class="footnote" rel="footnote"${inner}>${text}</a></sup>`;
};

const writeAbbreviation: Write = ({document}, {value, note}) => {
  const definition = document.abbreviations.get(note);
  const attributes = new Map(definition?.mark.attributes ?? []);
  if (definition?.title) attributes.set('title', definition.title);
  return `<abbr${attributeText(attributes)}>${value}</abbr>`;
};
