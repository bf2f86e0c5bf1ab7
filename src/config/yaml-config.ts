import {LineCounter, parseDocument} from 'yaml';
import type {Made} from '../model.ts';
import {errorOf} from '../parse/yaml/yaml-problem.ts';
import {error, made} from '../report/diagnostic.ts';

/** Reads `ssg.config.yml`: the keys of the TypeScript config, for people and editors that write no code. */
export function readYamlConfig(text: string, path: string): Made<object | undefined> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {lineCounter, prettyErrors: false});
  // Later errors are often consequences of the first.
  const problems = document.errors.slice(0, 1).map((cause) => {
    const {message, hint, offset} = errorOf(cause, text, 'This file');
    const {line, col} = lineCounter.linePos(offset);
    return error('config-syntax', {path, line, column: col}, message, {hint});
  });
  if (problems.length > 0) return made(undefined, problems);
  try {
    const value: unknown = document.toJS({maxAliasCount: 100, reviver: wellFormed});
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return made(value);
  } catch (cause) {
    // Aliases without an anchor, or too many of them.
    return made(undefined, [
      error('config-syntax', {path}, `This is not valid YAML: ${(cause as Error).message}`),
    ]);
  }
  const hint = 'Start with the name of the site: title: Lyon PHP';
  return made(undefined, [error('config-shape', {path}, 'The config file contains no settings.', {hint})]);
}

/** An escape such as `\ud800` may be half of a character, which cannot be put into an address or a file. */
function wellFormed(_: unknown, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
