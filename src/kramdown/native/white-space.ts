import {trimEnd, trimStart} from '../text/trim.ts';
import {type Element, makeBlock} from '../tree/element.ts';

export function removeText(element: Element): void {
  element.children = element.children.filter(({kind}) => kind !== 'text');
}

/** Removes white space from both ends. */
export function stripWhitespace({children}: Element): void {
  const first = children[0];
  if (first?.kind === 'text') first.value = trimStart(first.value);
  const last = children.at(-1);
  if (last?.kind === 'text') last.value = trimEnd(last.value);
}

/** Removes text that is white space only, at both ends and between blocks. */
export function removeWhitespace(element: Element): void {
  const {children} = element;
  element.children = children.filter(
    ({kind, value}, i) =>
      kind !== 'text' ||
      trimEnd(value) !== '' ||
      !(i === 0 || i === children.length - 1 || (isBlock(children[i - 1]!) && isBlock(children[i + 1]!))),
  );
}

/** Puts neighbouring inline elements into paragraphs without tags. */
export function wrapText(element: Element): void {
  const {children, start} = element;
  let paragraph: Element | null = null;
  element.children = [];
  for (const child of children) {
    if (isBlock(child)) {
      element.children.push(child);
      paragraph = null;
      continue;
    }
    if (!paragraph) {
      paragraph = makeBlock('p', '', start);
      paragraph.bare = true;
      element.children.push(paragraph);
    }
    paragraph.children.push(child);
  }
}

const NOT_BLOCKS: ReadonlySet<string> = new Set(['eob', 'thead', 'tbody', 'tfoot', 'tr', 'markup']);

const isBlock = ({kind, block}: Element) => block && !NOT_BLOCKS.has(kind);
