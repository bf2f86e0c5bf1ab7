import {readFileSync, realpathSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';

/**
 * A file of a folder by its path there; undefined if there is none, or if it is no ordinary file of this folder: a link that
 * leads out of it, a folder, or a device, which may never end.
 */
export function readOwnFile(folder: string, path: string): Buffer | undefined {
  try {
    const file = realpathSync(join(folder, path));
    const isOwn = file.startsWith(join(realpathSync(folder), sep)) && statSync(file).isFile();
    return isOwn ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
