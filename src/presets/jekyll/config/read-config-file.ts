import {
  type Diagnostic,
  error,
  fieldsOf,
  isMap,
  type Made,
  made,
  type Place,
  positionAt,
  readYaml,
} from '../../../api.ts';

/** A `_config.yml` as it was read. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Reads the text of a configuration file; if it has an error, its values are empty. */
export function readConfigFile(path: string, text: string): Made<ConfigFile> {
  const {value: read, problems} = readYaml(text, 'The configuration');
  const value = fieldsOf(read);
  const diagnostics = problems.map(({severity, message, hint, offset}): Diagnostic => {
    const code = severity === 'error' ? 'config-syntax' : 'config-yaml';
    return {severity, code, message, hint, place: placeAt(path, text, offset)};
  });
  if (isMap(value) || value === null || value === undefined)
    return made({path, text, values: isMap(value) ? value : {}}, diagnostics);
  const hint = 'Write a name, a colon and a space before each value: title: Our group';
  const shape = error('config-shape', {path, line: 1}, 'The configuration contains no settings.', {
    hint,
  });
  return made({path, text, values: {}}, [...diagnostics, shape]);
}

/** Where a setting is: the line of the innermost of its keys that can be found, each sought below the one before. */
export function placeOfSetting({path, text}: ConfigFile, keys: readonly string[]): Place {
  const lines = text.split('\n');
  let at = -1;
  for (const key of keys) {
    const later = lines.findIndex((line, i) => i > at && isLineOf(key, line));
    const next = later < 0 ? lines.findIndex((line, i) => i > at && isInList(key, line)) : later;
    if (next < 0) break;
    at = next;
  }
  if (at < 0) return {path};
  const column = lines[at]!.search(/[^\s-]/) + 1;
  return {path, line: at + 1, column};
}

/** `key:`, or `- item` of a list. */
function isLineOf(key: string, line: string): boolean {
  const text = line.trim().replace(/^-\s*/, '').replace(/^["']/, '');
  return text.startsWith(key) && /^["']?\s*(?::|,|\]|#|$)/.test(text.slice(key.length));
}

/** `[a, b]` on one line. */
function isInList(key: string, line: string): boolean {
  return line
    .replace(/#.*$/, '')
    .split(/[\s,[\]"']+/)
    .includes(key);
}

function placeAt(path: string, text: string, offset: number): Place {
  return {path, ...positionAt(text, offset)};
}
