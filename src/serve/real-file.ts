import {lstatSync, realpathSync} from 'node:fs';
import {resolve, sep} from 'node:path';

/** A file that may be read: its checked real path, and its size and time at that moment. */
export interface RealFile {
  readonly file: string;
  readonly size: number;
  readonly modified: number;
}

/**
 * The file at a path from `requestPath`, if it really is in the folder: links, other spellings and short
 * names are resolved before the check. `root` is a real path; open only the returned `file`.
 */
export function realFile(root: string, path: string): RealFile | undefined {
  const asked = resolve(root, path);
  try {
    if (lstatSync(asked, {throwIfNoEntry: false}) === undefined) return undefined;
    const file = realpathSync.native(asked);
    const inside = root.endsWith(sep) ? root : root + sep;
    if (!file.startsWith(inside) || isHidden(file.slice(inside.length))) return undefined;
    const stats = lstatSync(file);
    return stats.isFile() ? {file, size: stats.size, modified: stats.mtimeMs} : undefined;
  } catch {
    return undefined;
  }
}

/** Names that a static host would not serve: .git, .env and our own. */
function isHidden(path: string): boolean {
  return path.split(sep).some((name) => name.startsWith('.') && name !== '.well-known');
}
