import {readFileSync} from 'node:fs';
import {createRequire, isBuiltin} from 'node:module';
import {dirname} from 'node:path';
import {compileFunction} from 'node:vm';
import {importSelf, packageName} from './import-self.ts';

/** As a module of CommonJS has them. */
const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];
const SPECIFIER = /\b(?:from|import)\s*(['"])(.*?)\1/g;
const CALLS = /\b(?:require|import)\s*\(/;
const EXPORT = /^export\s+default\b/m;

/**
 * Runs a module that imports nothing but this package and Node's own: for these a full loader, which takes longer
 * than a small site, is not needed. Nothing for any other module, nor for one that cannot be read.
 */
export async function importPlain(file: string): Promise<object | undefined> {
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(SPECIFIER)].map(([, , name]) => name!);
  const isPlain = names.every((name) => name === packageName || isBuiltin(name));
  if (!isPlain || CALLS.test(text) || !EXPORT.test(text)) return undefined;
  const run = await compile(text, file);
  if (run === undefined) return undefined;
  const self = names.includes(packageName) ? await importSelf() : undefined;
  const require = createRequire(file);
  const module = {exports: {}};
  run(
    module.exports,
    (name: string) => (name === packageName ? self : require(name)),
    module,
    file,
    dirname(file),
  );
  return module.exports;
}

async function compile(text: string, file: string): Promise<((...values: unknown[]) => void) | undefined> {
  const {transform} = await import('sucrase');
  const isTyped = /\.[cm]?ts$/.test(file);
  try {
    const {code} = transform(text, {
      transforms: isTyped ? ['typescript', 'imports'] : ['imports'],
      disableESTransforms: true,
    });
    return compileFunction(code, PARAMETERS, {filename: file}) as (...values: unknown[]) => void;
  } catch {
    // It is wrong, or waits at its top level: the loader tells.
    return undefined;
  }
}
