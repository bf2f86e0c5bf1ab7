import type {Element, Nodes, Root} from 'hast';
import {htmlToTree} from '../../../render/markdown/html-to-tree.ts';
import {textOf} from '../../../render/markdown/text-of.ts';
import {toHtml} from '../../../render/markdown/to-html.ts';
import {embedOf} from './embeds.ts';
import {escapeLines} from './escape-text.ts';
import {fence} from './fence.ts';
import {figure} from './figure.ts';
import {type Inline, inlineMarkdown, withoutLiquid} from './inline.ts';
import {KEPT, type Kept} from './kept.ts';
import {isElement, tidyProperties} from './tree.ts';

export interface MarkdownOptions {
  readonly kept: Kept;
  /** Where an address leads on the new site. */
  readonly address: (address: string) => string;
}

/** HTML as Markdown. What Markdown cannot express stays HTML, which Markdown allows. */
export async function toMarkdown(text: string, {kept, address}: MarkdownOptions): Promise<string> {
  const tree = await htmlToTree(text);
  tidy(tree, address);
  return new Writer(kept).blocks(tree.children).join('\n\n');
}

const ADDRESSES = ['href', 'src', 'poster'];

/** Leaves the attributes that matter, with addresses of the new site. */
function tidy(node: Nodes, address: MarkdownOptions['address']): void {
  if (node.type === 'element' && node.tagName !== KEPT) {
    node.properties = tidyProperties(node);
    for (const name of ADDRESSES) {
      const value = node.properties[name];
      if (typeof value === 'string') node.properties[name] = address(value);
    }
  }
  if ('children' in node) for (const child of node.children) tidy(child, address);
}

const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|br|button|cite|code|data|del|dfn|em|font|i|img|input|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

