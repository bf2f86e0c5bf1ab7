import {LiquidError} from '../diagnostic.ts';
import {stripEnd} from './patterns.ts';

export interface Lexeme {
  readonly type: string;
  readonly text: string;
}

const SPECIALS = new Map([
  ['|', 'pipe'],
  ['.', 'dot'],
  [':', 'colon'],
  [',', 'comma'],
  ['[', 'open_square'],
  [']', 'close_square'],
  ['(', 'open_round'],
  [')', 'close_round'],
  ['?', 'question'],
  ['-', 'dash'],
]);

/** What is meant by signs that other languages have. */
const HINTS = new Map([
  ['+', 'Write `| plus: 1`.'],
  ['*', 'Write `| times: 2`.'],
  ['/', 'Write `| divided_by: 2`.'],
  ['%', 'Write `| modulo: 2`.'],
  ['{', 'Inside a tag, names have no braces.'],
  ['&', 'Write `and`.'],
  ['=', 'Write `==` to compare.'],
  ['!', 'Write `unless` instead of `if`, or `!= true`.'],
  ['\u00a0', 'This looks like a space, but is another character: replace it with a space.'],
  ...['“', '”', '‘', '’'].map((sign) => [sign, 'Write straight quotation marks.'] as const),
]);

const LEXEME =
  /[ \t\r\n\f\v]*(?:(==|!=|<>|<=?|>=?|contains(?=[ \t\r\n\f\v]))|('[^']*'|"[^"]*")|(-?\d+(?:\.\d+)?)|([a-zA-Z_][\w-]*\??)|(\.\.)|([\s\S]))/y;

/** Splits markup into lexemes for the strict reader; throws at a character that Liquid does not use. */
export function lex(markup: string): Lexeme[] {
  const text = stripEnd(markup);
  const lexemes: Lexeme[] = [];
  LEXEME.lastIndex = 0;
  while (LEXEME.lastIndex < text.length) {
    const match = LEXEME.exec(text);
    if (!match) break;
    lexemes.push(lexemeOf(match, text));
  }
  lexemes.push({type: 'end_of_string', text: ''});
  return lexemes;
}

function lexemeOf(match: RegExpExecArray, text: string): Lexeme {
  const [, comparison, string, number, id, dotdot, sign = ''] = match;
  if (comparison !== undefined) return {type: 'comparison', text: comparison};
  if (string !== undefined) return {type: 'string', text: string};
  if (number !== undefined) return {type: 'number', text: number};
  if (id !== undefined) return {type: 'id', text: id};
  if (dotdot !== undefined) return {type: 'dotdot', text: dotdot};
  const type = SPECIALS.get(sign);
  if (type) return {type, text: sign};
  const hint = isUnclosed(text) ? 'A quotation mark is missing.' : HINTS.get(sign);
  throw new LiquidError('liquid/syntax', `Unexpected character ${sign}`, {hint});
}

function isUnclosed(text: string): boolean {
  return /['"]/.test(text.replace(/'[^']*'|"[^"]*"/g, ''));
}
