import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, isAbsolute, join} from 'node:path';

/**
 * The file of a program on PATH, which is then started by it: Windows would look into the folder it is in before, and
 * that is a site's, which may hold anything.
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

/** A folder that is named from where we are is none that can be trusted. */
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
