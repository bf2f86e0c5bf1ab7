import {readAutolink} from './autolink.ts';
import {readEmphasis} from './emphasis.ts';
import {escapeHtml} from './escape.ts';
import type {RedcarpetExtension} from './extensions.ts';
import {readLink} from './link.ts';
import {enter, type Renderer, voidEnd} from './renderer.ts';
import {enclosedBy} from './runs.ts';
import {trimEndSpaces, trimSpaces} from './spaces.ts';
import {readSuperscript} from './superscript.ts';
import {readTag} from './tag.ts';
import {type Read, runsOf, scanText, type Text} from './text.ts';

const ACTIVE: readonly [RedcarpetExtension, string][] = [
  ['strikethrough', '~'],
  ['highlight', '='],
  ['quote', '"'],
  ['superscript', '\\^'],
  ['autolink', '@|:(?=//)|w(?=ww\\.)'],
];

/** A pattern for anything that may start an element. */
export function activeMarks(extensions: ReadonlySet<RedcarpetExtension>): RegExp {
  const more = ACTIVE.filter(([name]) => extensions.has(name)).map(([, marks]) => `|${marks}`);
  return new RegExp(`[*_\`\\n[<\\\\&]${more.join('')}`, 'g');
}

const ESCAPABLE = new Set('!#&()*+-.:<=>[]^_`{|}~\\');

/** Renders a text as inline elements. */
export function renderInline(renderer: Renderer, source: string): string {
  if (source === '') return '';
  enter(renderer);
  const html = renderText(renderer, scanText(source));
  renderer.depth--;
  return html;
}

function renderText(renderer: Renderer, text: Text): string {
  const {source} = text;
  const {active} = renderer;
  let html = '';
  /** Text from whose end a line break may still remove spaces. */
  let last = '';
  let shown = 0;
  active.lastIndex = 0;
  for (let match = active.exec(source); match; match = active.exec(source)) {
    const at = match.index;
    const read = readAt(renderer, text, at);
    if (read) {
      last += escapeHtml(source.slice(shown, at - (read.back ?? 0)));
      if (source[at] === '\n') last = trimEndSpaces(last);
      if (read.html !== '') {
        html += last + read.html;
        last = '';
      }
      shown = at + read.length;
      if (read.length > 0) text.readTo = shown;
    }
    active.lastIndex = Math.max(shown, at + 1);
  }
  return html + last + escapeHtml(source.slice(shown));
}

function readAt(renderer: Renderer, text: Text, at: number): Read | undefined {
  const {source, readTo} = text;
  switch (source[at]) {
    case '`':
      return readCode(renderer, text, at);
    case '"':
      return readQuote(renderer, text, at);
    case '\n':
      return at - readTo > 1 && source.endsWith('  ', at)
        ? {html: `<br${voidEnd(renderer)}\n`, length: 1}
        : undefined;
    case '[':
      return readLink(renderer, text, at);
    case '<':
      return readTag(renderer, text, at);
    case '\\':
      return readEscape(source, at);
    case '&':
      return readEntity(source, at);
    case '^':
      return readSuperscript(renderer, text, at);
    case '@':
    case ':':
    case 'w':
      return readAutolink(renderer, text, at);
    default:
      return readEmphasis(renderer, text, at);
  }
}

function readCode({extensions}: Renderer, text: Text, at: number): Read | undefined {
  const code = enclosedBy(runsOf(text, '`'), at);
  if (!code) return undefined;
  const inner = trimSpaces(text.source.slice(at + code.marks, code.end - code.marks));
  const attributes = extensions.has('prettify') ? ' class="prettyprint"' : '';
  return {html: `<code${attributes}>${escapeHtml(inner)}</code>`, length: code.end - at};
}

/** Text in quotes is HTML as it stands, unless `escape_html` is on. */
function readQuote({extensions}: Renderer, text: Text, at: number): Read | undefined {
  const quote = enclosedBy(runsOf(text, '"'), at);
  const inner = quote ? trimSpaces(text.source.slice(at + quote.marks, quote.end - quote.marks)) : '';
  if (!quote || inner === '') return undefined;
  return {
    html: `<q>${extensions.has('escape_html') ? escapeHtml(inner) : inner}</q>`,
    length: quote.end - at,
  };
}

function readEscape(source: string, at: number): Read | undefined {
  const next = source[at + 1];
  return next !== undefined && ESCAPABLE.has(next) ? {html: escapeHtml(next), length: 2} : undefined;
}

const ENTITY = /&#?[a-zA-Z0-9]*;/y;

function readEntity(source: string, at: number): Read | undefined {
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(source)?.[0];
  return entity === undefined ? undefined : {html: entity, length: entity.length};
}
