import {rubyFloat} from '../../liquid/index.ts';
import {Timestamp} from '../dates/timestamp.ts';

// The patterns are those of the ScalarScanner in Psych, Jekyll's YAML reader, except that `12:30` (750
// minutes in YAML 1.1), `3,000` and `:symbol` stay text.
const TRUE = /^(?:yes|true|on)$/i;
const FALSE = /^(?:no|false|off)$/i;
const NULL = /^(?:null|~|)$/i;
const OCTAL = /^[-+]?0[0-7_]+$/;
const BINARY = /^[-+]?0b[01_]+$/;
const DECIMAL = /^[-+]?(?:0|[1-9](?:_?[0-9])*)$/;
const HEXADECIMAL = /^[-+]?0x[0-9a-fA-F_]+$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/;
const INFINITY = /^[-+]?\.inf$/i;
const NAN = /^\.nan$/i;
const DAY = /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/;
const TIME =
  /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;

/** Reads an unquoted scalar: null, boolean, number or bigint, `Timestamp`, text; `6.0` keeps its point. */
export function readPlainScalar(text: string): unknown {
  if (NULL.test(text)) return null;
  if (text.length <= 5 && TRUE.test(text)) return true;
  if (text.length <= 5 && FALSE.test(text)) return false;
  return /^[-+.\d]/.test(text) ? readNumeric(text) : text;
}

function readNumeric(text: string): unknown {
  if (DAY.test(text) || TIME.test(text)) return new Timestamp(text);
  if (OCTAL.test(text)) return whole(text, '0o');
  if (DECIMAL.test(text) || BINARY.test(text) || HEXADECIMAL.test(text)) return whole(text);
  if (INFINITY.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (NAN.test(text)) return Number.NaN;
  return FLOAT.test(text) && /\d/.test(text) ? rubyFloat(Number(text.replaceAll('_', ''))) : text;
}

/** Ids of accounts and posts can have more digits than a number can hold. */
function whole(text: string, prefix = ''): number | bigint {
  const digits = prefix + text.replaceAll('_', '').replace(/^[-+]/, '');
  const value = Number(digits) > Number.MAX_SAFE_INTEGER ? BigInt(digits) : Number(digits);
  return text.startsWith('-') ? -value : value;
}
