import {documentIn} from '../../documents/document-in.ts';
import type {View} from '../../plugin.ts';
import {encodePath} from '../../urls.ts';
import {extend} from '../../values/extend.ts';
import type {World} from '../world.ts';
import {bodyOf} from './body-of.ts';
import type {Scopes} from './scopes.ts';

/** What plugins that make pages see of the site. */
export function viewOf(world: World, scopes: Scopes): View {
  const {config, site, planned: pages} = world;
  const href = (path: string) => config.baseUrl + encodePath(path);
  return extend(world, {
    pages,
    href,
    absolute: (path: string) => config.url + href(path),
    document: (id: string) => documentIn(site, id),
    body: (id: string) => bodyOf(documentIn(site, id).id, world)!,
    scopeOf: scopes.scopeOf,
  });
}
