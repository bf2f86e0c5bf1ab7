import {codeAt, isAlnumAt, isLetterAt, isSpace} from '../text/chars.ts';
import {indexAfter, positionsOf} from '../text/positions.ts';
import {type Element, makeElement} from '../tree/element.ts';
import {attempt} from './attempt.ts';
import {addElement, keepText} from './output.ts';
import {parseUntil, type Stop} from './parse-spans.ts';
import {EM, IN_EM, type Known, placesOf, restart, type Spans, STRONG} from './spans.ts';

/** `*em*`, `_em_`, `**strong**`, `__strong__`, or text if no closer follows. Always reads something. */
export function readEmphasis(spans: Spans, parent: Element): boolean {
  const {text, pos, context} = spans;
  const mark = text[pos]!;
  const length = text[pos + 1] === mark ? 2 : 1;
  const forbidden = (context & (length === 2 ? STRONG : EM)) !== 0;
  if (forbidden || isSpace(codeAt(text, pos + length)) || (mark === '_' && isInWord(spans))) {
    keepText(spans, pos + length);
    return true;
  }
  const {element, end} = attempt(spans, makeEmphasis, {mark, length});
  if (element) addElement(spans, parent, element, end);
  else keepText(spans, pos + length);
  return true;
}

/** An underscore after a word is part of it; from kramdown 2.5 on, so are those after it. */
function isInWord(spans: Spans): boolean {
  const {text, pos, document} = spans;
  if (codeAt(text, pos - 1) !== 95 || document.settings.version === '2.4') return isAfterWord(text, pos);
  const run = placesOf(spans, '_', () => positionsOf(text, '_', (at) => codeAt(text, at - 1) !== 95));
  return isAfterWord(text, run[indexAfter(run, pos + 1) - 1]!);
}

/** After a letter, or after a letter and a hyphen. */
function isAfterWord(text: string, at: number): boolean {
  if (at === 0) return false;
  return isLetterAt(text, at - 1) || (at > 1 && text[at - 1] === '-' && isLetterAt(text, at - 2));
}

/** If two marks do not make a strong, the first may still start an em. */
function makeEmphasis(spans: Spans, {mark, length}: {mark: string; length: number}): Known {
  const {pos, context} = spans;
  const [em, strongStop] = mark === '*' ? STARS : UNDERSCORES;
  if (length === 1) return enclose(spans, em);
  const strong = enclose(spans, strongStop);
  if (strong.element || (context & IN_EM) !== 0) return strong;
  spans.pos = pos;
  return enclose(spans, em);
}

function enclose(spans: Spans, stop: Closer): Known {
  const {kind, delimiter} = stop;
  const {pos, context} = spans;
  const element = makeElement(kind, '', pos);
  restart(spans, pos + delimiter.length);
  spans.context = (context & ~IN_EM) | (kind === 'em' ? EM | IN_EM : STRONG);
  const found = parseUntil(spans, element, stop);
  spans.context = context;
  return found ? {element, end: spans.pos + delimiter.length} : {element: null, end: pos};
}

/** What ends an em or a strong. */
interface Closer extends Stop {
  kind: 'em' | 'strong';
  delimiter: string;
}

const STARS = [makeCloser('em', '*', 1), makeCloser('strong', '**', 2)] as const;
const UNDERSCORES = [makeCloser('em', '_', 3), makeCloser('strong', '__', 4)] as const;

function makeCloser(kind: 'em' | 'strong', delimiter: string, id: number): Closer {
  const isAt: Stop['isAt'] = (spans, parent) => closes(spans, delimiter) && hasContent(spans, parent);
  return {kind, delimiter, id, brackets: false, isAt};
}

function closes({text, pos}: Spans, delimiter: string): boolean {
  const mark = delimiter[0]!;
  if (!text.startsWith(delimiter, pos) || isSpace(text.charCodeAt(pos - 1))) return false;
  const after = pos + delimiter.length;
  if (delimiter.length === 1 && text[after] === mark && text[after + 1] !== mark) return false;
  return mark !== '_' || !isAlnumAt(text, after);
}

const hasContent = ({from, pos, buffer}: Spans, {children}: Element) =>
  pos > from || buffer !== '' || children.length > 0;
