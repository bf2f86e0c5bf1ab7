import {posix} from 'node:path';
import type {Build} from '../build.ts';
import {isDocumentFile} from '../documents/file-kinds.ts';
import type {Source} from '../model.ts';
import {decodePath} from '../urls.ts';
import {pagePath, postPath} from './content-path.ts';
import {nativeLayoutName} from './layout-names.ts';
import {isInCollection} from './native-collections.ts';

/** The path in a native site of a Jekyll site's file; undefined if it has no place there. */
export function placeOf({path, role}: Source, {site}: Build): string | undefined {
  if (role.kind === 'file') return `static${decodePath(role.url)}`;
  if (role.kind === 'layout')
    return path.startsWith('plugin:') ? undefined : `layouts/${nativeLayoutName(role.name)}.html`;
  if (role.kind === 'include') return path.startsWith('plugin:') ? undefined : `includes/${role.name}`;
  if (role.kind === 'data') return `data/${role.keys.join('/')}${posix.extname(path)}`;
  const stylesheet = stylesheetOf(path, site);
  // In `assets/`, it takes precedence over one of the theme.
  if (stylesheet?.startsWith('assets/') && stylesheet !== path) return stylesheet;
  if (stylesheet !== undefined) return `static/${stylesheet}`;
  if (role.kind !== 'document' || !isDocumentFile(path)) return undefined;
  if (role.isDraft) return `content/_drafts/${posix.basename(path)}`;
  if (!site.urls.has(path) || (site.pageless.has(path) && !isInCollection(role))) return undefined;
  if (role.collection === 'posts') return `content/${postPath(path)}`;
  return `content/${pagePath(path)}`;
}

/** Whether a native site runs Liquid in the file. */
export function isTemplate(path: string): boolean {
  return /^(?:layouts|includes|content)\//.test(path);
}

/** The path of the compiled CSS that replaces a stylesheet with Sass or Liquid in it. */
export function stylesheetOf(path: string, {outputs, documents}: Build['site']): string | undefined {
  return /\.(?:scss|sass|css)$/i.test(path) && documents.has(path) ? outputs.get(path) : undefined;
}
