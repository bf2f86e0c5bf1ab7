import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, isAbsolute, join} from 'node:path';

/**
 * The file of a program on PATH, by which it is then started: given only a name, Windows would look first in
 * the current folder, which is a site's and may contain anything.
 */
export function findProgram(
  name: string,
  {PATH = ''}: {PATH?: string | undefined} = process.env,
): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return foldersIn(PATH)
    .map((folder) => join(folder, file))
    .find(isProgram);
}

/** The absolute folders on PATH; a relative one cannot be trusted. */
export function foldersIn(PATH: string): string[] {
  return PATH.split(delimiter)
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
    .filter(isAbsolute);
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
