import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import {rubyFloat} from '../../liquid/index.ts';
import {cutValues} from './cut-values.ts';
import {entriesOf, isIndex} from './numbered-map.ts';
import {readPlainScalar} from './plain-scalar.ts';
import {FRONT_MATTER, type YamlProblem} from './yaml-problem.ts';

interface Reading {
  /** Anchored nodes in the order of the text: looking them up in the document would be quadratic. */
  readonly anchors: Map<string, Node>;
  readonly problems: YamlProblem[];
  /** How many more values may be created: with aliases, a few lines can expand to billions. */
  left: number;
}

const MAX_VALUES = 100_000;
const OWN = {writable: true, enumerable: true, configurable: true};
const MAX_DEPTH = 50;
const MAX_PROBLEMS = 20;

/** Converts a document's nodes to plain values; undefined if any of the problems is an error. */
export function valuesOf(document: Document): {value: unknown; problems: readonly YamlProblem[]} {
  const reading: Reading = {anchors: new Map(), problems: [], left: MAX_VALUES};
  const value = read(document.contents, reading, 0);
  const {problems} = reading;
  return {value: problems.some(({severity}) => severity === 'error') ? undefined : value, problems};
}

/** The name of a key: Psych converts keys such as `yes` and `010`, and Jekyll prints the result. */
export function nameOfKey(key: unknown): string {
  if (!isScalar(key)) return String(key);
  const text = textIn(key);
  return key.type === 'PLAIN' ? String(readPlainScalar(text) ?? '') : text;
}

function read(node: unknown, reading: Reading, depth: number): unknown {
  if (depth > MAX_DEPTH) return refuse(`${FRONT_MATTER} nests lists and maps too deeply.`, node, reading);
  if (reading.left-- <= 0)
    return refuse(
      `${FRONT_MATTER} holds too many values, counting those that its aliases repeat.`,
      node,
      reading,
    );
  if (isAlias(node)) return readAlias(node, reading, depth);
  checkNode(node, reading);
  if (isScalar(node)) return readScalar(node);
  if (isSeq(node)) return node.items.map((item) => read(item, reading, depth + 1));
  return isMap(node) ? readMap(node, reading, depth) : null;
}

function readAlias(node: Alias, reading: Reading, depth: number): unknown {
  const target = reading.anchors.get(node.source);
  if (target) return read(target, reading, depth + 1);
  const message = `${FRONT_MATTER} is not valid YAML: *${node.source} refers to &${node.source}, which does not exist.`;
  const hint = 'Put the text in quotes: a leading * is special in YAML.';
  reading.problems.push({severity: 'error', code: 'yaml-syntax', message, hint, offset: offsetOf(node)});
  return null;
}

function refuse(message: string, node: unknown, reading: Reading): null {
  const isFirst = reading.left !== -Infinity;
  reading.left = -Infinity;
  const hint = 'Move long texts to the body, and data to files in data/.';
  if (isFirst)
    reading.problems.push({severity: 'error', code: 'yaml-limit', message, hint, offset: offsetOf(node)});
  return null;
}

/** The tag with which Ruby writes a date and time, whose text is a plain one; exports of data contain it. */
const DATE_TIME = '!ruby/object:DateTime';

/** Psych refuses to create Ruby objects, and ignores unknown tags. */
function checkNode(node: unknown, reading: Reading): void {
  const {anchor, tag} = (node ?? {}) as {anchor?: string; tag?: string};
  if (anchor) nameNode(anchor, node as Node, reading);
  if (!tag?.startsWith('!ruby/') || (tag === DATE_TIME && isScalar(node))) return;
  const message = `The tag ${tag} asks for a Ruby object, which ssg cannot create.`;
  const hint = 'Delete the tag.';
  reading.problems.push({severity: 'error', code: 'yaml-tag', message, hint, offset: offsetOf(node)});
}

/**
 * In libyaml, and so in Jekyll, anchor names are ASCII letters and digits: a text that starts with `&amp;`
 * must not vanish as an anchor.
 */
function nameNode(anchor: string, node: Node, {anchors, problems}: Reading): void {
  anchors.set(anchor, node);
  if (/^[\w-]+$/.test(anchor)) return;
  const message = `${FRONT_MATTER} is not valid YAML: a text starts with &${anchor}.`;
  const hint = 'Put the text in quotes: a leading & is special in YAML.';
  problems.push({severity: 'error', code: 'yaml-syntax', message, hint, offset: offsetOf(node)});
}

/** WordPress exporters use this for texts with non-ASCII characters. */
const BINARY = /^(?:tag:yaml\.org,2002:|!)binary$/;

