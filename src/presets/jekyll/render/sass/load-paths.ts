import {type Dirent, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {matchesFileName} from '../../read/file-name-match.ts';

/** The folders that an entry of `load_paths` names, as Ruby's Dir.glob finds them: `node_modules/*` is all in there. */
export function foldersNamed(pattern: string, source: string): string[] {
  const [, before = '', choice, after = ''] = /^(.*?)\{([^{}]*)\}(.*)$/.exec(pattern) ?? [];
  if (choice !== undefined)
    return choice.split(',').flatMap((one) => foldersNamed(`${before}${one}${after}`, source));
  return pattern
    .split('/')
    .filter((name) => name !== '')
    .reduce<string[]>((folders, name) => folders.flatMap((folder) => below(folder, name)), [source]);
}

function below(folder: string, name: string): string[] {
  if (name === '**') return [folder, ...foldersIn(folder, isFolder).flatMap((one) => below(one, name))];
  if (!/[*?[]/.test(name)) return [join(folder, name)];
  return foldersIn(folder, (entry) => isFolder(entry) || entry.isSymbolicLink(), name);
}

/** Not the hidden ones; in the order of their names. */
function foldersIn(folder: string, isMeant: (entry: Dirent) => boolean, name = '*'): string[] {
  const names = entriesOf(folder).flatMap((entry) => (isMeant(entry) ? entry.name : []));
  return names
    .filter((one) => !one.startsWith('.') && matchesFileName(name, one))
    .sort()
    .map((one) => join(folder, one));
}

function isFolder(entry: Dirent): boolean {
  return entry.isDirectory();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch {
    return [];
  }
}
