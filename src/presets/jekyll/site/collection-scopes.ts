import {posix} from 'node:path';
import type {ScopeView} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {idsOfCollection} from '../relate/documents-in-order.ts';
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
    return lazily(plain, {docs: () => idsOfCollection(label, site).map(scopeOf)});
  });
}
