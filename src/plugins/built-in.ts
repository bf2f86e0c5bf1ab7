import type {Plugin} from '../index.ts';
import {atom} from './atom.ts';
import {jsonFeed} from './json-feed.ts';
import {redirects} from './redirects.ts';
import {rss} from './rss.ts';
import {sitemap} from './sitemap.ts';

/** The plugins that every site has. */
export function builtInPlugins(): Plugin[] {
  return [rss(), atom(), jsonFeed(), sitemap(), redirects()];
}
