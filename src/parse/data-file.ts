import {csvParse, tsvParse} from 'd3-dsv';
import {rubyFloat} from '../liquid/index.ts';
import type {Diagnostic, Made, Source} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import type {DateOptions} from './dates.ts';
import {decode} from './decode.ts';
import {templateValue} from './template-value.ts';
import {readYaml} from './yaml.ts';

/** Reads a data file: YAML, JSON, or CSV and TSV whose first line names the columns. */
export function parseDataFile(source: Source, options: DateOptions): Made<unknown> {
  const {value: text, diagnostics} = decode(source.bytes(), source.path);
  const {path} = source;
  const result = /\.json$/i.test(path) ? parseJson(text, path) : parseOther(text, path, options);
  return made(templateValue(result.value, options), [...diagnostics, ...result.diagnostics]);
}

function parseOther(text: string, path: string, {mode}: DateOptions): Made<unknown> {
  const table = /\.csv$/i.test(path) ? csvParse : /\.tsv$/i.test(path) ? tsvParse : undefined;
  // To Ruby's CSV an empty field is nil, which templates can ask for.
  const empty = mode === 'jekyll' ? null : '';
  const rowOf = (row: object) =>
    Object.fromEntries(Object.entries(row).map(([key, text]) => [key, text || empty]));
  if (table) return made(table(text).map(rowOf));
  const {value, problems} = readYaml(text);
  const diagnostics = problems.map(({severity, code, message, hint, offset}): Diagnostic => {
    const own = message.replace(/^The front matter/, 'This file');
    return {severity, code, message: own, hint, place: placeAt(text, offset, path)};
  });
  return made(value, diagnostics);
}

const WHOLE_FLOAT = /[\s:,[]-?\d+\.0+\s*[,\]}\n]/;

/** `73.0` keeps its point, as it does in YAML; a sign that no text holds marks it on the way. */
function parseWithFloats(text: string): unknown {
  JSON.parse(text);
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+\.0+(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"\\u0000${token}"`,
  );
  return JSON.parse(marked, (_, value) =>
    typeof value === 'string' && value.startsWith('\0') ? rubyFloat(Number(value.slice(1))) : value,
  );
}

function parseJson(text: string, path: string): Made<unknown> {
  try {
    return made(WHOLE_FLOAT.test(text) ? parseWithFloats(text) : JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const offset = /position (\d+)/.exec(reason)?.[1];
    const place = offset === undefined ? {path} : placeAt(text, Number(offset), path);
    const message = `This is not valid JSON: ${reason.replace(/ in JSON at position.*$|, (?:\.{3})?".*/s, '')}.`;
    const hint = 'Look for a comma, quote or bracket that is missing or too many.';
    return made(undefined, [error('json-syntax', place, message, {hint})]);
  }
}

function placeAt(text: string, offset: number, path: string) {
  const before = text.slice(0, offset).split('\n');
  return {path, line: before.length, column: before.at(-1)!.length + 1};
}
