import {dirname, join} from 'node:path';
import type {Diagnostic} from '../model.ts';
import {error} from '../report/diagnostic.ts';
import type {Present} from './changes.ts';
import {statsOf} from './stats-of.ts';

/** To find what bars the folders above a page: a link (leading elsewhere), a foreign file, another page. */
export interface Ways {
  readonly present: Present;
  /** Every page of the site. */
  readonly pages: ReadonlySet<string>;
  /** Folders known to be free. */
  readonly free: Set<string>;
}

export function findBar(ways: Ways, path: string): Diagnostic | undefined {
  const parent = dirname(path);
  if (parent === '.' || ways.free.has(parent)) return undefined;
  const bar = findBar(ways, parent) ?? barAt(ways, parent);
  if (bar === undefined) ways.free.add(parent);
  return bar;
}

function barAt({present, pages}: Ways, folder: string): Diagnostic | undefined {
  const place = {path: `${present.folder.name}/${folder}`};
  if (pages.has(folder))
    return error('output-path', place, 'One page is a file where another needs a folder.');
  if (present.isEmpty) return undefined;
  const stats = statsOf(join(present.folder.path, folder));
  if (stats === undefined || stats.isDirectory() || present.owned.has(folder)) return undefined;
  if (!stats.isSymbolicLink()) {
    return error(
      'foreign-file',
      place,
      'Pages need a folder here, but there is a file that ssg did not write.',
      {
        hint: 'Move or remove it.',
      },
    );
  }
  return error(
    'output-link',
    place,
    'Pages must be written inside this link, but ssg does not write through links.',
    {
      hint: 'Remove the link.',
    },
  );
}
