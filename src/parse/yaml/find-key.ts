import {isMap, isScalar, isSeq} from 'yaml';
import {nodesOf} from './yaml.ts';
import {nameOfKey} from './yaml-value.ts';

/** A key, or an item of a list, in a YAML text. */
export interface FoundKey {
  /** Where it begins. */
  readonly offset: number;
  /** Its value as it is written, when that is a scalar. */
  readonly text?: string;
}

/**
 * Finds a key: `['event', 'talks', '0', 'title']`; where it is not there, the nearest one around it. Reads the
 * text again, since places are asked for only where there is something to say.
 */
export function findKey(text: string, path: readonly string[]): FoundKey | undefined {
  let node: unknown = nodesOf(text)?.contents;
  let offset: number | undefined;
  for (const [index, step] of path.entries()) {
    const child = childOf(node, step);
    if (!child) return offset === undefined ? undefined : {offset};
    offset = offsetOf(child.at) ?? offset;
    node = child.value;
    if (index === path.length - 1) return {offset: offset ?? 0, ...textOf(node)};
  }
  return undefined;
}

interface Child {
  readonly at: unknown;
  readonly value: unknown;
}

function childOf(node: unknown, step: string): Child | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : {at: item, value: item};
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.findLast(({key}) => nameOfKey(key) === step);
  return pair && {at: pair.key, value: pair.value};
}

function offsetOf(node: unknown): number | undefined {
  return (node as {range?: readonly number[]} | null)?.range?.[0];
}

function textOf(node: unknown): {text?: string} {
  return isScalar(node) && typeof node.value === 'string' ? {text: node.value} : {};
}
