import {openBlocks} from './blocks/blocks.ts';
import {readBlocks} from './blocks/read-blocks.ts';
import {replaceAbbreviations} from './finish/abbreviations.ts';
import {breakLines} from './finish/hard-breaks.ts';
import {number} from './finish/number.ts';
import {parseInline} from './finish/parse-inline.ts';
import {type KramdownOptions, resolveOptions} from './options.ts';
import {dialectOf} from './tree/dialect.ts';
import {type Document, defineLink, type KramdownWarning, warn} from './tree/document.ts';
import {makeBlock} from './tree/element.ts';
import type {Outline} from './tree/outline.ts';

/**
 * Parses a text in three passes: blocks, inline elements, then whatever depends on the whole text. The tree
 * is then ready to be written. Elements know their lines only if these are `counted`.
 */
export function parse(text: string, options?: KramdownOptions, counted = true): Document {
  const source = normalize(text);
  const document = openDocument(options, counted);
  const {root} = document;
  readBlocks(openBlocks({document, depth: 0}, root, {text: source, line: 1}));
  parseInline(document, root);
  for (const {content} of document.footnotes.values()) parseInline(document, content);
  const {settings} = document;
  replaceAbbreviations(document);
  if (settings.input === 'GFM' && (settings.hardWrap || mayBreak(source))) breakLines(document);
  for (const [name, {used, content}] of document.footnotes)
    if (!used) warn(document, content.start, `Footnote '${name}' is defined but not used`);
  if (document.outlined || settings.htmlToNative) document.outline = number(document);
  return document;
}

function openDocument(options: KramdownOptions | undefined, counted: boolean): Document {
  const settings = resolveOptions(options);
  const warnings: KramdownWarning[] = [];
  const document: Document = {
    settings,
    dialect: dialectOf(settings),
    counted,
    spaced: false,
    outlined: false,
    root: makeBlock('root', '', 1),
    links: new Map(),
    longestLinkId: 0,
    footnotes: new Map(),
    lists: new Map(),
    abbreviations: new Map(),
    warnings,
    outline: NO_OUTLINE,
  };
  for (const [id, [url, title]] of Object.entries(settings.linkDefs))
    defineLink(document, id, {url, title, mark: null});
  return document;
}

const NO_OUTLINE: Outline = {headers: [], footnotes: [], footnotesPlaced: false};

/** A backslash at a line's end; white space after it may be dropped later. */
const mayBreak = (text: string) => text.includes('\\') && /\\[\s\0]*\n/.test(text);

/** One kind of line end, and exactly one at the end. */
function normalize(text: string): string {
  const unix = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return unix.endsWith('\n') ? unix : [unix, '\n'].join('');
}
