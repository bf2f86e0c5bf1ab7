import {readFileSync, realpathSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';

/**
 * The text of a file by its path in a folder; undefined if there is none, or if it is no ordinary file of this folder: a link
 * that leads out of it, a folder, or a device, which may never end.
 */
export function readOwnText(folder: string, path: string): string | undefined {
  try {
    const file = realpathSync(join(folder, path));
    const isOwn = file.startsWith(join(realpathSync(folder), sep)) && statSync(file).isFile();
    return isOwn ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
