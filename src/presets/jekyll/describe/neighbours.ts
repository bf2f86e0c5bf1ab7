import type {Document, ScopeView} from '../../../api.ts';

const positions = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The document after (1) or before (-1) one in its collection; posts run from oldest to newest. */
export function neighbourOf({id, collection}: Document, step: 1 | -1, view: ScopeView): unknown {
  // Not in any other list: plugins keep some with the same documents in a different order.
  const list = view.site.lists.get(collection) ?? [];
  const at = positionsIn(list).get(id);
  if (at === undefined) return null;
  const other = list[collection === 'posts' ? at - step : at + step];
  return other === undefined ? null : view.scopeOf(other);
}

function positionsIn(list: readonly string[]): ReadonlyMap<string, number> {
  const known = positions.get(list);
  if (known) return known;
  const made = new Map(list.map((id, at) => [id, at]));
  positions.set(list, made);
  return made;
}
