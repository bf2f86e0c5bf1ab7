import type {Diagnostic, Made} from '../model.ts';
import {error, made, warning} from '../report/diagnostic.ts';
import {positionAt} from '../text/position-at.ts';

/** A file split into front matter and body. */
export interface SplitFile {
  /** The lines between the fences; absent if there is no front matter. */
  readonly yaml?: string;
  /** Line of the file on which `yaml` starts. */
  readonly yamlLine: number;
  readonly body: string;
  /** Line of the file on which `body` starts. */
  readonly bodyLine: number;
}

// Jekyll's YAML_FRONT_MATTER_REGEXP, in two halves: \A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)
const OPENING = /^---[ \t\f\v]*\n/;
const CLOSING = /^(?:---|\.\.\.)(?:[ \t\f\v]*(?:\n|$))+/gm;
const LANGUAGE = /^---[ \t]*([A-Za-z][A-Za-z0-9+_-]*)[ \t]*\n/;
const YAML_NAMES = new Set(['yaml', 'yml']);
const OTHER_NAMES = new Set('js javascript json json5 toml coffee coffeescript cson ts xml'.split(' '));

/** Splits as Jekyll does; a text that does not start with `---` is all body. */
export function splitFrontMatter(text: string, path: string): Made<SplitFile> {
  const language = LANGUAGE.exec(text);
  if (language && YAML_NAMES.has(language[1]!.toLowerCase()))
    return splitAfter(text, language[0].length, path);
  if (language && isForeign(text, language)) return foreign(text, language, path);
  const opening = OPENING.exec(text);
  if (opening) return splitAfter(text, opening[0].length, path);
  return made(whole(text), text.startsWith('+++\n') ? [tomlFence(path)] : oddFence(text, path));
}

function splitAfter(text: string, start: number, path: string): Made<SplitFile> {
  CLOSING.lastIndex = start;
  const closing = CLOSING.exec(text);
  if (!closing) return isMeantAsFields(text, start, path) ? unclosed(text, path) : made(whole(text));
  const yaml = text.slice(start, closing.index);
  const end = closing.index + closing[0].length;
  return made({yaml, yamlLine: 2, body: text.slice(end), bodyLine: positionAt(text, end).line});
}

/**
 * A file may well start with a Markdown rule, but if `key:` follows, front matter was meant. In a file of YAML
 * the dashes only say that it begins.
 */
function isMeantAsFields(text: string, start: number, path: string): boolean {
  if (/\.ya?ml$/i.test(path)) return false;
  return /^(?:[ \t]*(?:#.*)?\n)*[\w-]+[ \t]*:(?:\s|$)/.test(text.slice(start, start + 2000));
}

function unclosed(text: string, path: string): Made<SplitFile> {
  const message = 'The front matter that starts here is never closed.';
  const hint = 'Add a line of three dashes (---) after its last field.';
  return made(whole(text), [error('front-matter-unclosed', {path, line: 1, column: 1}, message, {hint})]);
}

/** gray-matter would run or read these; content must never run code. */
function isForeign(text: string, language: RegExpExecArray): boolean {
  if (OTHER_NAMES.has(language[1]!.toLowerCase())) return true;
  CLOSING.lastIndex = language[0].length;
  return text[3] !== ' ' && CLOSING.test(text);
}

function foreign(text: string, language: RegExpExecArray, path: string): Made<SplitFile> {
  const message = `Front matter in ${language[1]} is not supported; only YAML is.`;
  const hint = 'Make the first line --- and write the fields as YAML: title: My talk';
  const place = {path, line: 1, column: 4, endLine: 1, endColumn: language[0].trimEnd().length + 1};
  return made(whole(text), [error('front-matter-language', place, message, {hint})]);
}

function tomlFence(path: string): Diagnostic {
  const message = 'TOML front matter (+++) is not supported, so it is shown as text.';
  const hint = 'Write the fields as YAML between two lines of three dashes (---).';
  return warning('front-matter-toml', {path, line: 1, column: 1}, message, {hint});
}

// Phones turn three dashes into one long dash.
const ODD_FENCE =
  /(?:\s*\n)?[ \t]*(?:[-–—]{2,}|[–—])[ \t]*\n([\s\S]*?)\n[ \t]*(?:[-–—]{2,}|[–—])[ \t]*(?:\n|$)/y;
/** Fields without the first fence, or without either. */
const NO_FENCE =
  /(?:\s*\n)?((?:[a-z]\w*:(?:[ \t].*)?\n|[ \t]+\S.*\n|- .*\n){2,}|title:[ \t].*\n(?=---))(?:---|\n)/y;
const FIELD =
  /^[ \t]*(?:title|layout|date|published|draft|permalink|categor(?:y|ies)|tags|author|description|event)[ \t]*:/im;

/** Fields between lines that only look like fences: a held-back page must not get published that way. */
function oddFence(text: string, path: string): Diagnostic[] {
  const found = fenceless(text) ?? matchAtStart(ODD_FENCE, text);
  if (!found || !FIELD.test(found)) return [];
  const {line} = positionAt(text, text.search(/\S/));
  const message = 'This looks like front matter, but front matter must start with --- on the first line.';
  const hint = 'Write --- alone on the first line, with nothing before it, and again after the last field.';
  return [error('front-matter-fence', {path, line, column: 1}, message, {hint})];
}

function fenceless(text: string): string | undefined {
  const fields = matchAtStart(NO_FENCE, text);
  return fields !== undefined && /^title:/m.test(fields) ? fields : undefined;
}

function matchAtStart(pattern: RegExp, text: string): string | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[1];
}

function whole(text: string): SplitFile {
  return {yamlLine: 1, body: text, bodyLine: 1};
}
