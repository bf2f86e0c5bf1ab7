import type {Comment, ElementContent, Nodes, RootContent, Text} from 'hast';

type Node = Nodes | RootContent | ElementContent | Text | Comment;

/** The text inside a node. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}
