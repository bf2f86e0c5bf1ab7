import type {Config} from '../config.ts';
import {pagePath, postPath} from './content-path.ts';

type Scope = Config['defaults'][number];

/** Keys that each converted file states for itself. */
const WRITTEN_OUT = new Set(['layout', 'permalink']);

/** Jekyll's front matter defaults, for the folders that its files moved to. */
export function nativeDefaults(scopes: readonly Scope[]): Scope[] {
  return scopes.flatMap(({path, type, values}) => {
    const rest = Object.fromEntries(Object.entries(values).filter(([key]) => !WRITTEN_OUT.has(key)));
    if (Object.keys(rest).length === 0) return [];
    const isKnown = type === undefined || ['posts', 'pages', 'drafts'].includes(type);
    // Documents of other collections become pages in a folder of that name.
    return isKnown
      ? [{path: nativePath(path), type, values: rest}]
      : [{path: nativePath(path === '' ? `_${type}` : path), type: 'pages', values: rest}];
  });
}

/** Converts a path prefix. */
function nativePath(path: string): string {
  if (/(?:^|\/)_posts(?:\/|$)/.test(path)) return postPath(path);
  return path.startsWith('_drafts') ? path : pagePath(path);
}
