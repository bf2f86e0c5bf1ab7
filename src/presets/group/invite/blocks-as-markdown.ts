import type {Block, Run} from './blocks.ts';
import {joinBlocks} from './join-blocks.ts';
import {linksIn} from './links-in.ts';

/** Blocks in what Meetup knows of Markdown: bold, italics, links and lists of one level. */
export function blocksAsMarkdown(blocks: readonly Block[]): string {
  return joinBlocks(blocks, ({kind, runs, marker}) => {
    if (kind === 'code') return runs.map(({text}) => escapeMarkdown(text)).join('');
    if (kind === 'heading') return bold(runs.map(({text}) => text).join(''));
    const text = markdownOf(runs);
    return marker === undefined ? text : `${marker === '•' ? '*' : marker} ${text}`;
  });
}

/** A text in bold type. */
export function bold(text: string): string {
  return around('**', escapeMarkdown(text));
}

export function markdownLink(text: string, href: string): string {
  return `[${text}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** Only what would be taken for Markdown, as Meetup’s own editor shows some backslashes. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=\()/gu, '\\$&');
}

function markdownOf(runs: readonly Run[]): string {
  return linksIn(runs)
    .map(({href, runs: parts}) => {
      const text = parts.map(styled).join('');
      if (href === undefined || text.trim() === '') return text;
      return text === href ? href : markdownLink(text, href);
    })
    .join('');
}

function styled(run: Run): string {
  const text = escapeMarkdown(run.text);
  const italic = run.italic ? around('*', text) : text;
  return run.bold ? around('**', italic) : italic;
}

/** Signs must touch the words. */
function around(sign: string, text: string): string {
  const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
  return words === '' ? text : `${before}${sign}${words}${sign}${after}`;
}
