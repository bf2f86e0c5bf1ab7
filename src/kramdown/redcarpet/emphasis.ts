import {renderInline} from './inline.ts';
import type {Renderer} from './renderer.ts';
import {isSpace} from './spaces.ts';
import {answersOf, findMark, type Read, type Text, UNKNOWN} from './text.ts';

/** Emphasis by one, two or three marks that are not followed by white space. */
export function readEmphasis(renderer: Renderer, text: Text, at: number): Read | undefined {
  const {source, readTo} = text;
  const {extensions} = renderer;
  const mark = source[at]!;
  if (extensions.has('no_intra_emphasis') && at > readTo && isWord(source[at - 1])) return undefined;
  let marks = 1;
  while (marks < 4 && source[at + marks] === mark) marks++;
  if (marks > 3 || (marks !== 2 && /[~=]/.test(mark)) || isSpace(source[at + marks])) return undefined;
  const end = findEnd(text, {mark, at, inWords: !extensions.has('no_intra_emphasis')}, marks);
  if (!end) return undefined;
  const inner = renderInline(renderer, source.slice(at + end.opened, end.at));
  if (inner === '') return undefined;
  const tags = tagsFor(mark, end.marks, extensions.has('underline'));
  const html = `${tags.map((tag) => `<${tag}>`).join('')}${inner}${tags
    .map((tag) => `</${tag}>`)
    .reverse()
    .join('')}`;
  return {html, length: end.at + end.marks - at};
}

function tagsFor(mark: string, marks: number, underline: boolean): string[] {
  if (mark === '~') return ['del'];
  if (mark === '=') return ['mark'];
  if (marks === 1) return [underline && mark === '_' ? 'u' : 'em'];
  return marks === 2 ? ['strong'] : ['strong', 'em'];
}

interface Opener {
  mark: string;
  at: number;
  /** Whether a single mark may close before a letter. */
  inWords: boolean;
}

/** Where emphasis ends, how many marks end it, and how many open it. */
interface End {
  at: number;
  marks: number;
  opened: number;
}

function findEnd(text: Text, opener: Opener, marks: number): End | undefined {
  const {source} = text;
  const end = findClosing(text, opener, {marks, from: opener.at + marks + 1});
  if (end === -1) return undefined;
  if (marks < 3 || source.startsWith(opener.mark.repeat(3), end)) return {at: end, marks, opened: marks};
  // Three marks closed by one or two: the others belong to the content.
  const fewer = source[end + 1] === opener.mark ? 1 : 2;
  const inner = findClosing(text, opener, {marks: fewer, from: opener.at + 3});
  return inner === -1 ? undefined : {at: inner, marks: fewer, opened: fewer};
}

interface Search {
  marks: number;
  from: number;
}

/** The answer is kept for all places that the search passes. */
function findClosing(text: Text, opener: Opener, {marks, from}: Search): number {
  const answers = answersOf(text, opener.mark + marks);
  const tried: number[] = [];
  let answer = UNKNOWN;
  for (let start = from; answer === UNKNOWN; ) {
    answer = answers[start] ?? -1;
    if (answer !== UNKNOWN) break;
    tried.push(start);
    const at = nextMark(text, opener.mark, start);
    if (at === -1 || closes(text, opener, {marks, from: at})) answer = at;
    start = at + (marks === 2 ? 2 : 1);
  }
  for (const start of tried) answers[start] = answer;
  return answer;
}

function closes({source}: Text, {mark, inWords}: Opener, {marks, from}: Search): boolean {
  if (isSpace(source[from - 1])) return false;
  if (marks === 2) return source[from + 1] === mark;
  return marks === 3 || inWords || !isWord(source[from + 1]);
}

/** The next mark that is neither escaped nor in what looks like a link; kept for all links on the way. */
function nextMark(text: Text, mark: string, from: number): number {
  const answers = answersOf(text, `${mark}[`);
  const passed: number[] = [];
  let answer = UNKNOWN;
  for (let i = from; answer === UNKNOWN; ) {
    const at = nextOf(text, mark, i);
    if (at === -1 || text.source[at] === mark) answer = at;
    else {
      answer = answers[at]!;
      passed.push(at);
      if (answer === UNKNOWN) ({mark: answer = UNKNOWN, end: i} = skipLink(text, mark, at));
    }
  }
  for (const open of passed) answers[open] = answer;
  return answer;
}

/** The next mark or bracket that is not escaped; -1 if no mark is left. */
function nextOf(text: Text, mark: string, from: number): number {
  for (let i = from; ; ) {
    const next = findMark(text, mark, i);
    if (next === -1) return -1;
    const open = findMark(text, '[', i);
    const at = open === -1 || next < open ? next : open;
    if (text.source[at - 1] !== '\\') return at;
    i = at + 1;
  }
}

/** Skips `[…](…)` and `[…][…]`; if those are not closed, the mark may be inside. */
function skipLink(text: Text, mark: string, open: number): {mark?: number; end: number} {
  const {source} = text;
  const inside = (end: number) => {
    const at = findMark(text, mark, open + 1);
    return at < end ? at : -1;
  };
  const close = findMark(text, ']', open + 1);
  let next = close === -1 ? source.length : close + 1;
  while (isSpace(source[next])) next++;
  if (next >= source.length) return {mark: inside(next), end: next};
  if (source[next] !== '[' && source[next] !== '(') {
    const at = inside(next);
    return at === -1 ? {end: next} : {mark: at, end: next};
  }
  const end = findMark(text, source[next] === '[' ? ']' : ')', next + 1);
  return end === -1 ? {mark: inside(source.length), end: next} : {end: end + 1};
}
const isWord = (c: string | undefined) => c !== undefined && /[a-zA-Z0-9]/.test(c);
