import {posix} from 'node:path';
import {type Config, type Document, isExternal, type Site} from '../../../api.ts';

/** URL path of a picture that the file of a speaker names: one beside it is published there, or beside its page. */
export function pictureAddress(
  path: string,
  {id}: Document,
  {site, config}: {site: Site; config: Config},
): string {
  if (path.startsWith('/') || isExternal(path)) return path;
  const isBesidePage = config.mode === 'jekyll' || /\/index\.\w+$/.test(id);
  const folder = isBesidePage
    ? site.urls.get(id)!.replace(/(?<![^/])[^/]*$/, '')
    : `/${posix.dirname(posix.relative(config.folders.content, id))}`;
  return posix.join(folder, path);
}
