import type {Block, Run} from './blocks.ts';
import {joinBlocks} from './join-blocks.ts';
import {linksIn} from './links-in.ts';
import {wrap} from './wrap.ts';

/** Blocks as plain text in lines of 72 columns; every line begins with `indent`. */
export function blocksAsText(blocks: readonly Block[], indent = ''): string {
  return joinBlocks(blocks, (block) => {
    const start = indent + (block.isQuoted ? '> ' : '') + '  '.repeat(Math.max(0, block.depth - 1));
    const text = textOf(block.runs);
    if (block.kind === 'code') return text.replaceAll(/^/gm, `${start}    `);
    if (block.depth === 0) return wrap(text, {first: start});
    const {marker = ' '} = block;
    return wrap(text, {first: `${start}${marker} `, rest: start + ' '.repeat(marker.length + 1)});
  });
}

/** Links are followed by their address, unless that is what they say. */
function textOf(runs: readonly Run[]): string {
  return linksIn(runs)
    .map(({href, runs: parts}) => {
      const text = parts.map((run) => run.text).join('');
      return href === undefined ? text : linkText(text, href);
    })
    .join('');
}

function linkText(text: string, href: string): string {
  const plain = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)|\/$/g, '');
  if (text.trim() === '') return text;
  return plain(text) === plain(href) ? href.replace(/^mailto:/, '') : `${text} (${href})`;
}
