import {type Document, layoutName, type ScopeView} from '../../../api.ts';
import {labelOf} from '../config/collection-list.ts';
import {followsJekyll3} from '../config/own-settings.ts';
import type {Settings} from '../config/settings.ts';
import type {Turns} from '../render/turns.ts';

/**
 * The date that templates see, in epoch milliseconds: without one of its own, a document has that of the build.
 *
 * Jekyll 3 gives it that date when it first asks whether the document is to be written: jekyll-redirect-from
 * does at the start, the renderer after the first layout (Jekyll::Renderer#add_regenerator_dependencies).
 */
export function dateOf(
  {id, date, collection, data}: Document,
  view: ScopeView,
  {settings, turns}: {settings: Settings; turns: Turns},
): number | undefined {
  if (date || !followsJekyll3(settings)) return (date ?? view.now).epoch;
  const isWritten = settings.collections.some(({label, output}) => label === labelOf(collection) && output);
  if (!isWritten || settings.values.future === true) return undefined;
  const isAskedEarly = settings.plugins.includes('jekyll-redirect-from');
  const isLaidOut = layoutName({wanted: data.layout}) !== undefined && turns.isOver(id, view.site);
  return isAskedEarly || isLaidOut ? view.now.epoch : undefined;
}
