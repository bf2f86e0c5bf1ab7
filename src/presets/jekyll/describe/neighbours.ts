import type {Document, ScopeView, Site} from '../../../api.ts';

const positions = new WeakMap<Site, Map<string, readonly [list: readonly string[], at: number]>>();

/** The document after (1) or before (-1) one in its collection; posts are counted from the oldest. */
export function neighbourOf({id, collection}: Document, step: 1 | -1, view: ScopeView): unknown {
  const [list, at] = positionsIn(view.site).get(id) ?? [[], 0];
  const other = list[collection === 'posts' ? at - step : at + step];
  return other === undefined ? null : view.scopeOf(other);
}

function positionsIn(site: Site) {
  const known = positions.get(site);
  if (known) return known;
  const made = new Map<string, readonly [readonly string[], number]>();
  for (const list of site.lists.values()) list.forEach((id, at) => void made.set(id, [list, at]));
  positions.set(site, made);
  return made;
}
