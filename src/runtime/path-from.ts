import {relative} from 'node:path';

/** The path from a folder to a file, with `/` on every system, as in messages and in ids. */
export function pathFrom(folder: string, file: string): string {
  return relative(folder, file).replaceAll('\\', '/');
}
