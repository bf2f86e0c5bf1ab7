import {readOption} from '../config-options.ts';
import {isSpace} from '../text/chars.ts';
import {braceEnd, find, type Searched} from '../text/finder.ts';
import {countSpaces, endOfBlankLine} from '../text/lines.ts';
import {readAttributeList} from '../tree/attribute-syntax.ts';
import {type Attributes, emptyList} from '../tree/attributes.ts';
import {dialectOf} from '../tree/dialect.ts';
import {type Document, warn} from '../tree/document.ts';
import type {Element} from '../tree/element.ts';

/** `{::name attributes}body{:/name}` as found in a text. */
export interface Extension {
  name: string;
  attributes: Attributes;
  /** Undefined for `{::name /}`. */
  body: string | undefined;
  end: number;
}

const START = /\{::(\w+)(?=[ \t\n\v\f\r}/])/y;

/** The extension at `at`; as a block it fills whole lines. Undefined if there is none or it has no end. */
export function scanExtension(source: Searched, at: number, as: 'block' | 'span'): Extension | undefined {
  const {text} = source;
  START.lastIndex = at;
  const name = START.exec(text)?.[1];
  if (name === undefined) return undefined;
  const from = START.lastIndex;
  const close = tagClose(source, from);
  if (close === -1) return undefined;
  const closed = text[close - 1] === '/';
  const list = emptyList();
  readAttributeList(text.slice(from, closed ? close - 1 : close), list);
  const bodyStart = as === 'block' ? endOfBlankLine(text, close + 1) : close + 1;
  if (bodyStart === -1) return undefined;
  if (closed) return {name, attributes: list.attributes, body: undefined, end: bodyStart};
  const stop = as === 'block' ? blockStop(source, bodyStart, name) : spanStop(source, bodyStart, name);
  if (!stop) return undefined;
  return {name, attributes: list.attributes, body: text.slice(bodyStart, stop.start), end: stop.end};
}

const STOP = /\{:\/(?:[A-Za-z0-9_][\w-]*)?\}/y;

/** True at a start or end tag of any extension, even an unknown one. */
export function isExtensionTag(source: Searched, at: number): boolean {
  STOP.lastIndex = at;
  START.lastIndex = at;
  return STOP.test(source.text) || (START.test(source.text) && tagClose(source, START.lastIndex) !== -1);
}

/** The `}` that ends a start tag; white space must follow the name, unless `}` or `/}` does. */
function tagClose(source: Searched, from: number): number {
  const {text} = source;
  const close = braceEnd(source, from);
  const direct = close === from || (close === from + 1 && text[from] === '/');
  return direct || isSpace(text.charCodeAt(from)) ? close : -1;
}

interface Stop {
  start: number;
  end: number;
}

/** The end tag on a line of its own; the line feed before it is not part of the body. */
function blockStop(source: Searched, from: number, name: string): Stop | undefined {
  const {text} = source;
  for (let stop = spanStop(source, from, name); stop; stop = spanStop(source, stop.end, name)) {
    const line = text.lastIndexOf('\n', stop.start - 1) + 1;
    const lineStart = Math.max(line, from);
    const end = endOfBlankLine(text, stop.end);
    if (end !== -1 && lineStart + countSpaces(text, lineStart, 3) === stop.start)
      return {start: Math.max(from, lineStart - 1), end};
  }
  return undefined;
}

function spanStop(source: Searched, from: number, name: string): Stop | undefined {
  const bare = find(source, '{:/}', from);
  const named = find(source, `{:/${name}}`, from);
  if (bare === -1 && named === -1) return undefined;
  const start = bare === -1 || (named !== -1 && named < bare) ? named : bare;
  return {start, end: source.text.indexOf('}', start) + 1};
}

type Made = Pick<Element, 'kind' | 'value' | 'note'>;

/** What an extension makes: an element, null for nothing, `options` if it set some; undefined if unknown. */
export function handleExtension(
  document: Document,
  {name, attributes, body}: Extension,
  line: number,
): Made | null | 'options' | undefined {
  if (name === 'comment') return body === undefined ? null : {kind: 'comment', value: body, note: ''};
  if (name === 'nomarkdown')
    return body === undefined ? null : {kind: 'raw', value: body, note: attributes.get('type') ?? ''};
  if (name === 'options') {
    setOptions(document, attributes, line);
    return 'options';
  }
  warn(document, line, `Unknown extension '${name}'`);
  return undefined;
}

/** Options that apply from the start of a text and cannot change inside it. */
const FIXED = new Set(['gfm_quirks', 'hard_wrap', 'input']);

function setOptions(document: Document, attributes: Attributes, line: number): void {
  const settings = {...document.settings};
  for (const [name, value] of attributes) {
    const option = readOption(name, value);
    if (!option) warn(document, line, `Unknown option '${name}'`);
    else if (FIXED.has(name)) warn(document, line, `Option '${name}' has no effect inside a text`);
    else if (settings.forbiddenInlineOptions.includes(name) || name === 'forbidden_inline_options')
      warn(document, line, `Option '${name}' may not be set in a text`);
    else Object.assign(settings, option);
  }
  document.settings = settings;
  document.dialect = dialectOf(settings);
}