class Writer {
  readonly #kept: Kept;
  #language = '';

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** Each block of Markdown. */
  blocks(nodes: readonly Inline[]): string[] {
    const blocks: string[] = [];
    let line: Inline[] = [];
    const flush = () => {
      blocks.push(...paragraph(line));
      line = [];
    };
    for (const node of nodes) {
      if (isInline(node)) line.push(node);
      else {
        flush();
        blocks.push(...this.#block(node));
      }
    }
    flush();
    return blocks;
  }

  #block(node: Inline): string[] {
    if (node.type === 'comment') return this.#comment(node.value);
    if (node.type !== 'element') return [];
    const attributes = node.properties;
    const isPlain = Object.keys(attributes).length === 0;
    const {tagName} = node;
    if (tagName === KEPT) return [this.#kept.at(Number(node.properties.n))];
    if (/^(?:iframe|object|embed)$/.test(tagName)) return [playerOf(node) ?? this.#html(node)];
    if (tagName === 'figure')
      return figure(node, this.#kept, (nodes) => this.blocks(nodes)) ?? [this.#html(node)];
    if (tagName === 'pre') return [this.#code(node)];
    if (tagName === 'hr') return ['---'];
    if (!isPlain && !(tagName === 'ol' && isNumbered(attributes))) return [this.#html(node)];
    if (/^h[1-6]$/.test(tagName)) return heading(node);
    if (tagName === 'p') return this.blocks(node.children);
    if (tagName === 'ul' || tagName === 'ol')
      return this.#list(node, Number(attributes.start ?? 1)) ?? [this.#html(node)];
    if (tagName === 'blockquote') return quotation(this.blocks(node.children));
    if (tagName === 'table') return [table(node) ?? this.#html(node)];
    if (/^(?:div|section|article|main|header|footer|aside)$/.test(tagName)) return this.blocks(node.children);
    return [this.#html(node)];
  }

  #comment(value: string): string[] {
    const [, language] = /^code (\S+)$/.exec(value) ?? [];
    if (language) this.#language = language;
    return /^more\b/.test(value) ? ['<!--more-->'] : [];
  }

  /** Code with parts that are emphasised or linked stays HTML. */
  #code(node: Element): string {
    const [only] = node.children;
    const inside = node.children.length === 1 && isElement(only, 'code') ? only : node;
    const language = this.#language || languageOf(node) || languageOf(inside);
    this.#language = '';
    const isPlain = inside.children.every((child) => child.type === 'text' || isElement(child, 'br'));
    if (!isPlain || textOf(inside).trim() === '') return textOf(inside).trim() === '' ? '' : this.#html(node);
    const text = inside.children.map((child) => (isElement(child, 'br') ? '\n' : textOf(child))).join('');
    return fence(text.replaceAll('\u00a0', ' '), language);
  }

  /** What is finished already is Markdown again, between blank lines. */
  #html(node: Element): string {
    const text = htmlBlock(node);
    return text
      .replaceAll(
        RegExp(`<${KEPT} n="(\\d+)"></${KEPT}>`, 'g'),
        (_, index) => `\n\n${this.#kept.at(Number(index))}\n\n`,
      )
      .replaceAll(/\n{3,}/g, '\n\n');
  }

  /** Undefined if it contains something other than items. */
  #list(node: Element, start: number): string[] | undefined {
    const items = node.children.filter((child) => child.type === 'element');
    const isOdd = node.children.some((child) => child.type === 'text' && child.value.trim() !== '');
    if (isOdd || items.some((item) => item.tagName !== 'li' || Object.keys(item.properties).length > 0))
      return undefined;
    const texts = items.map((item) => this.blocks(item.children));
    const isLoose = items.some((item) => item.children.some((child) => isElement(child, 'p')));
    const lines = texts.map((blocks, index) => {
      const mark = node.tagName === 'ul' ? '- ' : `${start + index}. `;
      const joined =
        isLoose || !blocks.slice(1).every((one) => /^(?:- |\d+\. )/.test(one)) ? blocks : [blocks.join('\n')];
      return prefixed(joined, mark, ' '.repeat(mark.length));
    });
    return lines.length === 0 ? [] : [lines.join(isLoose ? '\n\n' : '\n')];
  }
}

function isInline(node: Inline): boolean {
  if (node.type === 'text') return true;
  return node.type === 'element' && INLINE.test(node.tagName) && !hasBlock(node);
}

function hasBlock({children}: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (!INLINE.test(child.tagName) || hasBlock(child)),
  );
}

/** Nothing for the empty paragraphs with which authors made space. */
function paragraph(nodes: readonly Inline[]): string[] {
  const lines = inlineMarkdown(nodes)
    .split('\\\n')
    .map((line) => line.trim());
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? [] : [escapeLines(lines.join('\\\n'))];
}

function quotation(blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [prefixed(blocks, '> ', '> ')];
}

function heading(node: Element): string[] {
  const text = inlineMarkdown(node.children, {lineBreak: ' '}).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? [] : [`${'#'.repeat(Number(node.tagName[1]))} ${text.replace(/#+$/, '\\$&')}`];
}

function isNumbered(attributes: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(attributes).length === 1 && Number(attributes.start) >= 0;
}

function prefixed(blocks: readonly string[], first: string, others: string): string {
  const lines = blocks.join('\n\n').split('\n');
  return lines
    .map((line, index) => (index === 0 ? first : others) + line)
    .map((line) => line.trimEnd())
    .join('\n');
}

/** `language-php`, `brush: php`, `lang:php`, as plugins for code write it. */
function languageOf({properties}: Element): string {
  const classes = Array.isArray(properties.className) ? properties.className.join(' ') : '';
  const named = /(?:language-|lang-|lang:|brush:\s*)([\w+#-]+)/.exec(classes)?.[1];
  return (
    named ??
    (typeof properties.lang === 'string' && !/^[a-z]{2}(?:-|$)/.test(properties.lang) ? properties.lang : '')
  );
}

function playerOf(node: Element): string | undefined {
  const src = node.properties.src ?? node.properties.data;
  if (typeof src === 'string' && src !== '') return embedOf(src);
  const children = node.children.filter((child) => child.type === 'element');
  const movie = children.find(({properties}) => /^(?:movie|src)$/i.test(String(properties.name)))?.properties
    .value;
  return (typeof movie === 'string' ? embedOf(movie) : undefined) ?? children.map(playerOf).find(Boolean);
}

/** A table with a line of headings, and cells that are one line of text. */
function table(node: Element): string | undefined {
  const rows = rowsOf(node);
  const columns = rows[0]?.length ?? 0;
  const isSimple =
    columns > 0 &&
    rows[0]!.every((cell) => cell.tagName === 'th') &&
    rows.every((row) => row.length === columns) &&
    rows.flat().every((cell) => Object.keys(cell.properties).length === 0 && !hasBlock(cell)) &&
    !node.children.some((child) => isElement(child, 'caption'));
  if (!isSimple) return undefined;
  const lines = rows.map((row) => {
    const cells = row.map((cell) =>
      inlineMarkdown(cell.children, {lineBreak: '<br>'}).replaceAll('|', '\\|').trim(),
    );
    return `| ${cells.join(' | ')} |`;
  });
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}

function rowsOf(node: Element): Element[][] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName !== 'tr') return rowsOf(child);
    return [child.children.filter((cell) => cell.type === 'element')];
  });
}

/** An element as a block of HTML, which must contain no blank line. */
function htmlBlock(node: Element): string {
  if (/^(?:script|style)$/.test(node.tagName)) {
    const text = toHtml({type: 'root', children: [node]} as Root).replaceAll(/\n(?:[ \t]*\n)+/g, '\n');
    return /\{[{%]/.test(text) ? `{% raw %}${text}{% endraw %}` : text;
  }
  return withoutLiquid(oneBlock(toHtml({type: 'root', children: [node]} as Root)));
}

/** Blank lines in code are written as references; all others mean nothing. */
function oneBlock(text: string): string {
  return text
    .split(/(<(pre|textarea)\b[\s\S]*?<\/\2>)/)
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) =>
      index % 2 === 1 ? part.replaceAll(/\n(?=[ \t]*\n)/g, '&#10;') : part.replaceAll(/\s*\n\s*/g, '\n'),
    )
    .join('');
}
