import {fieldAt, isJekyll, type Reading, warnOfType} from './reading.ts';

const FALSE = /^(?:false|no|off|0)$/i;
const TRUE = /^(?:true|yes|on|1)$/i;

/** A field that is true or false; in quotes too, which Jekyll takes for a text and passes over. */
export function readFlag(key: string, otherwise: boolean, reading: Reading): boolean {
  const value = fieldAt(reading, key);
  if (typeof value === 'boolean') return value;
  if (value === undefined || value === null || isJekyll(reading)) return otherwise;
  const text = typeof value === 'object' ? '' : String(value).trim();
  if (FALSE.test(text)) return false;
  if (TRUE.test(text)) return true;
  warnOfType(reading, key, `Write ${key}: true or ${key}: false`);
  return otherwise;
}
