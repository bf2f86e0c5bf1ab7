import type {Code, InlineCode, Nodes, Root} from 'mdast';
import {dangerOf} from './limits/danger.ts';
import {loadSatteri} from './satteri.ts';

let parse: ((text: string) => Nodes) | undefined;

/** Loads what reads Markdown here; to be awaited before the first text. */
export async function prepareToProtectCode(): Promise<void> {
  parse ??= loadSatteri()?.markdownToMdast;
  if (parse) return;
  const {fromMarkdown} = await import('mdast-util-from-markdown');
  parse = (text) => fromMarkdown(text);
}

/** What the dialect takes for code: to kramdown an HTML element holds no indented code. */
export type Dialect = 'kramdown' | 'gfm';

/**
 * Wraps code in `raw` tags, so that Liquid, which runs before Markdown, leaves `{{ }}` and `{% %}` in it alone.
 * What the author wrapped already stays as it is. The tags vanish when Liquid has run: the Markdown is the same.
 */
export function protectCode(text: string, dialect: Dialect = 'gfm'): string {
  // What will be refused is not worth a parse.
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

/** Where code stands, as the parser itself reads the text. */
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

/** Blocks but for those that look like indented code and stand in an HTML element. */
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
  /** The code that the tag stands in. */
  readonly code: Span | undefined;
}

/** `raw`, `highlight` and `comment` from their opening to their closing tag. */
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

/** A tag that is shown as code opens nothing, unless it is `raw` that ends in the same code. */
function isForLiquid(open: Opening, end: Span | undefined): boolean {
  return open.code === undefined || (open.name === 'raw' && open.code === end);
}

/** Finds the span around a position; positions are asked in order. */
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
  // An `endraw` that is shown would end the protection: it is printed by Liquid itself.
  const inside = code.replace(/\{%(-?\s*endraw\b)/g, '{% endraw %}{{ "{%" }}{% raw %}$1');
  return `{% raw %}${inside}{% endraw %}`;
}
