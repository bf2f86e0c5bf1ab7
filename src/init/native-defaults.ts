import type {Config} from '../config/config.ts';
import {pagePath, postPath} from './content-path.ts';

type Scope = Config['defaults'][number];

/** What each file says of itself now. */
const WRITTEN_OUT = new Set(['layout', 'permalink']);

/** Front-matter defaults of Jekyll for the folders that its files went to. */
export function nativeDefaults(scopes: readonly Scope[]): Scope[] {
  return scopes.flatMap(({path, type, values}) => {
    const rest = Object.fromEntries(Object.entries(values).filter(([key]) => !WRITTEN_OUT.has(key)));
    if (Object.keys(rest).length === 0) return [];
    const isKnown = type === undefined || ['posts', 'pages', 'drafts'].includes(type);
    // Documents of other collections are pages in a folder of that name.
    return isKnown
      ? [{path: nativePath(path), type, values: rest}]
      : [{path: nativePath(path === '' ? `_${type}` : path), type: 'pages', values: rest}];
  });
}

/** A path that stands for all that begins with it. */
function nativePath(path: string): string {
  if (/(?:^|\/)_posts(?:\/|$)/.test(path)) return postPath(path);
  return path.startsWith('_drafts') ? path : pagePath(path);
}
