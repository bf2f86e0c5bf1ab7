import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {join, posix, sep} from 'node:path';
import type {IncludeFile} from '../../../liquid/index.ts';
import type {Settings} from '../config/settings.ts';

/** `include_relative`: a file relative to the including one, never outside the site or hidden, such as `.env`. */
export function relativeInclude(name: string, from: string, settings: Settings): IncludeFile | undefined {
  const {source} = settings;
  const path = posix.join(posix.dirname(fileOf(from, settings)), name);
  const file = join(source, path);
  if (path.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) return undefined;
  // `join` leaves exactly one separator at the end, even if the source is a whole drive.
  const [root, target] = [join(realpathSync(source), sep), realpathSync(file)];
  if (!target.startsWith(root) || `${sep}${target.slice(root.length)}`.includes(`${sep}.`)) return undefined;
  return {path, text: readFileSync(file, 'utf8').replace(/\r\n/g, '\n')};
}

/** The file that `page.path` names: of a post or other document it does not begin with `collections_dir`. */
function fileOf(pagePath: string, {source, collectionsDir}: Settings): string {
  const path = pagePath.replace(/^\.\//, '').replace(/#.*$/, '');
  const inCollections = posix.join(collectionsDir, path);
  return /(?:^|\/)_/.test(path) && existsSync(join(source, inCollections)) ? inCollections : path;
}
