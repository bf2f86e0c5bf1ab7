import {type Block, warn} from './block.ts';

/** A whole number, 0 or more. */
export function readNumber(block: Block, key: string): number | undefined {
  const value = block.values[key];
  if (value === undefined || value === null || value === '') return undefined;
  // `60.0` is an object that keeps its decimals.
  const number = typeof value === 'string' ? Number(value) : value.valueOf();
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  return warn(block, key, {
    code: 'event-number',
    message: `\`${block.path}.${key}\` is not a whole number.`,
    hint: `Write only digits: \`${key}: 60\`.`,
  });
}
