import type {Build} from '../build.ts';
import type {Source} from '../model.ts';
import type {CollectionOptions} from '../plugins/collections.ts';
import {pagePath} from './content-path.ts';

type Role = Source['role'];

/** Whether a source is a document in a collection that the site defines itself. */
export function isInCollection(role: Role): role is Role & {kind: 'document'; collection: string} {
  return role.kind === 'document' && role.collection !== 'posts' && role.collection !== 'pages';
}

/** The options of each collection by name, with the folder that its documents moved to. */
export function nativeCollections(
  {sources, site}: Pick<Build, 'sources' | 'site'>,
  sortBy: Readonly<Record<string, string>>,
) {
  const found: Record<string, CollectionOptions> = {};
  for (const {path, role} of sources) {
    if (!isInCollection(role)) continue;
    const name = role.collection;
    const [whole] = new RegExp(`^(?:.*?/)?_${name}(?=/)`).exec(path) ?? [];
    if (whole === undefined) continue;
    const folder = pagePath(whole);
    found[name] ??= {
      ...(folder === name ? {} : {folder}),
      ...(site.pageless.has(path) ? {pages: false} : {}),
      ...(Object.hasOwn(sortBy, name) ? {sortBy: sortBy[name]!} : {}),
    };
  }
  return found;
}
