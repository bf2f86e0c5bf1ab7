import {LiquidError} from '../diagnostic.ts';
import {toText} from '../values/text.ts';

/** Converts a value to a whole number as Liquid does; throws if it is not one. */
export function toInteger(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  const text = toText(value)
    .trim()
    .replace(/(?<=\d)_(?=\d)/g, '');
  if (/^[-+]?(0|[1-9]\d*)$/.test(text)) return Number(text);
  const octal = /^([-+]?)0(?:o)?([0-7]+)$/i.exec(text);
  if (octal) return Number.parseInt(`${octal[1]}${octal[2]}`, 8);
  const prefixed = /^([-+]?)(0x[\da-f]+|0b[01]+)$/i.exec(text);
  if (prefixed) return Number(prefixed[2]) * (prefixed[1] === '-' ? -1 : 1);
  throw new LiquidError('liquid/argument', 'invalid integer');
}

/** Ruby's `String#to_i`: the number at the start, or 0. */
export function leadingInteger(text: string): number | bigint {
  const digits = /^[ \t\r\n\f\v]*([-+]?\d+(?:_\d+)*)/.exec(text)?.[1]?.replaceAll('_', '') ?? '0';
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value + 0 : BigInt(digits);
}
