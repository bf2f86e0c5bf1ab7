import matter from 'gray-matter';
import type {Config} from '../config.ts';
import type {Diagnostic, Made, Place} from '../model.ts';
import {error, isError, made} from '../report/diagnostic.ts';
import {positionAt} from '../text/position-at.ts';
import {readJson} from './read-json.ts';
import {splitFrontMatter} from './split-front-matter.ts';
import {type FoundKey, keyFinder} from './yaml/find-key.ts';
import {fieldsOf} from './yaml/numbered-map.ts';
import {indentOpenTexts, tooFarLeft} from './yaml/open-texts.ts';
import {readSimpleYaml} from './yaml/simple-yaml.ts';
import {readYaml, refuseYaml} from './yaml/yaml.ts';
import type {YamlProblem} from './yaml/yaml-problem.ts';

/** A file's front matter and body. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether the file has front matter, even if empty. */
  readonly isPresent: boolean;
  readonly body: string;
  /** Line of the file on which `body` starts. */
  readonly bodyLine: number;
  /** Where a key is: `title`, `event.talks.0.title`; the file itself if the key is missing. */
  placeOf(key: string): Place;
  /** The scalar at a key as written: `1.10` where YAML reads the number 1.1. */
  textOf(key: string): string | undefined;
}

const ABSENT = {data: {}, isPresent: false, textOf: () => undefined};

/** gray-matter's other engines would run code, or read formats that we do not support. */
const refusing = {
  parse(): never {
    throw new Error('Only YAML front matter is read.');
  },
};
const REFUSED = {js: refusing, javascript: refusing, json: refusing, coffee: refusing, toml: refusing};

/** Reads a file's front matter; on an error, `data` is empty. */
export function readFrontMatter(text: string, path: string): Made<FrontMatter> {
  const {value: split, diagnostics} = splitFrontMatter(text, path);
  const {yaml, yamlLine, body, bodyLine} = split;
  if (yaml === undefined) {
    return made({...ABSENT, body, bodyLine, placeOf: () => ({path})}, diagnostics);
  }
  const lines: YamlLines = {yaml, line: yamlLine, path};
  const {data, problems} = readFields(lines);
  const find = keyFinder(yaml);
  const placeOf = (key: string) => placeOfKey(find(key.split('.')), lines);
  const textOf = (key: string) => find(key.split('.'))?.text;
  return made({data, isPresent: true, body, bodyLine, placeOf, textOf}, [...diagnostics, ...problems]);
}

/**
 * Applies `brokenFrontMatter`: Jekyll publishes a file without the front matter that it cannot read, but an
 * invalid date stops its build, too.
 */
export function asBroken(
  diagnostics: readonly Diagnostic[],
  {brokenFrontMatter, mode}: Pick<Config, 'brokenFrontMatter' | 'mode'>,
): Diagnostic[] {
  const isTolerated = ({code}: Diagnostic) =>
    (brokenFrontMatter === 'warning' && /^(?:yaml|front-matter)-/.test(code)) ||
    (mode === 'jekyll' && NOT_SEEN.test(code));
  return diagnostics.map((one) => (isTolerated(one) ? {...one, severity: 'warning'} : one));
}

/** To Jekyll these files have no front matter, so that its `strict_front_matter` is of no account. */
const NOT_SEEN = /^front-matter-(?:fence|language|unclosed)$/;

/**
 * Three times what the longest real post, a podcast with its transcript, needs; YAML is read at about 500
 * characters per millisecond.
 */
const MAX_LENGTH = 400_000;

interface YamlLines {
  readonly yaml: string;
  readonly line: number;
  readonly path: string;
}

interface Fields {
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly Diagnostic[];
}

/** Most posts are simple; a test proves that gray-matter reads the same from them. */
function readFields(lines: YamlLines): Fields {
  const refusal = refuseYaml(lines.yaml, MAX_LENGTH);
  const json = refusal && readJsonField(lines.yaml);
  if (json) return {data: json, problems: []};
  if (refusal) return {data: {}, problems: [diagnosticOf(refusal, lines)]};
  const data = readSimpleYaml(lines.yaml);
  if (data) return {data, problems: []};
  return readOpenTexts(lines) ?? readWithGrayMatter(lines);
}

/** WordPress exporters write excerpts with unindented lines, which take the full reader three attempts. */
function readOpenTexts(lines: YamlLines): Fields | undefined {
  const indented = indentOpenTexts(lines.yaml);
  const data = indented && readSimpleYaml(indented.text);
  return data && {data, problems: [diagnosticOf(tooFarLeft(indented.offset), lines)]};
}

/** A page may hold its data, such as a table of icons, as one JSON field, which is fast at any length. */
function readJsonField(yaml: string): Fields['data'] | undefined {
  const [, key, json] = /^([A-Za-z_][\w-]*): +([[{].*)\s*$/.exec(yaml) ?? [];
  if (key === undefined || json === undefined) return undefined;
  try {
    return {[key]: readJson(json)};
  } catch {
    return undefined;
  }
}

/**
 * Runs gray-matter safely: the fences and the YAML engine are ours, no other engine runs, and passing options
 * disables its cache, which would share data between files and hide errors.
 */
function readWithGrayMatter(lines: YamlLines): Fields {
  let problems: readonly Diagnostic[] = [];
  const engine = (): object => {
    const fields = readFullYaml(lines);
    problems = fields.problems;
    return fields.data;
  };
  // Such a line would end gray-matter's front matter, but not ours.
  const yaml = lines.yaml.replace(/^---/gm, ' ');
  const {data} = matter(`---\n${yaml}\n---\n`, {language: 'yaml', engines: {...REFUSED, yaml: engine}});
  return {data, problems};
}

function readFullYaml(lines: YamlLines): Fields {
  const {value: read, problems} = readYaml(lines.yaml);
  const value = fieldsOf(read);
  const diagnostics = problems.map((problem) => diagnosticOf(problem, lines));
  if (isFields(value)) return {data: value, problems: diagnostics};
  const isEmpty = value === null || diagnostics.some(isError);
  return {data: {}, problems: isEmpty ? diagnostics : [...diagnostics, notFields(lines)]};
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function notFields({path, line}: YamlLines): Diagnostic {
  const message = 'The front matter contains no fields.';
  return error('front-matter-fields', {path, line, column: 1}, message, {
    hint: 'Write a name, a colon and a space before each value: title: My talk',
  });
}

function diagnosticOf({severity, code, message, hint, offset}: YamlProblem, lines: YamlLines): Diagnostic {
  return {severity, code, message, place: placeAt(offset, lines), hint};
}

function placeOfKey(found: FoundKey | undefined, lines: YamlLines): Place {
  return found ? placeAt(found.offset, lines) : {path: lines.path};
}

function placeAt(offset: number, {yaml, line, path}: YamlLines): Place {
  const at = positionAt(yaml, offset);
  return {path, line: line + at.line - 1, column: at.column};
}
