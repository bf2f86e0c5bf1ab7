import {readFileSync} from 'node:fs';
import {isAbsolute, join, resolve} from 'node:path';
import type {Diagnostic} from '../model.ts';
import {pathFrom} from '../runtime/path-from.ts';
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

/** How many messages of one kind a person reads; the rest are only counted. */
const SHOWN: Readonly<Record<Diagnostic['severity'], number>> = {error: 20, warning: 8};

/** Prints diagnostics: to stderr for people, and as annotations in a GitHub workflow. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  {root, fileOf, verbose}: PrintOptions,
): void {
  const textOf = textReader((path) => fileOf?.(path) ?? join(root, path));
  const style = styleOf(process.stderr);
  const counts = {error: new Map<string, number>(), warning: new Map<string, number>()};
  const below = folderInRepository(root);
  for (const diagnostic of diagnostics) {
    const {severity, code} = diagnostic;
    const count = (counts[severity].get(code) ?? 0) + 1;
    counts[severity].set(code, count);
    if (!verbose && count > SHOWN[severity]) continue;
    process.stderr.write(`${forLog(formatDiagnostic(diagnostic, textOf, style))}\n`);
    if (isInWorkflow()) process.stdout.write(`${formatAnnotation(diagnostic, below)}\n`);
  }
  if (verbose) return;
  const lines = [...hidden(counts.error, SHOWN.error), ...hidden(counts.warning, SHOWN.warning)];
  for (const line of lines) process.stderr.write(`${style.colors.dim(line)}\n`);
}

/** `site/`, or '' if the site is the repository. */
function folderInRepository(root: string): string {
  const path = pathFrom(process.env.GITHUB_WORKSPACE || process.cwd(), resolve(root));
  return path === '' || path.startsWith('..') || isAbsolute(path) ? '' : `${path}/`;
}

function hidden(counts: ReadonlyMap<string, number>, shown: number): string[] {
  const more = [...counts].filter(([, count]) => count > shown);
  return more.map(([code, count]) => `… and ${count - shown} more of ${code} (--verbose shows all)`);
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
