import {posix} from 'node:path';
import type {ScopeView} from '../../../api.ts';
import {listOf} from '../config/collection-list.ts';
import type {Settings} from '../config/settings.ts';
import {lazily} from './lazily.ts';

/** Jekyll::Drops::CollectionDrop for each collection, sorted by label. */
export function collectionScopes(
  {site, scopeOf}: ScopeView,
  filesOf: (label: string) => readonly Readonly<Record<string, unknown>>[],
  settings: Settings,
): Record<string, unknown>[] {
  const sorted = [...settings.collections].sort((a, b) => (a.label < b.label ? -1 : 1));
  return sorted.map(({label, output, metadata}) => {
    const folder = `_${label}`;
    const plain = {
      ...metadata,
      label,
      output,
      files: filesOf(label),
      relative_directory: folder,
      directory: posix.join(settings.collectionsDir, folder),
    };
    return lazily(plain, {docs: () => docsOf(label, site.lists.get(listOf(label)) ?? []).map(scopeOf)});
  });
}

function docsOf(label: string, ids: readonly string[]): readonly string[] {
  return label === 'posts' ? [...ids].reverse() : ids;
}
