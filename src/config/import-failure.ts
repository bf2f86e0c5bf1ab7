import {existsSync, readFileSync} from 'node:fs';
import {resolve, sep} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Diagnostic, Place} from '../model.ts';
import {error} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {pathFrom} from '../runtime/path-from.ts';
import {literally} from '../text/literally.ts';
import {importSelf, packageName} from './import-self.ts';

/** The diagnostic for a config file that could not be run. */
export async function importFailure(cause: unknown, file: string, path: string): Promise<Diagnostic> {
  const reason = cause instanceof Error ? cause : new Error(String(cause));
  return (
    missingModule(reason, file, path) ??
    (await missingExport(file, path)) ??
    failure(reason, moduleAtFault(reason, file, path))
  );
}

interface Module {
  readonly file: string;
  /** Relative to the site. */
  readonly path: string;
  /** How a message begins. */
  readonly called: string;
}

const NAMED_PLACE =
  /(?:\(|\bat |^\s*)(file:\/\/.*?|\/.*?|[a-z]:[\\/].*?)(?:\?[^:\s]*)?:\d+(?::\d+)?\)?\s*$/gim;

/** The config, or the file of the site that it imports and that the error names first: a plugin, say. */
function moduleAtFault(reason: Error, file: string, path: string): Module {
  const root = resolve(file, ...path.split('/').map(() => '..'));
  const named = [...`${reason.message}\n${reason.stack ?? ''}`.matchAll(NAMED_PLACE)];
  const [first = file] = named
    .map(([, name = '']) => (name.startsWith('file:') ? fileURLToPath(name) : resolve(name)))
    .filter((name) => name.startsWith(root + sep) && !/[\\/]node_modules[\\/]/.test(name));
  if (first === file || !existsSync(first)) return {file, path, called: 'The config file'};
  const other = pathFrom(root, first);
  return {file: first, path: other, called: 'A file that the config imports'};
}

const MISSING = /^Cannot find (?:module|package) '([^']+)'/;

function missingModule({message}: Error, file: string, path: string): Diagnostic | undefined {
  const name = MISSING.exec(message)?.[1];
  if (name === undefined) return undefined;
  const isFile = /^(?:[./]|file:|[a-z]:\\)/i.test(name);
  const hint = isFile
    ? 'Check the name of the file; the path starts from the file that imports it.'
    : `Install it in the folder of your site: npm install ${packageOf(name)}`;
  // Node gives the whole path of a file, but only its last part is certain to be written in the import.
  const written = isFile ? name.slice(name.lastIndexOf('/') + 1) : name;
  const place = placeOfText(written, file, path) ?? {path};
  const shown = withoutFolder(name, file, path);
  return error('config-throws', place, `The config file imports ${shown}, which does not exist.`, {hint});
}

function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

const NAMED = new RegExp(`\\bimport\\s*\\{([^}]*)\\}\\s*from\\s*['"]${packageName}['"]`, 'g');

/** When an imported name does not exist, loaders at most report an error that it causes later. */
async function missingExport(file: string, path: string): Promise<Diagnostic | undefined> {
  const text = readFileSync(file, 'utf8');
  const known = Object.keys(await importSelf());
  const names = [...text.matchAll(NAMED)].flatMap(([, list = '']) => list.split(','));
  const asked = names.map((name) => name.trim().split(/\s+as\s+/)[0]!).filter((name) => /^\w+$/.test(name));
  const name = asked.find((one) => !known.includes(one));
  if (name === undefined) return undefined;
  const meant = didYouMean(name, known);
  const hint = meant ? `Did you mean \`${meant}\`?` : `If it is a type, write \`type ${name}\`.`;
  return error(
    'config-throws',
    placeOfText(name, file, path) ?? {path},
    `${packageName} has no \`${name}\`.`,
    {hint},
  );
}

function failure(reason: Error, {file, path, called}: Module): Diagnostic {
  const place = placeIn(reason, file, path);
  const isSyntax = reason.name.includes('SyntaxError') || /ParseError|Unexpected token/.test(reason.message);
  const message = withoutFolder(firstLine(reason.message), file, path);
  if (!isSyntax) return error('config-throws', place, `${called} threw an error: ${message}`);
  const hint = 'A comma, bracket or quote is often missing just before it.';
  const plain = message.replace(/^\w*Error: /, '').trim();
  return error('config-syntax', place, `${called} has a syntax error: ${plain}`, {hint});
}

function withoutFolder(text: string, file: string, path: string): string {
  return namesOf(file).reduce((shorter, name) => shorter.replaceAll(name, path), text);
}

/** A file as Node and jiti name it; both may write `/` on Windows. */
function namesOf(file: string): string[] {
  return [pathToFileURL(file).href, file, file.replaceAll('\\', '/')];
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? text;
}

function placeOfText(text: string, file: string, path: string): Place | undefined {
  const lines = readFileSync(file, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) return undefined;
  const column = lines[index]!.indexOf(text) + 1;
  return {path, line: index + 1, column, endColumn: column + text.length};
}

/** Stacks name the file as a path or URL, jiti's syntax errors `file:line:column` or `(line:column)`. */
export function placeIn(reason: Error, file: string, path: string): Place {
  for (const name of namesOf(file)) {
    const place = new RegExp(`${literally(name)}(?:\\?[^:\\s]*)?:(\\d+)(?::(\\d+))?`, 'i');
    // jiti's messages count columns from 0.
    for (const [text, first] of [[reason.message, 0] as const, [reason.stack ?? '', 1] as const]) {
      const found = place.exec(text);
      if (found) return inFile(file, path, Number(found[1]), columnIn(found, first) ?? markedColumn(text));
    }
  }
  const short = /\((\d+):(\d+)\)/.exec(reason.message);
  return short ? inFile(file, path, Number(short[1]), Number(short[2]) + 1) : {path};
}

function columnIn(found: RegExpExecArray, first: number): number | undefined {
  return found[2] === undefined ? undefined : Number(found[2]) + 1 - first;
}

/** Node marks the place of a syntax error with carets below the line, which it shows as it is written. */
function markedColumn(text: string): number | undefined {
  const carets = /\n([^\S\n]*)\^+\n/.exec(text);
  return carets ? carets[1]!.length + 1 : undefined;
}

/** The code that ran was compiled from the file: it has the same lines, but imports make them longer. */
function inFile(file: string, path: string, at: number, column?: number): Place {
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = Math.min(at, lines.length);
  const isInLine = column !== undefined && column <= lines[line - 1]!.length + 1;
  return isInLine ? {path, line, column} : {path, line};
}
