import type {Document, ScopeView} from '../../../api.ts';
import {idsOfCollection} from '../relate/documents-in-order.ts';

/**
 * Jekyll::Site#post_attr_hash: posts by category or tag, newest first; terms in the order of their oldest posts. The
 * tag 2026 is a number, as in front matter, and differs from the tag "2026".
 */
export function termsOf(
  {site, scopeOf}: ScopeView,
  namesOf: (document: Document) => readonly unknown[],
): Map<unknown, unknown[]> {
  const terms = new Map<unknown, unknown[]>();
  for (const id of idsOfCollection('posts', site))
    for (const name of namesOf(site.documents.get(id)!)) {
      const key = typeof name === 'object' ? String(name) : name;
      const posts = terms.get(key);
      if (posts) posts.unshift(scopeOf(id));
      else terms.set(key, [scopeOf(id)]);
    }
  return terms;
}
