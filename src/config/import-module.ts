import {readFileSync, statSync} from 'node:fs';
import * as nodeModule from 'node:module';
import {pathToFileURL} from 'node:url';
import type {Diagnostic, Made, Place} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import {load} from '../runtime/load.ts';
import {packageEntry} from '../runtime/package-root.ts';
import {importPlain} from './import-plain.ts';
import {importSelf, packageName} from './import-self.ts';

type Resolve = (
  specifier: string,
  context: unknown,
  next: (specifier: string, context: unknown) => object,
) => object;

/** From Node 22.15 on; older ones take out types here, or take the way through jiti. */
const {registerHooks} = nodeModule as {registerHooks?: (hooks: {resolve: Resolve}) => void};

/** Runs a config file and hands back what it exports by default. */
export async function importModule(file: string, path: string): Promise<Made<object | undefined>> {
  try {
    const module = canImport(file)
      ? await importNatively(file, path)
      : ((await importPlain(file)) ?? (await importWithJiti(file)));
    const value = (module as {default?: unknown}).default;
    if (typeof value === 'object' && value !== null) return made(value);
    const hint = "Write `export default defineConfig({title: 'Our group'})`.";
    return made(undefined, [error('config-shape', {path}, 'The config file exports no settings.', {hint})]);
  } catch (cause) {
    return made(undefined, [failure(cause, file, path)]);
  }
}

function canImport(file: string): boolean {
  const runsIt = /\.m?js$/.test(file) || Boolean((process.features as {typescript?: unknown}).typescript);
  return runsIt && registerHooks !== undefined;
}

async function importNatively(file: string, path: string): Promise<unknown> {
  registerSelf();
  const {importByNode} = await import('./import-by-node.ts');
  // A changed file is another module, so that `serve` sees the new settings.
  const url = `${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`;
  try {
    return await importByNode(url);
  } catch (cause) {
    // Node does not say where in JavaScript the mistake is; jiti fails at the same place, and does.
    const isPlaced = !(cause instanceof SyntaxError) || placeIn(cause, file, path).line !== undefined;
    if (isPlaced) throw cause;
    return importWithJiti(file);
  }
}

async function importWithJiti(file: string): Promise<unknown> {
  const {createJiti} = load('jiti') as typeof import('jiti');
  const jiti = createJiti(import.meta.url, {
    moduleCache: false,
    fsCache: false,
    virtualModules: {[packageName]: await importSelf()},
  });
  return jiti.import(file);
}

let isRegistered = false;

function registerSelf(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerHooks?.({
    resolve(specifier, context, next) {
      if (specifier !== packageName) return next(specifier, context);
      return {url: pathToFileURL(packageEntry).href, shortCircuit: true};
    },
  });
}

function failure(cause: unknown, file: string, path: string): Diagnostic {
  const reason = cause instanceof Error ? cause : new Error(String(cause));
  const syntax = reason.name.includes('SyntaxError') || /ParseError|Unexpected token/.test(reason.message);
  const place = placeIn(reason, file, path);
  const message = namesOf(file).reduce(
    (text, name) => text.replaceAll(name, path),
    firstLine(reason.message),
  );
  if (syntax) return error('config-syntax', place, `The config file cannot be read: ${message}`);
  return error('config-throws', place, `The config file failed while it ran: ${message}`);
}

/** As Node and jiti write it, which on Windows has `/` in its paths. */
function namesOf(file: string): string[] {
  return [pathToFileURL(file).href, file, file.replaceAll('\\', '/')];
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? text;
}

/** Stack frames name the file as a path or URL, syntax errors of jiti as `file:line:column` or `(line:column)`. */
function placeIn(reason: Error, file: string, path: string): Place {
  const text = `${reason.message}\n${reason.stack ?? ''}`;
  for (const name of namesOf(file)) {
    const found = new RegExp(`${literally(name)}(?:\\?[^:\\s]*)?:(\\d+)(?::(\\d+))?`, 'i').exec(text);
    if (found) return {path, line: Number(found[1]), ...(found[2] ? {column: Number(found[2])} : {})};
  }
  const short = /\((\d+):(\d+)\)/.exec(reason.message);
  if (!short) return {path};
  return clamp({path, line: Number(short[1]), column: Number(short[2]) + 1}, file);
}

function clamp(place: Place, file: string): Place {
  const lines = readFileSync(file, 'utf8').split('\n').length;
  return {...place, line: Math.min(place.line ?? 1, lines)};
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
