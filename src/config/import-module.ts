import * as nodeModule from 'node:module';
import {pathToFileURL} from 'node:url';
import type {Made} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import {load} from '../runtime/load.ts';
import {packageEntry} from '../runtime/package-root.ts';
import {importFailure, placeIn} from './import-failure.ts';
import {importPlain} from './import-plain.ts';
import {importSelf, packageName} from './import-self.ts';

interface ResolveContext {
  readonly parentURL?: string;
  readonly conditions: readonly string[];
}

interface Resolved {
  readonly url: string;
  readonly shortCircuit?: boolean;
}

type Resolve = (
  specifier: string,
  context: ResolveContext,
  next: (specifier: string, context: ResolveContext) => Resolved,
) => Resolved;

/** Available from Node 22.15 on; older versions use importPlain or jiti. */
const {registerHooks} = nodeModule as {registerHooks?: (hooks: {resolve: Resolve}) => void};

/** Runs a config file and returns its default export. */
export async function importModule(file: string, path: string): Promise<Made<object | undefined>> {
  try {
    const module = canImport(file)
      ? await importNatively(file, path)
      : ((await importPlain(file)) ?? (await importWithJiti(file)));
    const value = (module as {default?: unknown}).default;
    // jiti returns an empty object for a file without exports.
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) return made(value);
    const hint = "End it with `export default defineConfig({title: 'Our group'})`.";
    return made(undefined, [error('config-shape', {path}, 'The config file exports no settings.', {hint})]);
  } catch (cause) {
    return made(undefined, [await importFailure(cause, file, path)]);
  }
}

function canImport(file: string): boolean {
  const runsIt = /\.m?js$/.test(file) || Boolean((process.features as {typescript?: unknown}).typescript);
  return runsIt && registerHooks !== undefined;
}

async function importNatively(file: string, path: string): Promise<unknown> {
  registerSelf();
  const {importByNode} = await import('./import-by-node.ts');
  // Each import is of new modules, so that `serve` sees what changed in the config or in a plugin beside it.
  const url = `${pathToFileURL(file).href}?import=${++imports}`;
  try {
    return await importByNode(url);
  } catch (cause) {
    // For a syntax error in JavaScript Node gives no place; jiti fails at the same point and does. jiti also
    // resolves `./plugin` to `plugin.ts`, so that a config runs on every version of Node or on none.
    const isUnplaced = cause instanceof SyntaxError && placeIn(cause, file, path).line === undefined;
    const isMissing = (cause as {code?: unknown}).code === 'ERR_MODULE_NOT_FOUND';
    if (isUnplaced || isMissing) return importWithJiti(file);
    throw cause;
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

let imports = 0;
let isRegistered = false;

function registerSelf(): void {
  if (isRegistered) return;
  isRegistered = true;
  registerHooks?.({
    resolve(specifier, context, next) {
      if (specifier === packageName) return {url: pathToFileURL(packageEntry).href, shortCircuit: true};
      return asFreshAs(context, next(specifier, context));
    },
  });
}

/** What a module of the site imports from the site is as new as itself; a package stays what it was. */
function asFreshAs({parentURL = '', conditions}: ResolveContext, found: Resolved): Resolved {
  const query = /\?import=\d+$/.exec(parentURL)?.[0];
  const isOfSite = /^file:(?!.*\/node_modules\/)[^?]*$/.test(found.url);
  return query !== undefined && isOfSite && conditions.includes('import')
    ? {...found, url: found.url + query}
    : found;
}
