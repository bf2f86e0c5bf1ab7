import type {Diagnostic, Made, Place} from '../model.ts';

type Extra = Pick<Diagnostic, 'hint' | 'related'>;

/** Something that stops the build: nothing is written when there is one. */
export function error(code: string, place: Place, message: string, extra: Extra = {}): Diagnostic {
  return {severity: 'error', code, message, place, ...extra};
}

/** Something that a person should look at; `--strict` turns it into an error. */
export function warning(code: string, place: Place, message: string, extra: Extra = {}): Diagnostic {
  return {severity: 'warning', code, message, place, ...extra};
}

/** A result without anything to say about it. */
export function made<T>(value: T, diagnostics: readonly Diagnostic[] = []): Made<T> {
  return {value, diagnostics};
}

/** By file, line, column: the order in which a person mends things, whatever order they were found in. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return unique(diagnostics).sort(
    (a, b) =>
      compare(a.place.path, b.place.path) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** An include that is wrong is wrong on every page; it is told once. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({code, message, place}) => {
    const key = [code, place.path, place.line, place.column, message].join('\0');
    return !seen.has(key) && seen.add(key);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
