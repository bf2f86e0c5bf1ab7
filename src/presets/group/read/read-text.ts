import {isMap} from '../../../api.ts';
import {type Block, pathIn, warn} from './block.ts';

/** A text or number as text; undefined if empty. */
export function readText(block: Block, key: string): string | undefined {
  const value = block.values[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean' && !Array.isArray(value) && !isMap(value))
    return String(value).trim() || undefined;
  return warn(block, key, {
    code: 'event-text',
    message: `\`${pathIn(block, key)}\` must be text, not a list or a map.`,
    hint: 'Write a single text; put it in quotes if it contains a colon.',
  });
}

/** The texts that are present, by key. */
export function readTexts<K extends string>(block: Block, keys: readonly K[]): {[P in K]?: string} {
  return readEach(block, keys, readText);
}

/** The values that are present, by key, for types with optional keys. */
export function readEach<K extends string, T>(
  block: Block,
  keys: readonly K[],
  read: (block: Block, key: string) => T | undefined,
): {[P in K]?: T} {
  const values: {[P in K]?: T} = {};
  for (const key of keys) {
    const value = read(block, key);
    if (value !== undefined) values[key] = value;
  }
  return values;
}
