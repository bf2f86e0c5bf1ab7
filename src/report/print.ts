import {readFileSync} from 'node:fs';
import {isAbsolute, join, relative, resolve} from 'node:path';
import type {Diagnostic} from '../model.ts';
import {formatAnnotation} from './annotations.ts';
import {forLog, isInWorkflow} from './for-log.ts';
import {styleOf} from './style.ts';
import {formatDiagnostic, type TextOf} from './terminal.ts';

export interface PrintOptions {
  readonly root: string;
  /** Finds a file whose path is not below the root, such as a theme's. */
  readonly fileOf?: ((path: string) => string | undefined) | undefined;
  readonly verbose: boolean;
}

/** How many warnings of one kind a person reads; the rest are only counted. */
const shownOfOneKind = 8;

/** Prints diagnostics: to stderr for people, and as annotations in a GitHub workflow. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  {root, fileOf, verbose}: PrintOptions,
): void {
  const textOf = textReader((path) => fileOf?.(path) ?? join(root, path));
  const style = styleOf(process.stderr);
  const seen = new Map<string, number>();
  const below = folderInRepository(root);
  for (const diagnostic of diagnostics) {
    const count = (seen.get(diagnostic.code) ?? 0) + 1;
    seen.set(diagnostic.code, count);
    if (!verbose && diagnostic.severity !== 'error' && count > shownOfOneKind) continue;
    process.stderr.write(`${forLog(formatDiagnostic(diagnostic, textOf, style))}\n`);
    if (isInWorkflow()) process.stdout.write(`${formatAnnotation(diagnostic, below)}\n`);
  }
  for (const line of hidden(diagnostics, seen, verbose)) process.stderr.write(`${style.colors.dim(line)}\n`);
}

/** `site/`, or '' if the site is the repository. */
function folderInRepository(root: string): string {
  const path = relative(process.env.GITHUB_WORKSPACE || process.cwd(), resolve(root)).replaceAll('\\', '/');
  return path === '' || path.startsWith('..') || isAbsolute(path) ? '' : `${path}/`;
}

function hidden(
  diagnostics: readonly Diagnostic[],
  seen: ReadonlyMap<string, number>,
  verbose: boolean,
): string[] {
  if (verbose) return [];
  return [...seen].flatMap(([code, count]) => {
    const isError = diagnostics.some((one) => one.code === code && one.severity === 'error');
    return isError || count <= shownOfOneKind
      ? []
      : [`… and ${count - shownOfOneKind} more of ${code} (--verbose shows all)`];
  });
}

function textReader(fileOf: (path: string) => string): TextOf {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, readText(fileOf(path)));
    return known.get(path);
  };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
