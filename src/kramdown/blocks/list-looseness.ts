import {lastOf} from '../last.ts';
import type {Element} from '../tree/element.ts';

/**
 * Decides for each item whether its first paragraph keeps its `<p>`, and removes blank lines from the ends of
 * items. Returns the blank at the end of the last item, which belongs after the list.
 */
export function markTightItems(list: Element, marked: boolean): Element | null {
  const items = list.children;
  let blank: Element | null = null;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.children.length === 0) continue;
    dropMarkAfterAttributes(item);
    if (isTight(items, i, marked)) makeBare(item);
    blank = lastOf(item.children)?.kind === 'blank' ? item.children.pop()! : null;
  }
  return blank;
}

/** An attribute list after the first paragraph leaves a mark, which must not count as the next block. */
function dropMarkAfterAttributes({children}: Element): void {
  if (children[0]?.kind === 'p' && children[0].list && children[1]?.kind === 'eob') children.splice(1, 1);
}

/**
 * An item is tight if no blank line follows its first paragraph; the last one also depends on those before
 * it. `marked` means that the list ends with `^`.
 */
function isTight(items: readonly Element[], index: number, marked: boolean): boolean {
  const {children} = items[index]!;
  const isLast = index === items.length - 1;
  if (children[0]?.kind !== 'p') return false;
  const blankFollows = children[1]?.kind === 'blank' && !(isLast && children.length === 2 && !marked);
  if (blankFollows) return false;
  return !isLast || items.length === 1 || items.slice(0, -1).some(hasNoParagraph);
}

const hasNoParagraph = ({children}: Element) => children[0]?.kind !== 'p' || children[0].bare;

function makeBare({children}: Element): void {
  const paragraph = children[0];
  const next = children[1];
  if (next && next.kind !== 'blank') endLine(paragraph!);
  paragraph!.bare = true;
}

/** Ends the line of a tight paragraph before the next block; one that was made from HTML has a text in front. */
export function endLine(paragraph: Element): void {
  const [first] = paragraph.children;
  if (paragraph.source !== null) paragraph.source += '\n';
  else if (first?.kind === 'text' || first?.kind === 'source') first.value += '\n';
}
