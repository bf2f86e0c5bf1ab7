import {type Document, parseDocument} from 'yaml';
import {indentOpenTexts, tooFarLeft} from './open-texts.ts';
import {errorOf, type YamlProblem} from './yaml-problem.ts';
import {valuesOf} from './yaml-value.ts';

export type {YamlProblem} from './yaml-problem.ts';

export interface YamlResult {
  /** Undefined when there is an error. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
}

/** Of a data file; front matter is held to less by its own reader. */
const MAX_LENGTH = 5_000_000;
const MAX_BRACKETS = 100;
const MAX_ROUNDS = 20;

/**
 * Reads YAML 1.1 as Jekyll's Psych does; dates stay as they are written (`Timestamp`). Of a key that stands
 * twice the last one wins, with a warning.
 */
export function readYaml(text: string): YamlResult {
  const refusal = refuseYaml(text, MAX_LENGTH);
  if (refusal) return {value: undefined, problems: [refusal]};
  const document = parseYaml(text);
  const error = document.errors[0];
  if (!error) return valuesOf(document);
  return (
    readWithoutComments(document, text) ??
    readLeniently(text) ??
    readFirstBlock(text) ?? {value: undefined, problems: [errorOf(error, text)]}
  );
}

/** The nodes of a text with their offsets, plain scalars unread; undefined when the text is refused. */
export function nodesOf(text: string): {readonly contents: unknown} | undefined {
  if (refuseYaml(text, MAX_LENGTH)) return undefined;
  const document = parseYaml(text);
  const indented = document.errors.length > 0 ? indentOpenTexts(text) : undefined;
  return indented ? parseYaml(indented.text) : document;
}

function parseYaml(text: string): Document {
  // With the failsafe schema every scalar is text: `readPlainScalar` alone says what it means.
  return parseDocument(text, {
    version: '1.1',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

/** Says so of a text that would exhaust time, memory or stack. */
export function refuseYaml(text: string, maxLength: number): YamlProblem | undefined {
  if (text.length > maxLength) return refusal(`This YAML is longer than ${maxLength} characters.`);
  if (/\n\s{200}/.test(text)) return refusal('This YAML has hundreds of empty lines or spaces in a row.');
  const isDeep = (text.match(/[[{]/g)?.length ?? 0) > MAX_BRACKETS && /(?:[[{]\s*){50}/.test(text);
  return isDeep ? refusal('This YAML nests lists and maps too deeply.') : undefined;
}

function refusal(message: string): YamlProblem {
  const hint = 'Move long texts to the body, and data to files in data/.';
  return {severity: 'error', code: 'yaml-limit', message, hint, offset: 0};
}

/** Right behind a quote or bracket too a comment may begin, to libyaml and so to Jekyll: `[php, js]# later`. */
function readWithoutComments(refused: Document, text: string): YamlResult | undefined {
  let [document, left] = [refused, text];
  for (let round = 1; round < MAX_ROUNDS; round++) {
    const places = document.errors
      .map(({pos: [start]}) => start)
      .filter((at) => left[at] === '#' && /["'\]}]/.test(left[at - 1] ?? ''))
      .sort((a, b) => a - b);
    if (places.length === 0) return undefined;
    left = withoutComments(left, places);
    document = parseYaml(left);
    if (document.errors.length === 0) return valuesOf(document);
  }
  return undefined;
}

/** As many spaces for each: the places of what comes after stay. */
function withoutComments(text: string, places: readonly number[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const at of places) {
    if (at < done) continue;
    const end = text.indexOf('\n', at);
    parts.push(text.slice(done, at));
    done = end === -1 ? text.length : end;
    parts.push(' '.repeat(done - at));
  }
  return parts.join('') + text.slice(done);
}

/** libyaml, and so Jekyll, lets what is in quotes or brackets go on at the beginning of a line. */
function readLeniently(text: string): YamlResult | undefined {
  const indented = indentOpenTexts(text);
  if (!indented) return undefined;
  const document = parseYaml(indented.text);
  if (document.errors.length > 0) return undefined;
  const {value, problems} = valuesOf(document);
  return {value, problems: [tooFarLeft(indented.offset), ...problems]};
}

/** A first field that is indented ends its block, to libyaml and so to Jekyll, where the indentation ends. */
function readFirstBlock(text: string): YamlResult | undefined {
  const indent = /^(?:[ \t]*\n)*( +)\S/.exec(text)?.[1];
  if (indent === undefined) return undefined;
  const offset = text.search(new RegExp(`^ {0,${indent.length - 1}}[^\\s#]`, 'm'));
  const document = offset > 0 ? parseYaml(text.slice(0, offset)) : undefined;
  if (!document || document.errors.length > 0) return undefined;
  const {value, problems} = valuesOf(document);
  const message = 'The fields from here on are ignored, because those above are indented.';
  const hint = 'Indent all fields by the same number of spaces.';
  return {value, problems: [{severity: 'warning', code: 'yaml-indent', message, hint, offset}, ...problems]};
}
