import type {Element, ElementContent, RootContent} from 'hast';
import {textOf} from '../../../render/markdown/text-of.ts';
import {toHtml} from '../../../render/markdown/to-html.ts';
import {escapeText} from './escape-text.ts';
import {isElement} from './tree.ts';

export type Inline = ElementContent | RootContent;

export interface InlineOptions {
  /** How a line break is written. */
  readonly lineBreak?: string;
  readonly isInLink?: boolean;
}

/** Text with its emphasis, links, pictures and code as Markdown; what Markdown cannot express stays HTML. */
export function inlineMarkdown(nodes: readonly Inline[], options: InlineOptions = {}): string {
  return nodes
    .map((node, index) => inline(node, {before: nodes[index - 1], after: nodes[index + 1], options}))
    .join('');
}

interface Around {
  readonly before: Inline | undefined;
  readonly after: Inline | undefined;
  readonly options: InlineOptions;
}

function inline(node: Inline, around: Around): string {
  if (node.type === 'text') {
    return escapeText(node.value.replaceAll(/[ \t\n]+/g, ' '), around.options.isInLink);
  }
  if (node.type !== 'element') return '';
  const attributes = node.properties;
  const isPlain = Object.keys(attributes).length === 0;
  const {tagName} = node;
  if (tagName === 'br') return around.options.lineBreak ?? '\\\n';
  if (tagName === 'a') return link(node, attributes, around);
  if (tagName === 'img') return picture(node, attributes);
  const mark = MARKS.get(tagName);
  if (isPlain && mark !== undefined) return marked(node, mark, around);
  if (isPlain && (tagName === 'code' || tagName === 'tt')) return code(node);
  if (isPlain && (tagName === 'span' || tagName === 'font'))
    return inlineMarkdown(node.children, around.options);
  return isHtmlInside(node) ? html(node) : tagged(node, attributes, around);
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['strong', '**'],
  ['b', '**'],
  ['em', '*'],
  ['i', '*'],
  ['del', '~~'],
  ['s', '~~'],
  ['strike', '~~'],
]);

/** The marks must touch the text inside and not be in the middle of a word with punctuation (CommonMark 6.2). */
function marked(node: Element, mark: string, around: Around): string {
  const content = inlineMarkdown(node.children, around.options);
  const [start, text, end] = edgesOf(content);
  if (text === '') return start + end;
  const before = start === '' ? lastOf(around.before) : ' ';
  const after = end === '' ? firstOf(around.after) : ' ';
  const fits = canTouch(before, text[0]!) && canTouch(after, text.at(-1)!);
  const isAlone = !isMarked(around.before) && !isMarked(around.after);
  if (fits && isAlone) return `${start}${mark}${text}${mark}${end}`;
  return `${start}<${node.tagName}>${text}</${node.tagName}>${end}`;
}

function canTouch(outside: string, inside: string): boolean {
  return /[\p{L}\p{N}]/u.test(inside) || outside === '' || !/[\p{L}\p{N}]/u.test(outside);
}

function isMarked(node: Inline | undefined): boolean {
  return isElement(node) && MARKS.has(node.tagName);
}

function lastOf(node: Inline | undefined): string {
  return node === undefined || node.type === 'doctype' ? '' : (textOf(node).at(-1) ?? '');
}

function firstOf(node: Inline | undefined): string {
  return node === undefined || node.type === 'doctype' ? '' : (textOf(node)[0] ?? '');
}

function code(node: Element): string {
  const text = textOf(node).replaceAll(/\s+/g, ' ');
  const hasOnlyText = node.children.every((child) => child.type === 'text');
  if (!hasOnlyText || text.trim() === '') return html(node);
  const runs = new Set(text.match(/`+/g)?.map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${'`'.repeat(length)}${space}${text}${space}${'`'.repeat(length)}`;
}

function link(
  node: Element,
  {href, title, ...others}: Readonly<Record<string, unknown>>,
  around: Around,
): string {
  if (typeof href !== 'string' || Object.keys(others).length > 0)
    return tagged(node, {href, title, ...others}, around);
  const text = inlineMarkdown(node.children, {...around.options, isInLink: true});
  const [start, words, end] = edgesOf(text);
  if (words === '') return text;
  const shown = textOf(node).trim();
  const isAddress = shown === href && /^https?:\/\/[^\s<>{}]+$/.test(href);
  if (isAddress) return `${start}<${href}>${end}`;
  return `${start}[${words}](${target(href, title === href || title === shown ? undefined : title)})${end}`;
}

function picture(
  node: Element,
  {src, alt = '', title, width, height, ...others}: Readonly<Record<string, unknown>>,
): string {
  const isResized = width !== undefined && !String(src).includes(`-${width}x`);
  if (typeof src !== 'string' || src === '' || isResized || Object.keys(others).length > 0) return html(node);
  return `![${onLine(String(alt))}](${target(src, title === alt ? undefined : title)})`;
}

/** The address and, if there is one, the title of a link or picture. */
function target(address: string, title: unknown): string {
  const plain = address
    .trim()
    .replaceAll(' ', '%20')
    .replaceAll(/[<>{}\\]/g, encodeURIComponent);
  const shown = /[\s()]/.test(plain) ? `<${plain}>` : plain;
  const words = typeof title === 'string' ? onLine(title) : '';
  return words === '' ? shown : `${shown} "${words.replaceAll('"', '&quot;')}"`;
}

function onLine(text: string): string {
  return escapeText(text.replaceAll(/\s+/g, ' ').trim(), true);
}

/** A text without the spaces and line breaks around it, and these. */
function edgesOf(text: string): [start: string, words: string, end: string] {
  const [, start = '', words = '', end = ''] = /^((?:\s|\\\n)*)([\s\S]*?)((?:\s|\\\n)*)$/.exec(text)!;
  return [start, words, end];
}

/** An element of which Markdown knows nothing; its text is still Markdown. */
function tagged(node: Element, attributes: Readonly<Record<string, unknown>>, {options}: Around): string {
  const properties = attributes as Element['properties'];
  const empty = html({type: 'element', tagName: node.tagName, properties, children: []});
  const start = empty.slice(0, empty.lastIndexOf(`</${node.tagName}>`));
  return `${start}${inlineMarkdown(node.children, options)}</${node.tagName}>`;
}

/** Whether the text of an element cannot be Markdown. */
function isHtmlInside({tagName, children}: Element): boolean {
  return (
    children.length === 0 ||
    !/^(?:a|abbr|b|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|strike|sub|sup|time|tt|u|var)$/.test(
      tagName,
    )
  );
}

/** An element as HTML on one line, without anything that Liquid would read. */
function html(node: Element): string {
  return withoutLiquid(toHtml({type: 'root', children: [node]}).replaceAll(/\s*\n\s*/g, ' '));
}

export function withoutLiquid(text: string): string {
  return text.replaceAll(/\{(?=[{%])/g, '&#123;');
}
