import {RubyDate} from './date.ts';
import {dropTraits} from './drop.ts';
import {hashPairs, isHash} from './kinds.ts';
import {SafeString} from './safe.ts';
import {toText} from './text.ts';
import {RubyTime} from './time.ts';
import {Walk} from './walk.ts';

const ESCAPES: Record<string, string> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\v': '\\v',
  '\f': '\\f',
  '\b': '\\b',
  '\x07': '\\a',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
};

/** Ruby's `inspect`: how values look inside a printed hash or array. */
export function inspect(value: unknown, walk: Walk = new Walk()): string {
  if (value === undefined || value === null) return 'nil';
  if (typeof value === 'string') return inspectText(value);
  if (value instanceof SafeString) return inspectText(value.toString());
  if (value instanceof RubyDate) return inspectDate(value);
  if (value instanceof RubyTime) return value.toString();
  if (Array.isArray(value)) return walk.into(value, () => inspectArray(value, walk), '[...]');
  if (isHash(value)) return walk.into(value, () => inspectObject(value, walk), '{...}');
  return toText(value);
}

function inspectText(text: string): string {
  const escaped = text.replace(/["\\\x00-\x1f\x7f]|#(?=[{$@])/g, (sign) => ESCAPES[sign] ?? escapeSign(sign));
  return `"${escaped}"`;
}

function escapeSign(sign: string): string {
  if (sign === '#') return '\\#';
  const code = sign.charCodeAt(0).toString(16).toUpperCase();
  return sign === '\x00' ? '\\u0000' : `\\x${code.padStart(2, '0')}`;
}

function inspectDate(date: RubyDate): string {
  const julian = Math.floor(date.dayMs / 86_400_000) + 2_440_588;
  return `#<Date: ${date} ((${julian}j,0s,0n),+0s,2299161j)>`;
}

function inspectArray(items: readonly unknown[], walk: Walk): string {
  return `[${items.map((item) => inspect(item, walk)).join(', ')}]`;
}

function inspectObject(value: object, walk: Walk): string {
  const traits = dropTraits(value);
  if (traits?.inspect) return traits.inspect();
  if (!isHash(value)) return '{...}';
  const pairs = hashPairs(value).map(([key, item]) => `${inspect(key, walk)}=>${inspect(item, walk)}`);
  return `{${pairs.join(', ')}}`;
}
