import type {Diagnostic, Made, Place} from '../model.ts';
import {flat} from '../text/flat.ts';
import {compareTexts} from '../values/compare-texts.ts';
import {groupBy} from '../values/group-by.ts';

type Extra = Pick<Diagnostic, 'hint' | 'related'>;

/** Something that stops the build: if there is one, nothing is written. */
export function error(code: string, place: Place, message: string, extra: Extra = {}): Diagnostic {
  return {severity: 'error', code, message: flat(String(message)), place, ...extra};
}

/** Something that a person should look at; `--strict` turns it into an error. */
export function warning(code: string, place: Place, message: string, extra: Extra = {}): Diagnostic {
  return {severity: 'warning', code, message: flat(String(message)), place, ...extra};
}

const CONFIG = 'ssg.config';

/** A setting of the config, key by key. Its file and line are found before it is reported. */
export function settingAt(...keys: string[]): Place {
  return keys.length === 0 ? {path: CONFIG} : {path: CONFIG, setting: keys};
}

/** Whether a place is a setting whose file and line are not known yet. */
export function isSetting({path}: Place): boolean {
  return path === CONFIG;
}

export function isError({severity}: Diagnostic): boolean {
  return severity === 'error';
}

/** Whether nothing may be published: after an error, or with `--strict` after a warning. */
export function isBroken(diagnostics: readonly Diagnostic[], strict = false): boolean {
  return strict ? diagnostics.length > 0 : diagnostics.some(isError);
}

/** A result, by default without diagnostics. */
export function made<T>(value: T, diagnostics: readonly Diagnostic[] = []): Made<T> {
  return {value, diagnostics};
}

/** By file, line, column: the order in which a person fixes things, whatever order they were found in. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = groupBy(diagnostics.map(inItsFile), ({place}) => place.path);
  return [...files.keys()].sort().flatMap((path) => unique(files.get(path)!.sort(orderInFile)));
}

/** Pages of a list, such as `index.html#page2`, are made from one file. */
function inItsFile(one: Diagnostic): Diagnostic {
  const path = one.place.path.replace(/#page\d+$/, '');
  return path === one.place.path ? one : {...one, place: {...one.place, path}};
}

/** A fault in an include is found on every page that uses it, but reported once. */
function unique(sorted: readonly Diagnostic[]): Diagnostic[] {
  return sorted.filter((one, index) => index === 0 || orderInFile(sorted[index - 1]!, one) !== 0);
}

function orderInFile(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.place.line ?? 0) - (b.place.line ?? 0) ||
    (a.place.column ?? 0) - (b.place.column ?? 0) ||
    compareTexts(a.code, b.code) ||
    compareTexts(a.message, b.message)
  );
}
