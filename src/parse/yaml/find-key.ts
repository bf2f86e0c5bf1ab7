import {isMap, isScalar, isSeq} from 'yaml';
import {nodesOf} from './yaml.ts';
import {nameOfKey} from './yaml-value.ts';

/** A key or list item in a YAML text. */
export interface FoundKey {
  /** Where it starts. */
  readonly offset: number;
  /** Its value as written, if that is a scalar. */
  readonly text?: string;
}

/**
 * Finds a key such as `['event', 'talks', '0', 'title']`, or the nearest one around it. Parses the text
 * again, since places are only needed for diagnostics.
 */
export function findKey(text: string, path: readonly string[]): FoundKey | undefined {
  return keyFinder(text)(path);
}

/** The same for many keys of one text, which is parsed when the first is asked for. */
export function keyFinder(text: string): (path: readonly string[]) => FoundKey | undefined {
  let parsed: ReturnType<typeof nodesOf>;
  return (path) => findIn((parsed ??= nodesOf(text))?.contents, path);
}

function findIn(contents: unknown, path: readonly string[]): FoundKey | undefined {
  let node = contents;
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
