import type {Code, InlineCode, Nodes, Root} from 'mdast';
import {dangerOf} from './limits/danger.ts';
import {loadSatteri} from './satteri.ts';

let parse: ((text: string) => Nodes) | undefined;

/** Loads the Markdown parser used here; await it before the first text. */
export async function prepareToProtectCode(): Promise<void> {
  parse ??= loadSatteri()?.markdownToMdast;
  if (parse) return;
  const {fromMarkdown} = await import('mdast-util-from-markdown');
  parse = (text) => fromMarkdown(text);
}

/** The dialect decides what is code: for kramdown, an HTML element contains no indented code. */
export type Dialect = 'kramdown' | 'gfm';

/**
 * Wraps code in `raw` tags, so that Liquid, which runs before Markdown, leaves `{{ }}` and `{% %}` in it alone.
 * Code that the author has wrapped is left as it is. Liquid removes the tags, so the Markdown is unchanged.
 */
export function protectCode(text: string, dialect: Dialect = 'gfm'): string {
  // A text that will be refused anyway is not worth parsing.
  if (!/\{[{%]/.test(text) || dangerOf(text, {canWatch: true})?.verdict === 'refuse') return text;
  const spans = codeSpans(text, dialect);
  const blocks = authorBlocks(text, spans);
  let result = '';
  let at = 0;
  for (const span of spans) {
    if (span.start < at || !/\{[{%]/.test(text.slice(span.start, span.end))) continue;
    if (blocks.some((block) => block.start < span.start && block.end > span.start)) continue;
    const inner = blocks.filter((block) => block.start >= span.start && block.end <= span.end);
    result += text.slice(at, span.start) + protectSpan(text, span, inner);
    at = span.end;
  }
  return result + text.slice(at);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of code, as the parser itself finds them. */
function codeSpans(text: string, dialect: Dialect): Span[] {
  const spans: Span[] = [];
  const root = parse!(text);
  const rest: Nodes[] = dialect === 'kramdown' && root.type === 'root' ? outsideOfHtml(root, text) : [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (isCode(node)) spans.push({start: node.position!.start.offset!, end: node.position!.end.offset!});
    else if ('children' in node) rest.push(...node.children);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Blocks except HTML, and what looks like indented code inside an HTML element. */
function outsideOfHtml({children}: Root, text: string): Nodes[] {
  let depth = 0;
  return children.filter((node) => {
    const source = text.slice(node.position!.start.offset, node.position!.end.offset);
    const isIndented = node.type === 'code' && !/^[`~]/.test(source);
    if (node.type !== 'html' && !(isIndented && depth > 0)) return true;
    for (const [, slash, name] of source.matchAll(TAG))
      if (!VOID.test(name!)) depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    return false;
  });
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)\b(?:[^<>"']|"[^"]*"|'[^']*')*(?<!\/)>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

function isCode(node: Nodes): node is Code | InlineCode {
  return node.type === 'code' || node.type === 'inlineCode';
}

interface Opening {
  readonly name: string;
  readonly start: number;
  /** The code that contains the tag. */
  readonly code: Span | undefined;
}

/** Blocks of `raw`, `highlight` and `comment`, from opening to closing tag. */
function authorBlocks(text: string, code: readonly Span[]): Span[] {
  const blocks: Span[] = [];
  const find = finder(code);
  let open: Opening | undefined;
  for (const {0: tag, 1: isEnd, 2: name, index} of text.matchAll(blockTag)) {
    const around = find(index);
    if (!isEnd && (!open || (open.code && open.code !== around)))
      open = {name: name!, start: index, code: around};
    if (!isEnd || open?.name !== name) continue;
    if (open && isForLiquid(open, around)) blocks.push({start: open.start, end: index + tag.length});
    open = undefined;
  }
  return blocks;
}

const blockTag = /\{%-?\s*(end)?(raw|highlight|comment)\b[^%]*%\}/g;

/** A tag inside code does not open a block, unless it is a `raw` that ends in the same code. */
function isForLiquid(open: Opening, end: Span | undefined): boolean {
  return open.code === undefined || (open.name === 'raw' && open.code === end);
}

/** Finds the span around a position; positions must be asked for in order. */
function finder(spans: readonly Span[]): (at: number) => Span | undefined {
  let index = 0;
  return (at) => {
    while (index < spans.length && spans[index]!.end <= at) index++;
    return spans[index] && spans[index]!.start <= at ? spans[index] : undefined;
  };
}

function protectSpan(text: string, span: Span, inner: readonly Span[]): string {
  let result = '';
  let at = span.start;
  for (const block of inner) {
    result += protect(text.slice(at, block.start)) + text.slice(block.start, block.end);
    at = block.end;
  }
  return result + protect(text.slice(at, span.end));
}

function protect(code: string): string {
  if (!/\{[{%]/.test(code)) return code;
  // An `endraw` in the code would end the protection, so Liquid prints its opening itself.
  const inside = code.replace(/\{%(-?\s*endraw\b)/g, '{% endraw %}{{ "{%" }}{% raw %}$1');
  return `{% raw %}${inside}{% endraw %}`;
}
