import {isAlnumAt, isLetterAt, isSpace} from '../text/chars.ts';
import {type Element, makeElement} from '../tree/element.ts';
import {attempt} from './attempt.ts';
import {addElement, keepText} from './output.ts';
import {parseUntil, type Stop} from './parse-spans.ts';
import {EM, IN_EM, type Known, type Spans, STRONG} from './spans.ts';

/** `*em*`, `_em_`, `**strong**`, `__strong__`: made where a closer follows, text elsewhere. Always reads something. */
export function readEmphasis(spans: Spans, parent: Element): boolean {
  const {text, pos, context} = spans;
  const mark = text[pos]!;
  const length = text[pos + 1] === mark ? 2 : 1;
  const forbidden = (context & (length === 2 ? STRONG : EM)) !== 0;
  if (forbidden || isSpace(text.charCodeAt(pos + length)) || (mark === '_' && isInWord(text, pos))) {
    keepText(spans, pos + length);
    return true;
  }
  const {element, end} = attempt(spans, () => makeEmphasis(spans, {mark, length}));
  if (element) addElement(spans, parent, element, end);
  else keepText(spans, pos + length);
  return true;
}

/** An underscore after a letter, or after a letter and a hyphen, is part of a word. */
function isInWord(text: string, at: number): boolean {
  if (at === 0) return false;
  return isLetterAt(text, at - 1) || (at > 1 && text[at - 1] === '-' && isLetterAt(text, at - 2));
}

/** Where two marks make no strong, the first of them may still start an em. */
function makeEmphasis(spans: Spans, {mark, length}: {mark: string; length: number}): Known {
  const {pos, context} = spans;
  if (length === 1) return enclose(spans, 'em', mark);
  const strong = enclose(spans, 'strong', mark + mark);
  if (strong.element || (context & IN_EM) !== 0) return strong;
  spans.pos = pos;
  return enclose(spans, 'em', mark);
}

function enclose(spans: Spans, kind: 'em' | 'strong', delimiter: string): Known {
  const {pos, context} = spans;
  const element = makeElement(kind, '', pos);
  spans.pos = spans.from = spans.edge = pos + delimiter.length;
  spans.context = (context & ~IN_EM) | (kind === 'em' ? EM | IN_EM : STRONG);
  const found = parseUntil(spans, element, closer(kind, delimiter));
  spans.context = context;
  return found ? {element, end: spans.pos + delimiter.length} : {element: null, end: pos};
}

const closers = new Map<string, Stop>();

function closer(kind: 'em' | 'strong', delimiter: string): Stop {
  const known = closers.get(kind + delimiter);
  if (known) return known;
  const stop: Stop = {
    name: delimiter,
    brackets: false,
    isAt: (spans, parent) => closes(spans, delimiter) && hasContent(spans, parent),
  };
  closers.set(kind + delimiter, stop);
  return stop;
}

function closes({text, pos}: Spans, delimiter: string): boolean {
  const mark = delimiter[0]!;
  if (!text.startsWith(delimiter, pos) || isSpace(text.charCodeAt(pos - 1))) return false;
  const after = pos + delimiter.length;
  if (delimiter.length === 1 && text[after] === mark && text[after + 1] !== mark) return false;
  return mark !== '_' || !isAlnumAt(text, after);
}

const hasContent = ({from, pos}: Spans, {children}: Element) => pos > from || children.length > 0;
