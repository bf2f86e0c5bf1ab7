import {type Read, renderInline} from './inline.ts';
import {linkEnd} from './link.ts';
import type {Renderer} from './renderer.ts';
import type {Text} from './text.ts';

/** One, two or three marks; none of them before white space. */
export function readEmphasis(renderer: Renderer, text: Text, at: number): Read | undefined {
  const {source} = text;
  const mark = source[at]!;
  let marks = 1;
  while (marks < 4 && source[at + marks] === mark) marks++;
  if (marks > 3 || isSpace(source[at + marks])) return undefined;
  const end = findEnd(renderer, text, {mark, marks, from: at + marks});
  if (!end) return undefined;
  const inner = renderInline(renderer, source.slice(at + end.opened, end.at));
  if (inner === '') return undefined;
  const [start, stop] = TAGS[end.opened] ?? ['', ''];
  return {html: start + inner + stop, length: end.at + end.opened - at};
}

const TAGS: Readonly<Record<number, [string, string]>> = {
  1: ['<em>', '</em>'],
  2: ['<strong>', '</strong>'],
  3: ['<strong><em>', '</em></strong>'],
};

interface Search {
  mark: string;
  marks: number;
  from: number;
}

/** Where emphasis ends, and how many of its marks belong to it: three marks may close one after the other. */
interface End {
  at: number;
  opened: number;
}

function findEnd(renderer: Renderer, text: Text, {mark, marks, from}: Search): End | undefined {
  const {source, hopeless} = text;
  const key = mark + marks;
  if ((hopeless.get(key) ?? Infinity) <= from) return undefined;
  for (let i = nextMark(renderer, text, mark, from); i !== -1; i = nextMark(renderer, text, mark, i + 1)) {
    if (isSpace(source[i - 1])) continue;
    if (marks === 1) return {at: i, opened: 1};
    if (marks === 2) {
      if (source[i + 1] === mark) return {at: i, opened: 2};
      continue;
    }
    if (source[i + 1] === mark && source[i + 2] === mark) return {at: i, opened: 3};
    return findEnd(renderer, text, {
      mark,
      marks: source[i + 1] === mark ? 1 : 2,
      from: i + (source[i + 1] === mark ? 2 : 1),
    });
  }
  hopeless.set(key, from);
  return undefined;
}

/** The next mark that is not escaped, nor inside code or a link. */
function nextMark(renderer: Renderer, text: Text, mark: string, from: number): number {
  const {source} = text;
  for (let i = from; i < source.length; i++) {
    const c = source[i];
    if (c !== mark && c !== '`' && c !== '[') continue;
    if (source[i - 1] === '\\') continue;
    if (c === mark) return i;
    const end = c === '`' ? text.codeEnd(i)?.end : linkEnd(renderer, text, i);
    if (end !== undefined) i = end - 1;
  }
  return -1;
}

const isSpace = (c: string | undefined) => c === ' ' || c === '\n';
