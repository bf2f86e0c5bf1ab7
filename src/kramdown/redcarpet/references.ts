import type {RedcarpetExtension} from './extensions.ts';
import {lineEnd, readFootnote} from './footnote-definition.ts';
import {fenceLanguage} from './line-kinds.ts';
import {referenceKey} from './reference-key.ts';
import type {Reference} from './renderer.ts';
import {trimEndSpaces} from './spaces.ts';

/** A text without its definitions, and what they define. */
export interface Definitions {
  body: string;
  references: Map<string, Reference>;
  notes: Map<string, string>;
}

/** Takes the definitions of links and footnotes out of a text; tabs become spaces on the way. */
export function takeDefinitions(text: string, extensions: ReadonlySet<RedcarpetExtension>): Definitions {
  const source = withLineFeeds(text.replace(/^\ufeff/, ''));
  const made: Definitions = {body: '', references: new Map(), notes: new Map()};
  let copied = 0;
  let fenced = false;
  for (let at = source.includes(']:') ? nextLine(source, 0) : -1; at !== -1; ) {
    if (!extensions.has('no_fenced_code_blocks') && isFence(source, at)) fenced = !fenced;
    const end = fenced || at + 3 >= source.length ? -1 : takeDefinition(source, at, {made, extensions});
    if (end !== -1) {
      made.body += source.slice(copied, at);
      copied = end;
    }
    at = end === -1 ? nextLine(source, at + 1) : end;
  }
  made.body = expandTabs(made.body + source.slice(copied));
  return made;
}

const LINE = / {0,3}[[`~]/y;

/** The next line that may be a definition or a fence, or -1. */
function nextLine(source: string, from: number): number {
  let at = from === 0 ? 0 : source.indexOf('\n', from - 1) + 1 || source.length;
  while (at < source.length) {
    LINE.lastIndex = at;
    if (LINE.test(source)) return at;
    at = source.indexOf('\n', at) + 1 || source.length;
  }
  return -1;
}

const isFence = (source: string, at: number) =>
  fenceLanguage(source.slice(at, lineEnd(source, at))) !== undefined;

const withLineFeeds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

interface Taking {
  made: Definitions;
  extensions: ReadonlySet<RedcarpetExtension>;
}

/** Where the definition at a place ends, or -1. Of equal ids the first footnote counts, but the last link. */
function takeDefinition(source: string, at: number, {made, extensions}: Taking): number {
  const note = extensions.has('footnotes') ? readFootnote(source, at) : undefined;
  if (note) {
    if (!made.notes.has(note.id)) made.notes.set(note.id, note.text);
    return note.end;
  }
  const found = readReference(source, at);
  if (!found) return -1;
  made.references.set(found.id, found.reference);
  return found.end;
}

const DEFINITION = / {0,3}\[([^\]\n]*)\]:[\t ]*\n?[\t ]*<?([^ \n]*)[\t ]*/y;
const SPACE = /[\t ]*/y;

/** `[id]: url "title"`; the title may be on the next line. */
function readReference(source: string, at: number) {
  DEFINITION.lastIndex = at;
  const match = DEFINITION.exec(source);
  if (!match) return undefined;
  const url = match[2]!.replace(/>$/, '');
  let next = DEFINITION.lastIndex;
  const isLast = next >= source.length || source[next] === '\n';
  if (url === '' || !(isLast || /['"(]/.test(source[next]!))) return undefined;
  if (isLast) {
    SPACE.lastIndex = next + 1;
    next += 1 + (SPACE.exec(source)?.[0].length ?? 0);
  }
  const title = readTitle(source, next);
  if (!isLast && !title?.closed) return undefined;
  const end = title?.closed ? title.end : DEFINITION.lastIndex;
  return {id: referenceKey(match[1]!), reference: {url, title: title?.text ?? ''}, end};
}

/** A title up to the end of its line. An unclosed one is used, but stays in the text too. */
function readTitle(source: string, at: number) {
  if (at + 1 >= source.length || !/['"(]/.test(source[at]!)) return undefined;
  const end = lineEnd(source, at);
  const line = source.slice(at + 1, end);
  const text = trimEndSpaces(line);
  const closed = text.length > 1 && /['")]$/.test(text);
  return {text: closed ? text.slice(0, -1) : line, end, closed};
}

/** Expands tabs to spaces, with a stop every four columns, counted in bytes of UTF-8. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  return text.split('\n').map(expandLine).join('\n');
}

function expandLine(line: string): string {
  if (!line.includes('\t')) return line;
  const parts = line.split('\t');
  const last = parts.pop()!;
  return parts.map((part) => part + ' '.repeat(4 - (byteLength(part) % 4))).join('') + last;
}

const encoder = new TextEncoder();
const byteLength = (text: string) => encoder.encode(text).length;
