import matter from 'gray-matter';
import type {Config} from '../config/config.ts';
import type {Diagnostic, Made, Place} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import {readJson} from './read-json.ts';
import {splitFrontMatter} from './split-front-matter.ts';
import {findKey} from './yaml/find-key.ts';
import {fieldsOf} from './yaml/numbered-map.ts';
import {indentOpenTexts, tooFarLeft} from './yaml/open-texts.ts';
import {readSimpleYaml} from './yaml/simple-yaml.ts';
import {readYaml, refuseYaml, type YamlProblem} from './yaml/yaml.ts';

/** A file's front matter and body. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether the file has a front matter, be it empty. */
  readonly isPresent: boolean;
  readonly body: string;
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
  /** Where a key stands: `title`, `event.talks.0.title`; the file itself when the key is not there. */
  placeOf(key: string): Place;
  /** The scalar at a key as it is written: `1.10` where YAML reads the number 1.1. */
  textOf(key: string): string | undefined;
}

const ABSENT = {data: {}, isPresent: false, textOf: () => undefined};

/** The engines that gray-matter brings along would run code, or read what we do not promise to read. */
const refusing = {
  parse(): never {
    throw new Error('Only YAML front matter is read.');
  },
};
const REFUSED = {js: refusing, javascript: refusing, json: refusing, coffee: refusing, toml: refusing};

/** Reads a file's front matter; with an error the data are empty. */
export function readFrontMatter(text: string, path: string): Made<FrontMatter> {
  const {value: split, diagnostics} = splitFrontMatter(text, path);
  const {yaml, yamlLine, body, bodyLine} = split;
  if (yaml === undefined) {
    return made({...ABSENT, body, bodyLine, placeOf: () => ({path})}, diagnostics);
  }
  const lines: YamlLines = {yaml, line: yamlLine, path};
  const {data, problems} = readFields(lines);
  const placeOf = (key: string) => placeOfKey(key, lines);
  const textOf = (key: string) => findKey(yaml, key.split('.'))?.text;
  return made({data, isPresent: true, body, bodyLine, placeOf, textOf}, [...diagnostics, ...problems]);
}

/** Jekyll publishes a file whose front matter it cannot read, without it; a date that is none ends its build too. */
export function asBroken(
  diagnostics: readonly Diagnostic[],
  {brokenFrontMatter: severity}: Pick<Config, 'brokenFrontMatter'>,
): Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    severity === 'warning' && /^(?:yaml|front-matter)-/.test(diagnostic.code)
      ? {...diagnostic, severity}
      : diagnostic,
  );
}

/** Three times what the longest of real posts needs, with the transcript of a podcast; YAML reads some 500 characters a millisecond. */
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

/** Most posts are simple; a test proves that gray-matter says the same of them. */
function readFields(lines: YamlLines): Fields {
  const refusal = refuseYaml(lines.yaml, MAX_LENGTH);
  const json = refusal && readJsonField(lines.yaml);
  if (json) return {data: json, problems: []};
  if (refusal) return {data: {}, problems: [diagnosticOf(refusal, lines)]};
  const data = readSimpleYaml(lines.yaml);
  if (data) return {data, problems: []};
  return readOpenTexts(lines) ?? readWithGrayMatter(lines);
}

/** Exporters of WordPress write excerpts whose lines begin at the margin, which costs the full reader three attempts. */
function readOpenTexts(lines: YamlLines): Fields | undefined {
  const indented = indentOpenTexts(lines.yaml);
  const data = indented && readSimpleYaml(indented.text);
  return data && {data, problems: [diagnosticOf(tooFarLeft(indented.offset), lines)]};
}

/** A page may hold the data that it is made of, as a table of icons: one field in JSON is read in no time, however long. */
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
 * gray-matter behind a safe door: the fences are ours, the YAML engine is ours and reads the whole block,
 * no other engine runs, and an options object turns off its cache, which would share data and hide errors.
 */
function readWithGrayMatter(lines: YamlLines): Fields {
  let problems: readonly Diagnostic[] = [];
  const engine = (): object => {
    const fields = readFullYaml(lines);
    problems = fields.problems;
    return fields.data;
  };
  // It would end at such a line, which is none of our fences.
  const yaml = lines.yaml.replace(/^---/gm, ' ');
  const {data} = matter(`---\n${yaml}\n---\n`, {language: 'yaml', engines: {...REFUSED, yaml: engine}});
  return {data, problems};
}

function readFullYaml(lines: YamlLines): Fields {
  const {value: read, problems} = readYaml(lines.yaml);
  const value = fieldsOf(read);
  const diagnostics = problems.map((problem) => diagnosticOf(problem, lines));
  if (isFields(value)) return {data: value, problems: diagnostics};
  const isEmpty = value === null || diagnostics.some(({severity}) => severity === 'error');
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

function placeOfKey(key: string, lines: YamlLines): Place {
  const found = findKey(lines.yaml, key.split('.'));
  return found ? placeAt(found.offset, lines) : {path: lines.path};
}

function placeAt(offset: number, {yaml, line, path}: YamlLines): Place {
  const before = yaml.slice(0, offset).split('\n');
  return {path, line: line + before.length - 1, column: before.at(-1)!.length + 1};
}
