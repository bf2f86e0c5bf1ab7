import {KramdownLimitError, MAX_DEPTH} from '../limit-error.ts';
import {isSpace} from '../text/chars.ts';
import {positionAfter, positionsOf} from '../text/positions.ts';
import {type Element, makeElement} from '../tree/element.ts';
import {addElement, lineOf} from './output.ts';
import {parseAll} from './parse-spans.ts';
import {openSpans, placesOf, type Spans} from './spans.ts';

/** `~~deleted~~` in GFM input; its content is parsed on its own. */
export function readStrikethrough(spans: Spans, parent: Element): boolean {
  const {text, pos, base, depth, document} = spans;
  const first = text.charCodeAt(pos + 2);
  if (!document.dialect.gfm || !isContent(first)) return false;
  const isCloser = (at: number) => at > 0 && isContent(text.charCodeAt(at - 1));
  const closers = placesOf(spans, '~~', () => positionsOf(text, '~~', isCloser));
  const close = positionAfter(closers, pos + 3);
  if (close === -1) return false;
  const line = lineOf(spans, pos);
  if (depth >= MAX_DEPTH) throw new KramdownLimitError('inline elements', line);
  const element = makeElement('html', 'del', pos);
  element.note = 'span';
  const inner = openSpans(document, text.slice(pos + 2, close), line, base + pos + 2);
  inner.depth = depth + 1;
  parseAll(inner, element, 0);
  addElement(spans, parent, element, close + 2);
  return true;
}

const isContent = (c: number) => !Number.isNaN(c) && !isSpace(c) && c !== 126;
