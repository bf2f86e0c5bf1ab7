import type {Node} from './node.ts';

/** Joins neighbouring `html` nodes: what stands between their tags must not grow. */
export function joinHtml(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type !== 'html' || last?.type !== 'html') joined.push(node.type === 'html' ? {...node} : node);
    else {
      last.value += node.value ?? '';
      if (last.position && node.position)
        last.position = {start: last.position.start, end: node.position.end};
    }
  }
  return joined;
}
