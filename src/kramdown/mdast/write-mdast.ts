import type {Root} from 'mdast';
import {footnotesAtEnd} from '../finish/footnote-section.ts';
import type {Document} from '../tree/document.ts';
import {blockNodes, childNodes} from './blocks.ts';
import type {Builder} from './builder.ts';
import type {Node} from './node.ts';
import {makePositions} from './positions.ts';

/** The document as a Markdown syntax tree, with positions in `text`. */
export function writeMdast(document: Document, text: string): Root {
  const {root, settings} = document;
  const builder: Builder = {document, settings, positions: makePositions(text), block: root};
  const children = childNodes(builder, root);
  const section = footnotesAtEnd(document);
  if (section) children.push(...blockNodes(builder, section));
  const tree: Node = {type: 'root', children, position: builder.positions.whole};
  return tree as unknown as Root;
}
