import {readFileSync} from 'node:fs';
import {createRequire, isBuiltin} from 'node:module';
import {dirname} from 'node:path';
import {compileFunction} from 'node:vm';
import {importSelf, packageName} from './import-self.ts';

type Run = (...values: unknown[]) => Promise<void>;

/** What Node passes to a CommonJS module. */
const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];
const DEFAULT = /^export\s+default\b/m;
/** CommonJS modules, and syntax that only a full compiler can turn into CommonJS. */
const OTHERS =
  /\b(?:require|exports|namespace)\b|\bmodule\s*[.{'"]|\bexport\b(?!\s+(?:default|type|interface)\b)/;

/**
 * Runs a module that has a default export and imports nothing but this package and Node's own modules,
 * without a full loader, which takes longer than building a small site. Undefined for any other module, and
 * for one that cannot be parsed.
 */
export async function importPlain(file: string): Promise<object | undefined> {
  const text = readFileSync(file, 'utf8');
  if (!DEFAULT.test(text) || OTHERS.test(text)) return undefined;
  const code = await asCommonJs(text, file);
  const names = code === undefined ? undefined : importsOf(code);
  if (!names?.every((name) => name === packageName || isBuiltin(name))) return undefined;
  const run = compile(code!, file);
  if (run === undefined) return undefined;
  const self = names.includes(packageName) ? await importSelf() : undefined;
  const require = createRequire(file);
  const load = (name: string) => (name === packageName ? self : require(name));
  const module = {exports: {}};
  await run(module.exports, load, module, file, dirname(file));
  return module.exports;
}

async function asCommonJs(text: string, file: string): Promise<string | undefined> {
  const {transform} = await import('sucrase');
  try {
    return transform(text, {
      transforms: /\.[cm]?ts$/.test(file) ? ['typescript', 'imports'] : ['imports'],
      disableESTransforms: true,
    }).code;
  } catch {
    // Invalid code: the loader reports it.
    return undefined;
  }
}

/** The names of all imported modules; undefined unless they are certain. */
function importsOf(code: string): string[] | undefined {
  const names = [...code.matchAll(/\brequire\((['"])(.*?)\1\)/g)].map(([, , name]) => name!);
  const isAll = names.length === [...code.matchAll(/\brequire\b/g)].length;
  return isAll && !/\bimport\b/.test(code) ? names : undefined;
}

/** A module may use `await` at top level, and is strict. */
function compile(code: string, file: string): Run | undefined {
  try {
    const body = `'use strict'; return (async () => {${code}\n})()`;
    return compileFunction(body, PARAMETERS, {filename: file}) as Run;
  } catch {
    return undefined;
  }
}
