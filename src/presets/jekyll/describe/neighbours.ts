import {type Document, rememberFor, type ScopeView} from '../../../api.ts';

/** The document after (1) or before (-1) one in its collection; posts run from oldest to newest. */
export function neighbourOf({id, collection}: Document, step: 1 | -1, view: ScopeView): unknown {
  // Not in any other list: plugins keep some with the same documents in a different order.
  const list = view.site.lists.get(collection) ?? [];
  const at = positionsIn(list).get(id);
  if (at === undefined) return null;
  const other = list[collection === 'posts' ? at - step : at + step];
  return other === undefined ? null : view.scopeOf(other);
}

const positionsIn = rememberFor((list: readonly string[]) => new Map(list.map((id, at) => [id, at])));
