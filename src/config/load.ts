import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Made} from '../model.ts';
import {decode} from '../parse/decode.ts';
import {error, made} from '../report/diagnostic.ts';
import {pathFrom} from '../runtime/path-from.ts';
import {importModule} from './import-module.ts';
import type {UserConfig} from './user-config.ts';
import {readYamlConfig} from './yaml-config.ts';

/** Config file names, in order of precedence. */
export const configNames = ['ts', 'mts', 'js', 'mjs', 'yml', 'yaml'].map((end) => `ssg.config.${end}`);

/** The config file of the site in `root`, if there is one. */
export function findConfig(root: string): string | undefined {
  return configNames.map((name) => join(root, name)).find((file) => existsSync(file));
}

/** Reads and checks config files; later ones override earlier ones, key by key. */
export async function loadConfig(
  root: string,
  files: readonly string[],
): Promise<Made<UserConfig | undefined>> {
  const loaded = await Promise.all(files.map((file) => loadOne(root, resolve(root, file))));
  const diagnostics = loaded.flatMap((one) => one.diagnostics);
  if (loaded.some((one) => one.value === undefined)) return {value: undefined, diagnostics};
  const merged = Object.fromEntries(loaded.flatMap(({value}) => Object.entries(value ?? {})));
  const last = resolve(root, files.at(-1)!);
  // A large module that Jekyll sites never need.
  const {checkConfig} = await import('./check.ts');
  const checked = checkConfig(merged, pathFrom(root, last), decode(readFileSync(last), '').value);
  return {value: checked.value, diagnostics: [...diagnostics, ...checked.diagnostics]};
}

async function loadOne(root: string, file: string): Promise<Made<object | undefined>> {
  const path = pathFrom(root, file);
  if (!existsSync(file)) {
    const hint = `Check the path after --config: ssg looked for ${file}.`;
    return made(undefined, [error('config-not-found', {path}, 'This config file does not exist.', {hint})]);
  }
  const bytes = bytesOf(file);
  if (bytes === undefined) {
    const hint = 'It must be a file; check its owner and permissions.';
    return made(undefined, [
      error('file-unreadable', {path}, 'The system does not let ssg read this.', {hint}),
    ]);
  }
  return /\.ya?ml$/.test(file) ? loadYaml(bytes, path) : importModule(file, path);
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function loadYaml(bytes: Uint8Array, path: string): Made<object | undefined> {
  const text = decode(bytes, path);
  const {value, diagnostics} = readYamlConfig(text.value, path);
  return made(value, [...text.diagnostics, ...diagnostics]);
}
