import type {Document, ScopeView} from '../../../index.ts';

/** Jekyll::Site#post_attr_hash: posts by category or tag, newest first; terms as the oldest posts name them. */
export function termsOf(
  {site, scopeOf}: ScopeView,
  namesOf: (document: Document) => readonly unknown[],
): Map<string, unknown[]> {
  const terms = new Map<string, unknown[]>();
  for (const id of [...(site.lists.get('posts') ?? [])].reverse())
    for (const name of namesOf(site.documents.get(id)!)) {
      const posts = terms.get(String(name));
      if (posts) posts.unshift(scopeOf(id));
      else terms.set(String(name), [scopeOf(id)]);
    }
  return terms;
}
