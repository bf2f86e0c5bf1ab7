import {join, posix, relative, resolve} from 'node:path';
import {type Context, type Found, walk} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import type {EntryFilter} from './entry-filter.ts';

/** What the readers of the parts need. */
export interface Reader {
  readonly settings: Settings;
  readonly context: Context;
  readonly filter: EntryFilter;
}

/** Files below a folder of the source, except what no part of Jekyll reads; paths are relative to the source. */
export function filesBelow(
  folder: string,
  {settings, context, filter}: Pick<Reader, 'settings' | 'context'> & {filter?: EntryFilter},
): Found[] {
  const output = relative(settings.source, resolve(settings.root, context.config.folders.output));
  const cache = relative(settings.source, resolve(settings.root, context.config.folders.cache));
  const isLeft = (path: string) =>
    path === output.replaceAll('\\', '/') || path === cache.replaceAll('\\', '/');
  const skip = (path: string, isDirectory: boolean): boolean => {
    const at = folder === '' ? path : `${folder}/${path}`;
    if (isLeft(at) || /(^|\/)\.(git|svn)$/.test(at)) return true;
    return folder === '' && filter !== undefined && isDirectory && !mayHoldPages(at, filter);
  };
  const walked = walk(
    {
      folder: join(settings.source, folder),
      inside: settings.source,
      name: folder || '.',
      skip,
      hasModules: true,
    },
    // What is wrong with the folder itself is reported where all folders are read.
    (problem) => (folder !== '' && problem.place.path === folder) || context.report(problem),
  );
  return folder === '' ? walked : walked.map(({path, file}) => ({path: `${folder}/${path}`, file}));
}

function mayHoldPages(path: string, filter: EntryFilter): boolean {
  if (/(^|\/)_(posts|drafts)(\/|$)/.test(path)) return true;
  return filter.keeps(posix.basename(path), posix.dirname(path) === '.' ? '' : posix.dirname(path), true);
}
