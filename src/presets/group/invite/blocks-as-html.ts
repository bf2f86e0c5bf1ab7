import {escapeHtml} from '../../../api.ts';
import type {Block, Run} from './blocks.ts';
import {isNumbered, isOtherList} from './join-blocks.ts';
import {linksIn} from './links-in.ts';

/** Blocks as HTML with its styles in it, because mail programs ignore stylesheets. */
export function blocksAsHtml(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]!;
    const list = block.kind === 'item' ? listFrom(blocks, at) : [block];
    parts.push(block.kind === 'item' ? listHtml(list) : blockHtml(block));
    at += list.length;
  }
  return parts.join('\n');
}

function blockHtml({kind, runs, isQuoted}: Block): string {
  const html = runsHtml(runs);
  if (kind === 'code') return `<pre style="margin:0 0 1em;white-space:pre-wrap">${html}</pre>`;
  if (kind === 'heading') return subheading(html);
  const quote = isQuoted ? ';padding-left:1em;border-left:3px solid #ccc' : '';
  return `<p style="margin:0 0 1em${quote}">${html}</p>`;
}

export function subheading(html: string): string {
  return `<h2 style="font-size:18px;margin:1.5em 0 .5em">${html}</h2>`;
}

/** Items of the same list that follow each other; one in a list of its own kind or level begins another. */
function listFrom(blocks: readonly Block[], start: number): Block[] {
  const first = blocks[start]!;
  const isOther = (block: Block) =>
    block.kind !== 'item' ||
    block.depth !== first.depth ||
    (block.marker !== undefined && isOtherList(block, first));
  const end = blocks.findIndex((block, at) => at > start && isOther(block));
  return blocks.slice(start, end < 0 ? undefined : end);
}

function listHtml(items: readonly Block[]): string {
  const [first] = items;
  const tag = isNumbered(first!) ? 'ol' : 'ul';
  const start =
    tag === 'ol' && first!.marker !== '1.' ? ` start="${Number.parseInt(first!.marker!, 10)}"` : '';
  const lines = items.map(({marker, runs}, index) => {
    const isNew = marker !== undefined || index === 0;
    return `${isNew ? `${index === 0 ? '' : '</li>'}<li>` : '<br><br>'}${runsHtml(runs)}`;
  });
  const indent = 1.5 * first!.depth;
  return `<${tag}${start} style="margin:0 0 1em;padding-left:${indent}em">${lines.join('')}</li></${tag}>`;
}

function runsHtml(runs: readonly Run[]): string {
  return linksIn(runs)
    .map(({href, runs: parts}) => {
      const html = parts.map(runHtml).join('');
      return href === undefined || html.trim() === '' ? html : linkHtml(html, href);
    })
    .join('');
}

export function linkHtml(html: string, href: string): string {
  return `<a href="${escapeHtml(href)}" style="color:#0b57a4">${html}</a>`;
}

function runHtml({text, bold, italic, code}: Run): string {
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  if (code) html = `<code>${html}</code>`;
  if (italic) html = `<em>${html}</em>`;
  return bold ? `<strong>${html}</strong>` : html;
}
