import {LiquidError, type Span} from '../diagnostic.ts';
import type {TagCall} from './tag-call.ts';
import {type Token, tokenize} from './tokens.ts';

const TAG = /^\{%-?[ \t\r\n\f\v]*(#|\w+)[ \t\r\n\f\v]*([\s\S]*?)-?%\}$/;
const OUTPUT = /^\{\{-?([\s\S]*?)-?\}\}$/;
const LINE = /^[ \t\r\n\f\v]*(#|\w+)[ \t\r\n\f\v]*([\s\S]*)$/;

export type Piece =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'output'; readonly markup: string; readonly span: Span; readonly trims: Trims}
  | {readonly kind: 'tag'; readonly call: TagCall; readonly trims?: Trims};

/** On which sides a tag trims white space. */
export interface Trims {
  readonly before: boolean;
  readonly after: boolean;
}

/** The pieces of a template in order; the reader of a block takes them one by one. */
export interface Source {
  next(): Piece | undefined;
  /** The next token uninterpreted, for `raw`. */
  nextToken(): Token | undefined;
}

/** The pieces of a whole template. */
export function templateSource(template: string): Source {
  const tokens = tokenize(template);
  let at = 0;
  return {
    next: () => {
      const token = tokens[at++];
      return token && pieceOf(token);
    },
    nextToken: () => tokens[at++],
  };
}

/** The pieces of a `liquid` tag: every line is a tag. */
export function lineSource(call: TagCall): Source {
  const lines = call.markup.split('\n').filter((line) => /[^ \t\r\n\f\v]/.test(line));
  let at = 0;
  return {
    next: () => {
      const line = lines[at++];
      return line === undefined ? undefined : linePiece(line, call.span);
    },
    nextToken: () => {
      const line = lines[at++];
      return line === undefined ? undefined : {kind: 'text', text: line, start: call.span.start};
    },
  };
}

function pieceOf(token: Token): Piece {
  const span = {start: token.start, end: token.start + token.text.length};
  if (token.kind === 'text') return {kind: 'text', text: token.text};
  const trims = {before: token.text[2] === '-', after: token.text.at(-3) === '-'};
  const match = (token.kind === 'tag' ? TAG : OUTPUT).exec(token.text);
  if (!match) throw unclosed(token, span);
  const [, first = '', second = ''] = match;
  if (token.kind === 'output') return {kind: 'output', markup: first, span, trims};
  return {kind: 'tag', call: {name: first, markup: second, span}, trims};
}

function linePiece(line: string, span: Span): Piece {
  const match = LINE.exec(line);
  if (!match) throw new LiquidError('liquid/unknown-tag', `Unknown tag '${line.trim()}'`, {span});
  const [, name = '', markup = ''] = match;
  return {kind: 'tag', call: {name, markup, span}};
}

function unclosed(token: Token, span: Span): LiquidError {
  const [what, end] = token.kind === 'tag' ? ['Tag', '%}'] : ['Variable', '}}'];
  const message = `${what} '${token.text.slice(0, 60)}' was not properly terminated with ${end}`;
  return new LiquidError('liquid/unclosed', message, {span});
}