/** Word processors end lines with these; to YAML 1.1 they are line breaks, too, not part of the text. */
const LAST_BREAKS = /(?<![ \t\u0085\u2028\u2029])[ \t\u0085\u2028\u2029]+$/;

/** An escape such as `\ud800` may be half of a character, which cannot be put into an address or a file. */
function textIn({value}: Scalar): string {
  return String(value ?? '').toWellFormed();
}

function readScalar(node: Scalar): unknown {
  const text = textIn(node);
  if (node.tag === 'tag:yaml.org,2002:float') return floatOf(readPlainScalar(text));
  if (BINARY.test(node.tag ?? '')) return Buffer.from(text, 'base64').toString('utf8');
  if (node.type !== 'PLAIN') return text;
  const plain = text.replace(LAST_BREAKS, '');
  return node.tag === 'tag:yaml.org,2002:str' ? plain : readPlainScalar(plain);
}

/** Psych's Float(): a whole number gets a decimal point, too. */
function floatOf(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value) ? rubyFloat(value) : value;
}

function readMap(node: YAMLMap, reading: Reading, depth: number): object {
  if (!node.flow) refuseNameless(node, reading);
  else if (reading.problems.length <= MAX_PROBLEMS) reading.problems.push(...cutValues(node));
  if (node.items.some(({key}) => isNumber(key))) return readNumbered(node, reading, depth);
  const result: Record<string, unknown> = {};
  const merged: unknown[] = [];
  for (const pair of node.items) {
    const key = readKey(pair, reading);
    const value = read(pair.value, reading, depth + 1);
    if (isMerge(pair)) merged.push(...[value].flat());
    else setOwn(result, key, value, () => warnOfTwin(pair.key, reading));
  }
  for (const other of merged) addMissing(result, other);
  return result;
}

/** libyaml, and so Jekyll, refuses `title: [Video]: a talk`: the second colon starts a nameless field. */
function refuseNameless({items}: YAMLMap, {problems}: Reading): void {
  const nameless = items.find(({key}) => isScalar(key) && key.type === 'PLAIN' && isNothing(key));
  if (!nameless) return;
  const message = `${FRONT_MATTER} is not valid YAML: there is no name before this colon.`;
  const hint = 'Put the whole value in quotes: title: "[Video]: a talk"';
  problems.push({severity: 'error', code: 'yaml-syntax', message, hint, offset: offsetOf(nameless.key)});
}

function isNothing({value, anchor, tag}: Scalar): boolean {
  return (value === null || value === '') && !anchor && !tag;
}

/** JavaScript moves numeric keys, such as years, to the front of an object; a Map keeps the order. */
function readNumbered(node: YAMLMap, reading: Reading, depth: number): Map<unknown, unknown> {
  const result = new Map<unknown, unknown>();
  for (const pair of node.items) {
    const name = readKey(pair, reading);
    const value = read(pair.value, reading, depth + 1);
    if (isMerge(pair)) {
      for (const [key, item] of [value].flat().flatMap(entriesOf))
        if (!result.has(key)) result.set(key, item);
      continue;
    }
    const key = isNumber(pair.key) && pair.key.type === 'PLAIN' ? Number(name) : name;
    if (result.has(key)) warnOfTwin(pair.key, reading);
    result.set(key, value);
  }
  return result;
}

function isNumber(key: unknown): key is Scalar {
  return isScalar(key) && isIndex(nameOfKey(key));
}

/** Keys can have anchors and be aliases, too: `&a key: 1`, `*a : 2`. */
function readKey({key}: Pair, reading: Reading): string {
  checkNode(key, reading);
  return nameOfKey(isAlias(key) ? (reading.anchors.get(key.source) ?? key) : key);
}

/** The YAML 1.1 merge key. */
function isMerge({key}: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** Makes `__proto__` an ordinary key. */
function setOwn(target: object, key: string, value: unknown, onTwin: () => void): void {
  if (Object.hasOwn(target, key)) onTwin();
  if (key === '__proto__') Object.defineProperty(target, key, {value, ...OWN});
  else (target as Record<string, unknown>)[key] = value;
}

function warnOfTwin(key: unknown, reading: Reading): void {
  if (reading.problems.length > MAX_PROBLEMS) return;
  const message = `“${nameOfKey(key)}” appears twice; the last one is used.`;
  const hint = 'Delete one of them.';
  reading.problems.push({
    severity: 'warning',
    code: 'yaml-duplicate-key',
    message,
    hint,
    offset: offsetOf(key),
  });
}

function addMissing(target: object, other: unknown): void {
  for (const [key, value] of entriesOf(other)) {
    const name = String(key);
    if (!Object.hasOwn(target, name)) setOwn(target, name, value, () => undefined);
  }
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
