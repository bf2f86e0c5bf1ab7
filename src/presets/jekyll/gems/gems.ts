import type {Plugin, Source} from '../../../index.ts';
import type {Settings} from '../config/settings.ts';
import {feed} from './feed.ts';
import {paginateGem} from './paginate.ts';
import {redirectFrom} from './redirect-from.ts';
import {seoTag} from './seo-tag.ts';
import {sitemap} from './sitemap.ts';

type Make = (settings: Settings, files: () => readonly Source[]) => Plugin;

/** Our own equivalents of Jekyll's plugins by the names of their gems, in the order in which they run. */
const GEMS: Readonly<Record<string, Make>> = {
  'jekyll-redirect-from': redirectFrom,
  'jekyll-paginate': paginateGem,
  'jekyll-feed': feed,
  'jekyll-seo-tag': seoTag,
  'jekyll-sitemap': sitemap,
};

/** The plugins that a site's list switches on. */
export function gemPlugins(settings: Settings, files: () => readonly Source[]): Plugin[] {
  return Object.entries(GEMS)
    .filter(([name]) => settings.plugins.includes(name))
    .map(([, make]) => make(settings, files));
}

export function isKnownGem(name: string): boolean {
  return Object.hasOwn(GEMS, name);
}
