import {warning} from '../report/diagnostic.ts';
import {fieldAt, isJekyll, type Reading} from './reading.ts';

const FALSE = /^(?:false|no|off|0)$/i;
const TRUE = /^(?:true|yes|on|1)$/i;

/** A true-or-false field of the front matter and its default. */
export interface Flag {
  readonly key: 'draft' | 'published';
  readonly otherwise: boolean;
  /** Another field that overrides the default: authors who write it do not want the document to be seen. */
  readonly alias: {readonly key: string; readonly value: RegExp};
}

export const DRAFT: Flag = {
  key: 'draft',
  otherwise: false,
  alias: {key: 'status', value: /^(?:draft|private|pending)$/i},
};
export const PUBLISHED: Flag = {
  key: 'published',
  otherwise: true,
  alias: {key: 'publish', value: FALSE},
};

/**
 * Reads a flag. Native sites accept it in quotes, which Jekyll ignores. An unreadable value holds the
 * document back, since publishing cannot be undone.
 */
export function readFlag(flag: Flag, reading: Reading): boolean {
  const {key, otherwise} = flag;
  const written = keyOf(flag, reading);
  const value = written === undefined ? undefined : fieldAt(reading, written);
  if (typeof value === 'boolean') return value;
  if (isJekyll(reading)) return otherwise;
  if (value === undefined || value === null) return readAlias(flag, reading);
  const text = typeof value === 'object' ? '' : String(value).trim();
  if (FALSE.test(text)) return false;
  if (TRUE.test(text)) return true;
  const message = `“${text === '' ? key : `${key}: ${text.slice(0, 40)}`}” is neither true nor false, so this file is not published.`;
  const hint = `Write ${key}: true or ${key}: false`;
  reading.diagnostics.push(warning('field-type', reading.matter.placeOf(written!), message, {hint}));
  return !otherwise;
}

/** The key, or the same key in capitals, about which `checkKeys` warns. */
function keyOf({key}: Flag, reading: Reading): string | undefined {
  if (isJekyll(reading) || Object.hasOwn(reading.data, key)) return key;
  return Object.keys(reading.data).find((one) => one.toLowerCase() === key);
}

function readAlias({key, otherwise, alias}: Flag, reading: Reading): boolean {
  const value = fieldAt(reading, alias.key);
  const isMeant = (typeof value === 'string' || value === false) && alias.value.test(String(value));
  if (!isMeant) return otherwise;
  const message = `\`${alias.key}: ${value}\` is read as \`${key}: ${!otherwise}\`.`;
  const hint = `Write \`${key}: ${!otherwise}\`.`;
  reading.diagnostics.push(warning('key-unknown', reading.matter.placeOf(alias.key), message, {hint}));
  return !otherwise;
}
