import type {Point, Position} from 'unist';
import type {Node} from './node.ts';

/** Joins neighbouring nodes of one type: texts around quotes, or HTML whose tags must stay together. */
export function joinNodes(nodes: readonly Node[], type: 'html' | 'text'): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === type && last?.type === type) joined[joined.length - 1] = join(last, node);
    else joined.push(node);
  }
  return joined;
}

function join(first: Node, second: Node): Node {
  const value = (first.value ?? '') + (second.value ?? '');
  const {position} = first;
  if (!position || !second.position) return {...first, value};
  return {...first, value, position: around(position, second.position)};
}

/** In HTML, only parsed elements know their lines, so the second node may start before the first. */
function around(a: Position, b: Position): Position {
  return {start: isBefore(b.start, a.start) ? b.start : a.start, end: isBefore(a.end, b.end) ? b.end : a.end};
}

const isBefore = (a: Point, b: Point) => (a.offset ?? 0) < (b.offset ?? 0);
