import {LiquidError} from '../diagnostic.ts';
import type {FilterContext} from '../options.ts';
import {strip, stripEnd, stripStart} from '../read/patterns.ts';
import {toInteger} from '../run/integer.ts';
import {countCharacters} from '../run/lookup.ts';
import {CutText} from '../values/cut-text.ts';
import {isNil} from '../values/kinds.ts';
import {toText} from '../values/text.ts';
import {type FilterTable, filter} from './definition.ts';
import {countSplitWords, rubySplit} from './split.ts';

/** Filters that turn text into text. */
export const stringFilters: FilterTable = {
  append: filter((input, text) => toText(input) + toText(text), 1, 'keeps'),
  prepend: filter((input, text) => toText(text) + toText(input), 1, 'keeps'),
  upcase: filter((input) => toText(input).toUpperCase(), 0, 'keeps'),
  downcase: filter((input) => downcase(toText(input)), 0, 'keeps'),
  capitalize: filter((input) => capitalize(toText(input)), 0, 'keeps'),
  strip: filter((input) => strip(toText(input)), 0, 'keeps'),
  lstrip: filter((input) => stripStart(toText(input)), 0, 'keeps'),
  rstrip: filter((input) => stripEnd(toText(input)), 0, 'keeps'),
  strip_newlines: filter((input) => toText(input).replace(/\r?\n/g, ''), 0, 'keeps'),
  normalize_whitespace: filter((input) => strip(toText(input).replace(/[ \t\r\n\f\v]+/g, ' ')), 0, 'keeps'),
  replace: filter((input, from, to) => replaceAll(toText(input), toText(from), toText(to)), [1, 2], 'keeps'),
  replace_first: filter(
    (input, from, to) => replaceFirst(toText(input), toText(from), toText(to)),
    [1, 2],
    'keeps',
  ),
  replace_last: filter((input, from, to) => replaceLast(toText(input), toText(from), toText(to)), 2, 'keeps'),
  remove: filter((input, from) => replaceAll(toText(input), toText(from), ''), 1, 'keeps'),
  remove_first: filter(removeFirst, 1, 'keeps'),
  remove_last: filter((input, from) => replaceLast(toText(input), toText(from), ''), 1, 'keeps'),
  truncate: filter(truncate, [0, 2], 'keeps'),
  truncatewords: filter(truncateWords, [0, 2], 'keeps'),
  split: filter((input, pattern) => rubySplit(toText(input), toText(pattern)), 1, 'keeps'),
  number_of_words: filter((input, mode) => countWords(toText(input), mode), [0, 1]),
};

/** Ruby does not use the final sigma (ς) at the end of a word. */
function downcase(text: string): string {
  return text.replaceAll('Σ', 'σ').toLowerCase();
}

const TITLE: Readonly<Record<string, string>> = {ǆ: 'ǅ', ǉ: 'ǈ', ǌ: 'ǋ', ǳ: 'ǲ'};

function capitalize(text: string): string {
  const [first = ''] = text;
  const [head = '', ...tail] = TITLE[first] ?? first.toUpperCase();
  return head + downcase(tail.join('') + text.slice(first.length));
}

function replaceAll(text: string, from: string, to: string): string {
  const replacement = expand(to, from);
  if (from !== '') return text.includes(from) ? text.split(from).join(replacement) : text;
  return replacement + [...text].map((sign) => sign + replacement).join('');
}

function replaceFirst(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  return at < 0 ? text : text.slice(0, at) + expand(to, from) + text.slice(at + from.length);
}

/** The text last cut on each page, as layouts remove one comment after another. */
const cuts = new WeakMap<FilterContext, CutText>();

function removeFirst(this: FilterContext, input: unknown, piece: unknown): string {
  const text = toText(input);
  const last = cuts.get(this);
  const cut = (last?.text === text ? last : new CutText(text)).without(toText(piece));
  cuts.set(this, cut);
  return cut.text;
}

function replaceLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

/** In Ruby's replacements `\\0` and `\\&` stand for the match, and two backslashes for one. */
function expand(replacement: string, found: string): string {
  if (!replacement.includes('\\')) return replacement;
  return replacement.replace(/\\([\\0-9&])/g, (_, sign: string) => {
    if (sign === '\\') return '\\';
    return sign === '0' || sign === '&' ? found : '';
  });
}

function truncate(input: unknown, length: unknown = 50, ending: unknown = '...'): unknown {
  if (isNil(input)) return undefined;
  const text = toText(input);
  const most = toInteger(length);
  if (most >= 0 && firstCharacters(text, most) === text) return text;
  const tail = toText(ending);
  return firstCharacters(text, most - countCharacters(tail)) + tail;
}

/** The first `count` characters, without scanning the rest of a long text. */
function firstCharacters(text: string, count: number): string {
  if (text.length <= count) return text;
  let end = 0;
  for (let left = count; left > 0 && end < text.length; left--) end += isPair(text, end) ? 2 : 1;
  return text.slice(0, end);
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

function truncateWords(input: unknown, count: unknown = 15, ending: unknown = '...'): unknown {
  if (isNil(input)) return undefined;
  const text = toText(input);
  const most = Math.max(1, toInteger(count));
  if (most >= 2 ** 31 - 1)
    throw new LiquidError('liquid/argument', `integer ${most} too big for truncatewords`);
  const words = stripStart(text).split(/[ \t\r\n\f\v\0]+/);
  // In Ruby's split with a limit, white space at the end starts one more (empty) word.
  return words.length <= most ? text : words.slice(0, most).join(' ') + toText(ending);
}

const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu;
const WORD = /[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul} \t\r\n\f\v]+/gu;

function countWords(text: string, mode: unknown): number {
  const cjk = mode === 'cjk' || mode === 'auto' ? (text.match(CJK)?.length ?? 0) : 0;
  if (mode === 'cjk' || (mode === 'auto' && cjk > 0)) return cjk + (text.match(WORD)?.length ?? 0);
  return countSplitWords(text);
}

/** The text as Ruby's `casecmp` compares it: only ASCII letters lose their case. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
