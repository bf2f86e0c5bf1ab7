import {readEmphasis} from './emphasis.ts';
import {escapeHtml} from './escape.ts';
import {readLink} from './link.ts';
import {nested, type Renderer} from './renderer.ts';
import {readTag} from './tag.ts';
import {scanText, type Text} from './text.ts';

/** What was read at a place: its HTML, and how long it is in the text. */
export interface Read {
  html: string;
  length: number;
}

const ACTIVE = /[*_`\n[!<\\&]/g;
const ESCAPABLE = new Set('!#&()*+-.:<=>[]^_`{|}~\\');

/** Renders a text as inline elements. */
export function renderInline(renderer: Renderer, source: string): string {
  return nested(renderer, () => renderText(renderer, scanText(source)));
}

function renderText(renderer: Renderer, text: Text): string {
  const {source} = text;
  let html = '';
  let from = 0;
  ACTIVE.lastIndex = 0;
  for (let match = ACTIVE.exec(source); match; match = ACTIVE.exec(source)) {
    const at = match.index;
    const read = readAt(renderer, text, at);
    if (read) {
      html += before(source.slice(from, at), source[at]!) + read.html;
      from = at + read.length;
    }
    ACTIVE.lastIndex = Math.max(from, at + 1);
  }
  return html + escapeHtml(source.slice(from));
}

/** The spaces of a hard line break are not shown. */
const before = (text: string, mark: string) => escapeHtml(mark === '\n' ? text.replace(/ +$/, '') : text);

function readAt(renderer: Renderer, text: Text, at: number): Read | undefined {
  const {source} = text;
  switch (source[at]) {
    case '*':
    case '_':
      return readEmphasis(renderer, text, at);
    case '`':
      return readCode(text, at);
    case '\n':
      return source.endsWith('  ', at) && at > 1 ? {html: '<br>\n', length: 1} : undefined;
    case '[':
      return readLink(renderer, text, at);
    case '!':
      return source[at + 1] === '[' ? readLink(renderer, text, at) : undefined;
    case '<':
      return readTag(text, at);
    case '\\':
      return readEscape(source, at);
    default:
      return readEntity(source, at);
  }
}

function readCode({source, codeEnd}: Text, at: number): Read | undefined {
  const code = codeEnd(at);
  if (!code) return undefined;
  const inner = source.slice(at + code.marks, code.end - code.marks).replace(/^ +| +$/g, '');
  return {html: `<code>${escapeHtml(inner)}</code>`, length: code.end - at};
}

function readEscape(source: string, at: number): Read | undefined {
  const next = source[at + 1];
  return next !== undefined && ESCAPABLE.has(next) ? {html: escapeHtml(next), length: 2} : undefined;
}

const ENTITY = /&#?[a-zA-Z0-9]+;/y;

function readEntity(source: string, at: number): Read | undefined {
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(source)?.[0];
  return entity === undefined ? undefined : {html: entity, length: entity.length};
}
