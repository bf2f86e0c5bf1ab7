import {readPlainScalar} from './plain-scalar.ts';

/** Nothing: the text is not simple, the full reader has to look at it. */
type Unknown = undefined;

const FIELD = /^([A-Za-z_][\w-]*):(?:[ ]+(.*))?$/;
const ITEM = /^( *)-[ ]+(\S.*)$/;
/** Keys that YAML 1.1 does not take as text. */
const ODD_KEY = /^(?:yes|no|on|off|true|false|null)$/i;
/** Plain text that cannot be anything else: no indicator in front, none of `: `, ` #`, `:` at the end. */
const PLAIN = /^[\p{L}\p{N}/_(](?:[^:#\t]|:(?=[^\s])|(?<=\S)#)*$/u;
const DOUBLE = /^"([^"\\]*)"$/;
const SINGLE = /^'((?:[^']|'')*)'$/;
const FLOW_ITEM = /^[\p{L}\p{N}_][^:#,[\]{}"'\t&*!|>%@`]*$/u;

/**
 * Reads the flat front matter of ordinary posts: `key: scalar`, and lists of scalars. Everything else is
 * undefined. A test proves that where it answers it says what `readYaml` does, which costs ten times more.
 */
export function readSimpleYaml(text: string): Record<string, unknown> | Unknown {
  const data: Record<string, unknown> = {};
  let list: {readonly indent: number; readonly items: unknown[]} | undefined;
  let key = '';
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const item = ITEM.exec(line);
    if (item) {
      const value = readScalar(item[2]!);
      if (value === undefined || key === '') return undefined;
      list ??= {indent: item[1]!.length, items: []};
      if (list.indent !== item[1]!.length) return undefined;
      list.items.push(value);
      data[key] = list.items;
      continue;
    }
    const field = FIELD.exec(line);
    if (!field || field[1]! in data || ODD_KEY.test(field[1]!)) return undefined;
    const value = readValue(field[2] ?? '');
    if (value === undefined) return undefined;
    data[field[1]!] = value;
    list = undefined;
    key = value === null && (field[2] ?? '').trim() === '' ? field[1]! : '';
  }
  return data;
}

function readValue(source: string): unknown {
  const text = source.trimEnd();
  if (text === '') return null;
  return text.startsWith('[') ? readFlowList(text) : readScalar(text);
}

function readFlowList(text: string): unknown[] | Unknown {
  if (!text.endsWith(']')) return undefined;
  const inner = text.slice(1, -1).trim();
  if (inner === '') return [];
  const items = inner.split(',').map((item) => item.trim());
  return items.every((item) => FLOW_ITEM.test(item)) ? items.map(readPlainScalar) : undefined;
}

function readScalar(source: string): unknown {
  const text = source.trimEnd();
  if (PLAIN.test(text)) return readPlainScalar(text);
  const double = DOUBLE.exec(text);
  if (double) return double[1];
  return SINGLE.exec(text)?.[1]?.replaceAll("''", "'");
}
