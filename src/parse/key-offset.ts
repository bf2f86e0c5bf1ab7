import {isMap, isScalar, isSeq, type Node} from 'yaml';
import {nodesOf} from './yaml.ts';
import {nameOfKey} from './yaml-value.ts';

/**
 * Where a key or an item of a list begins in a YAML text: `['event', 'talks', '0', 'title']`. The nearest
 * key around it when it is not there; undefined when not even the first one is. Reads the text again: places
 * are asked for only where there is something to say.
 */
export function offsetOfKey(text: string, path: readonly string[]): number | undefined {
  let node: unknown = nodesOf(text)?.contents;
  let offset: number | undefined;
  for (const step of path) {
    const found = childOf(node, step);
    if (!found) return offset;
    offset = found.offset;
    node = found.node;
  }
  return offset;
}

interface Child {
  readonly node: unknown;
  readonly offset: number | undefined;
}

function childOf(node: unknown, step: string): Child | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item ? {node: item, offset: (item as Node).range?.[0]} : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.findLast(({key}) => nameOfKey(key) === step);
  return pair && {node: pair.value, offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined};
}
