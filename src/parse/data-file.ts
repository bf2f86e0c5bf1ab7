import {csvParseRows, tsvParseRows} from 'd3-dsv';
import type {Diagnostic, Made, Source} from '../model.ts';
import {error, made, warning} from '../report/diagnostic.ts';
import type {DateOptions} from './dates/dates.ts';
import {decode} from './decode.ts';
import {readJson} from './read-json.ts';
import {templateValue} from './template-value.ts';
import {objectOf} from './yaml/numbered-map.ts';
import {readPlainScalar} from './yaml/plain-scalar.ts';
import {readYaml} from './yaml/yaml.ts';

/** Reads a data file: YAML, JSON, or CSV and TSV whose first line names the columns. */
export function parseDataFile(source: Source, options: DateOptions): Made<unknown> {
  const {value: text, diagnostics} = decode(source.bytes(), source.path);
  const {path} = source;
  const result = /\.json$/i.test(path) ? parseJson(text, path, options) : parseOther(text, path, options);
  return made(templateValue(result.value, options), [...diagnostics, ...result.diagnostics]);
}

function parseOther(text: string, path: string, {mode}: DateOptions): Made<unknown> {
  const rowsOf = /\.csv$/i.test(path) ? csvParseRows : /\.tsv$/i.test(path) ? tsvParseRows : undefined;
  // To Ruby's CSV an empty field is nil, which templates can ask for.
  if (rowsOf) return made(tableOf(rowsOf(text), mode === 'jekyll' ? null : ''));
  const {value, problems} = readYaml(text);
  const diagnostics = problems.map(({severity, code, message, hint, offset}): Diagnostic => {
    const own = message.replace(/^The front matter/, 'This file');
    return {severity, code, message: own, hint, place: placeAt(text, offset, path)};
  });
  return made(value, diagnostics);
}

function tableOf([columns = [], ...rows]: readonly string[][], empty: '' | null): object[] {
  return rows.map((row) => objectOf(columns.map((name, index) => [name, row[index] || empty])));
}

/** `73.0`, large numbers, and names that are numbers: what JSON.parse does not keep as it is written. */
const TO_MARK = /[\s:,[]-?(?:\d+\.0+|\d{16,})\s*[,\]}\n]|"\d+"\s*:/;

/**
 * `73.0` keeps its point and a large number its digits, as in YAML, and `"2026":` its place; a sign that no text holds
 * marks them on the way.
 */
function parseMarked(text: string): unknown {
  readJson(text);
  const marked = text.replace(
    /"(?:[^"\\]|\\.)*"(?:\s*:)?|(?<![\d.])-?(?:\d+\.0+|\d{16,})(?![\d.eE])/g,
    (token) => {
      if (!token.startsWith('"')) return `"\\u0000${token}"`;
      return /^"\d+"\s*:/.test(token) ? `"\\u0000${token.slice(1)}` : token;
    },
  );
  return JSON.parse(marked, (_, value) => {
    if (typeof value === 'string' && value.startsWith('\0')) return readPlainScalar(value.slice(1));
    return Object.getPrototypeOf(value ?? 0) === Object.prototype ? withoutMarks(value) : value;
  });
}

function withoutMarks(value: object): object {
  const pairs = Object.entries(value).map(([name, item]) => [name.replace(/^\0/, ''), item] as const);
  return objectOf(pairs);
}

/**
 * Jekyll reads JSON as YAML, which takes a comma too many, single quotes and an empty file, and of which it reads no more
 * than the first value.
 */
function parseJson(text: string, path: string, options: DateOptions): Made<unknown> {
  try {
    return made(TO_MARK.test(text) ? parseMarked(text) : readJson(text));
  } catch (cause) {
    const asYaml = options.mode === 'jekyll' ? readYaml(text) : undefined;
    if (asYaml && !asYaml.problems.some(({severity}) => severity === 'error')) return made(asYaml.value);
    const reason = cause instanceof Error ? cause.message : String(cause);
    const offset = /position (\d+)/.exec(reason)?.[1];
    const place = offset === undefined ? {path} : placeAt(text, Number(offset), path);
    if (options.mode === 'jekyll' && /after JSON at position/.test(reason)) {
      const {value, diagnostics} = parseJson(text.slice(0, Number(offset)), path, options);
      const hint = 'Take it out, or look for a bracket that is closed too early.';
      const message = 'What stands here, behind the end of the JSON, is not read.';
      return made(value, [...diagnostics, warning('json-syntax', place, message, {hint})]);
    }
    const message = `This is not valid JSON: ${reason.replace(/ in JSON at position.*$|, (?:\.{3})?".*/s, '')}.`;
    const hint = 'Look for a comma, quote or bracket that is missing or too many.';
    return made(undefined, [error('json-syntax', place, message, {hint})]);
  }
}

function placeAt(text: string, offset: number, path: string) {
  const before = text.slice(0, offset).split('\n');
  return {path, line: before.length, column: before.at(-1)!.length + 1};
}
