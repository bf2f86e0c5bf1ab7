import {foldedLines} from './folded-lines.ts';
import {readPlainScalar} from './plain-scalar.ts';
import {readQuoted} from './quoted-scalar.ts';
import {readTextBlock} from './text-block.ts';
import {trimEnd} from './trim-end.ts';

/** A list or map that is being read, and the key it belongs to. */
interface Open {
  readonly key: string;
  indent?: number;
  value?: unknown[] | Record<string, unknown>;
  /** The list's last item, if it is a map, and the indentation of its keys. */
  item?: {readonly map: Record<string, unknown>; readonly indent: number} | undefined;
}

interface Reading {
  readonly data: Record<string, unknown>;
  open: Open | undefined;
}

const FIELD = /^([A-Za-z_][\w-]{0,99}) *:(?: +([\s\S]*))?$/;
const ITEM = /^- +(\S.*)$/;
/** Keys that YAML 1.1 does not read as text. */
const ODD_KEY = /^(?:yes|no|on|off|true|false|null)$/i;
/** Characters that have a special meaning in YAML anywhere. */
const ODD = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
/** Characters that plain text cannot start with. */
const INDICATOR = /^[\s\-?:,[\]{}#&*!|>'"%@`]/;
const FLOW_TEXT = /^(?:[^:#,[\]{}]|:[\p{L}\p{N}/])+$/u;

/**
 * Reads the front matter of ordinary posts: `key: scalar`, even over several lines, lists or maps of scalars
 * one level down, and lists of such maps. For anything else, returns undefined: `readYaml` reads it, at
 * twenty times the cost; tests prove that both agree.
 */
export function readSimpleYaml(text: string): Record<string, unknown> | undefined {
  if (ODD.test(text)) return undefined;
  const reading: Reading = {data: {}, open: undefined};
  for (const line of foldedLines(text)) {
    if (line === '' || line.startsWith('#')) continue;
    if (!(isChild(line) ? readChild(line, reading) : readField(line, reading))) return undefined;
  }
  return reading.data;
}

function isChild(line: string): boolean {
  return line.startsWith(' ') || line.startsWith('-');
}

function readField(line: string, reading: Reading): boolean {
  const field = FIELD.exec(line);
  if (!field || !addField(field, reading.data)) return false;
  const key = field[1]!;
  reading.open = reading.data[key] === null && !field[2] ? {key} : undefined;
  return true;
}

/** False if the field is not simple or appears twice. */
function addField([, key = '', source = '']: RegExpExecArray, target: Record<string, unknown>): boolean {
  const value = readValue(source);
  if (value === undefined || key in target || ODD_KEY.test(key)) return false;
  target[key] = value;
  return true;
}

function readChild(line: string, {open, data}: Reading): boolean {
  const text = line.replace(/^ +/, '');
  const indent = line.length - text.length;
  if (!open) return false;
  if (open.item?.indent === indent) return addTo(open.item.map, text);
  if (indent !== (open.indent ?? indent)) return false;
  open.indent = indent;
  const item = ITEM.exec(text)?.[1];
  const isAdded =
    item === undefined ? addSubfield(text, open) : addItem(item, open, line.length - item.length);
  if (open.value) data[open.key] = open.value;
  return isAdded;
}

function addItem(source: string, open: Open, indent: number): boolean {
  open.value ??= [];
  if (!Array.isArray(open.value)) return false;
  const map = FIELD.test(source) ? {} : undefined;
  open.item = map && {map, indent};
  const value = map ?? readScalar(trimEnd(source));
  open.value.push(value);
  return map ? addTo(map, source) : value !== undefined;
}

function addTo(map: Record<string, unknown>, text: string): boolean {
  const field = FIELD.exec(text);
  return field !== null && addField(field, map);
}

function addSubfield(text: string, open: Open): boolean {
  if (open.indent === 0) return false;
  open.value ??= {};
  return !Array.isArray(open.value) && addTo(open.value, text);
}

function readValue(source: string): unknown {
  const text = trimEnd(source);
  if (text === '') return null;
  // Not trimmed: trailing spaces are part of a block.
  if (/^[|>]/.test(source)) return readTextBlock(source);
  return text.startsWith('[') ? readFlowList(text) : readScalar(text);
}

function readFlowList(text: string): unknown[] | undefined {
  if (!text.endsWith(']')) return undefined;
  const items = text
    .slice(1, -1)
    .split(',')
    .map((item) => trimEnd(item).replace(/^ +/, ''));
  if (items.length === 1 && items[0] === '') return [];
  const values = items.map(readFlowItem);
  return values.includes(undefined) ? undefined : values;
}

function readFlowItem(text: string): unknown {
  if (INDICATOR.test(text)) return readQuoted(text);
  return FLOW_TEXT.test(text) ? readPlainScalar(text) : undefined;
}

function readScalar(text: string): unknown {
  // Ruby used to write `! 'text'` for text, whatever it looks like.
  if (INDICATOR.test(text) && !/^-[\d.]/.test(text)) return readQuoted(text.replace(/^! +/, ''));
  const comment = text.indexOf(' #');
  const plain = comment === -1 ? text : trimEnd(text.slice(0, comment));
  return plain.includes(': ') || plain.endsWith(':') ? undefined : readPlainScalar(plain);
}
