import type {Block} from './blocks.ts';

/** With an empty line between blocks, but not between the items of a list. */
export function joinBlocks(blocks: readonly Block[], write: (block: Block) => string): string {
  return blocks.map((block, index) => gapBefore(block, blocks[index - 1]) + write(block)).join('');
}

function gapBefore(block: Block, before: Block | undefined): string {
  if (!before) return '';
  const isNext = block.marker !== undefined && before.kind === 'item' && !isOtherList(block, before);
  return isNext ? '\n' : '\n\n';
}

/** Whether a list with numbers follows one without, or the reverse. */
export function isOtherList(block: Block, before: Block): boolean {
  return block.depth === before.depth && isNumbered(block) !== isNumbered(before);
}

export function isNumbered({marker}: Block): boolean {
  return marker !== undefined && marker !== '•';
}
