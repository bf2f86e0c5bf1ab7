import {encodePath, isExternal} from '../../api.ts';
import type {Group} from './announced.ts';

/** A whole address as it is, a path of the site with its address; undefined if that is not known. */
export function absolute(path: string | undefined, {url}: Group): string | undefined {
  if (path === undefined || isExternal(path)) return path;
  return url === '' ? undefined : url + encodePath(path.slice(1));
}
