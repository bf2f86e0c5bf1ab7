import {type Document, parseDocument} from 'yaml';
import {indentOpenTexts, tooFarLeft} from './open-texts.ts';
import {errorOf, FRONT_MATTER, type YamlProblem} from './yaml-problem.ts';
import {valuesOf} from './yaml-value.ts';

export interface YamlResult {
  /** Undefined if there is an error. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
}

/** The limit for data files; that of front matter is lower. */
const MAX_LENGTH = 5_000_000;
const MAX_BRACKETS = 100;
const MAX_ROUNDS = 20;
/** In YAML 1.1 these end a line, too; some editors leave one in front of the line feed. */
const SEPARATOR = /[\u0085\u2028\u2029](?=[ \t]*(?:\n|$))/g;

/**
 * Reads YAML 1.1 as Jekyll's Psych does, but keeps dates as written (`Timestamp`). If a key appears twice,
 * the last one wins, with a warning. `subject` is what messages call the text.
 */
export function readYaml(text: string, subject = FRONT_MATTER): YamlResult {
  const {value, problems} = read(text);
  const about = (message: string) => message.replace(FRONT_MATTER, subject);
  return {value, problems: problems.map((one) => ({...one, message: about(one.message)}))};
}

function read(text: string): YamlResult {
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

/** The nodes of a text with their offsets and uninterpreted scalars; undefined if the text is refused. */
export function nodesOf(text: string): {readonly contents: unknown} | undefined {
  if (refuseYaml(text, MAX_LENGTH)) return undefined;
  const document = parseYaml(text);
  const indented = document.errors.length > 0 ? indentOpenTexts(text) : undefined;
  return indented ? parseYaml(indented.text) : document;
}

function parseYaml(text: string): Document {
  // The failsafe schema reads every scalar as text, so only `readPlainScalar` interprets them.
  return parseDocument(text.replace(SEPARATOR, ' '), {
    version: '1.1',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

/** Refuses a text that would exhaust time, memory or the stack. */
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

/** libyaml, and so Jekyll, lets a comment start directly after a quote or bracket: `[php, js]# later`. */
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

/** Replaces comments with spaces, so that offsets stay valid. */
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

/** libyaml, and so Jekyll, lets quoted or bracketed text continue at the start of a line. */
function readLeniently(text: string): YamlResult | undefined {
  const indented = indentOpenTexts(text);
  if (!indented) return undefined;
  const document = parseYaml(indented.text);
  const read = document.errors.length > 0 ? readWithoutComments(document, indented.text) : valuesOf(document);
  return read && {...read, problems: [tooFarLeft(indented.offset), ...read.problems]};
}

/**
 * In libyaml, and so in Jekyll, if the first field is indented, the block ends where the indentation does.
 */
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
