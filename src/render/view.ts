import type {View} from '../plugin.ts';
import {encodePath} from '../urls.ts';
import type {Scopes} from './scopes.ts';
import type {World} from './world.ts';

/** What the makers of plugins see of the site. */
export function viewOf(world: World, scopes: Scopes): View {
  const {config, now, site, bodies, report} = world;
  const href = (path: string) => config.baseUrl + encodePath(path);
  return {
    config,
    now,
    site,
    report,
    href,
    absolute: (path) => config.url + href(path),
    document: (id) => site.documents.get(id)!,
    body: (id) => bodies.get(id)!,
    scopeOf: scopes.scopeOf,
  };
}
