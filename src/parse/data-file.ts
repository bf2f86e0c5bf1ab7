import type {Diagnostic, Made, Place, Source} from '../model.ts';
import {error, made, warning} from '../report/diagnostic.ts';
import {positionAt} from '../text/position-at.ts';
import {messageOf} from '../values/message-of.ts';
import type {DateOptions} from './dates/dates.ts';
import {decode} from './decode.ts';
import {readDelimited} from './delimited.ts';
import {readJson} from './read-json.ts';
import {templateValue} from './template-value.ts';
import {objectOf, objectsWith} from './yaml/numbered-map.ts';
import {readPlainScalar} from './yaml/plain-scalar.ts';
import {readYaml} from './yaml/yaml.ts';

/** Reads a data file: YAML, JSON, or CSV or TSV with column names in the first line. */
export function parseDataFile(source: Source, options: DateOptions): Made<unknown> {
  const {value: text, diagnostics} = decode(source.bytes(), source.path);
  const {path} = source;
  const result = parseText(text, path, options);
  return made(result.value, [...diagnostics, ...result.diagnostics]);
}

function parseText(text: string, path: string, options: DateOptions): Made<unknown> {
  const separator = /\.csv$/i.test(path) ? ',' : /\.tsv$/i.test(path) ? '\t' : undefined;
  // Ruby's CSV reads an empty field as nil, and templates can test for that.
  if (separator) return parseTable(text, {path, separator, empty: options.mode === 'jekyll' ? null : ''});
  const {value, diagnostics} = /\.json$/i.test(path) ? parseJson(text, path, options) : parseYaml(text, path);
  return made(templateValue(value, options), diagnostics);
}

function parseYaml(text: string, path: string): Made<unknown> {
  const {value, problems} = readYaml(text, 'This file');
  const diagnostics = problems.map(({offset, ...problem}): Diagnostic => {
    return {...problem, place: placeAt(text, offset, path)};
  });
  return made(value, diagnostics);
}

interface TableFile {
  readonly path: string;
  readonly separator: ',' | '\t';
  /** The value of an empty cell. */
  readonly empty: '' | null;
}

function parseTable(text: string, {path, separator, empty}: TableFile): Made<unknown> {
  const rows = readDelimited(text, separator);
  if ('message' in rows) {
    const {message, hint, offset} = rows;
    return made(undefined, [error('csv-syntax', placeAt(text, offset, path), message, {hint})]);
  }
  const [header, ...records] = rows;
  const names = header?.cells.map((name) => name ?? '') ?? [];
  // If two columns share a name, the first one counts, as in Ruby's CSV.
  const columns = [...new Set(names)].map((name) => [name, names.indexOf(name)] as const);
  const long = records.find(({cells}) => cells.slice(names.length).some(Boolean));
  const diagnostics = long ? [tooLong(names.length, placeAt(text, long.offset, path))] : [];
  const itemOf = objectsWith(names);
  const items = records.map(({cells}) => itemOf(columns.map(([name, at]) => [name, cells[at] ?? empty])));
  return made(items, diagnostics);
}

function tooLong(columns: number, place: Place): Diagnostic {
  const message = `This row has more cells than the first line has columns (${columns}); the extra cells are ignored.`;
  const hint = 'Put cells that contain a comma in quotes, or name the column in the first line.';
  return warning('csv-cells', place, message, {hint});
}

/** `73.0`, large numbers and numeric names: what JSON.parse would not keep as written. */
const TO_MARK = /[\s:,[]-?(?:\d+\.0+|\d{16,})\s*[,\]}\n]|"\d+"\s*:/;

/**
 * Keeps the decimal point of `73.0` and the digits of a large number, as YAML does, and the position of a key
 * such as `"2026":`. These are marked with NUL, which no decoded text contains, until JSON.parse has run.
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
    if (typeof value === 'string')
      return value.startsWith('\0') ? readPlainScalar(value.slice(1)) : value.toWellFormed();
    return Object.getPrototypeOf(value ?? 0) === Object.prototype ? withoutMarks(value) : value;
  });
}

function withoutMarks(value: object): object {
  const pairs = Object.entries(value).map(([name, item]) => [name.replace(/^\0/, ''), item] as const);
  return objectOf(pairs);
}

/**
 * Jekyll reads JSON as YAML, which accepts a trailing comma, single quotes and an empty file, and ignores
 * everything after the first value.
 */
function parseJson(text: string, path: string, options: DateOptions): Made<unknown> {
  try {
    return made(TO_MARK.test(text) ? parseMarked(text) : readJson(text));
  } catch (cause) {
    const asYaml = options.mode === 'jekyll' ? readYaml(text) : undefined;
    if (asYaml && !asYaml.problems.some(({severity}) => severity === 'error')) return made(asYaml.value);
    const reason = messageOf(cause);
    const offset = /position (\d+)/.exec(reason)?.[1];
    const place = offset === undefined ? {path} : placeAt(text, Number(offset), path);
    if (options.mode === 'jekyll' && /after JSON at position/.test(reason)) {
      const {value, diagnostics} = parseJson(text.slice(0, Number(offset)), path, options);
      const hint = 'Delete the rest, or look for a bracket that closes too early.';
      const message = 'The JSON ends before this; the rest of the file is ignored.';
      return made(value, [...diagnostics, warning('json-syntax', place, message, {hint})]);
    }
    const message = `This is not valid JSON: ${reason.replace(/ in JSON at position.*$|, (?:\.{3})?".*/s, '')}.`;
    const hint = 'Look for a missing or extra comma, quote or bracket.';
    return made(undefined, [error('json-syntax', place, message, {hint})]);
  }
}

function placeAt(text: string, offset: number, path: string) {
  return {path, ...positionAt(text, offset)};
}
