import {isMap} from '../../../api.ts';
import type {Party} from '../event.ts';
import {type Block, inner, pathIn, warn} from './block.ts';
import {readLinks} from './read-link.ts';
import {readText} from './read-text.ts';

/** The items of a list; a single value counts as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** People or companies: names, or maps with `name` and `url`. */
export function readParties(block: Block, key: string): readonly Party[] {
  return listOf(block.values[key]).flatMap((item, index) => {
    const step = Array.isArray(block.values[key]) ? `${key}.${index}` : key;
    const party = isMap(item) ? readParty(inner(block, step, item)) : nameOf(item);
    if (party) return [party];
    warn(block, step, {
      code: 'event-name',
      message: `A name is missing in \`${pathIn(block, key)}\`.`,
      hint: 'Write a name, or a map with `name:` and `url:`.',
    });
    return [];
  });
}

function readParty(block: Block): Party | undefined {
  const name = readText(block, 'name');
  return name === undefined ? undefined : {name, ...readLinks(block, ['url'])};
}

function nameOf(item: unknown): Party | undefined {
  const name = typeof item === 'string' ? item.trim() : '';
  return name === '' ? undefined : {name};
}
