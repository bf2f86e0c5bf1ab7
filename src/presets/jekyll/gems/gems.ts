import type {Plugin, Source} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {archives} from './archives.ts';
import {avatar} from './avatar.ts';
import {defaultLayout} from './default-layout.ts';
import {feed} from './feed.ts';
import {gist} from './gist.ts';
import {githubMetadata} from './github-metadata.ts';
import {includeCache} from './include-cache.ts';
import {jemoji} from './jemoji.ts';
import {lastModifiedAt} from './last-modified-at.ts';
import {mentions} from './mentions.ts';
import {optionalFrontMatter} from './optional-front-matter.ts';
import {paginateGem} from './paginate.ts';
import {paginateV2} from './paginate-v2/paginate-v2.ts';
import {readmeIndex} from './readme-index.ts';
import {redirectFrom} from './redirect-from.ts';
import {relativeLinks} from './relative-links.ts';
import {seoTag} from './seo-tag.ts';
import {sitemap} from './sitemap.ts';
import {titlesFromHeadings} from './titles-from-headings.ts';
import {toc} from './toc.ts';

type Make = (settings: Settings, files: () => readonly Source[]) => Plugin;

/** Our own equivalents of Jekyll's plugins, keyed by gem, in the order in which they run. */
const GEMS: Readonly<Record<string, Make>> = {
  'jekyll-include-cache': includeCache,
  'jekyll-optional-front-matter': optionalFrontMatter,
  'jekyll-readme-index': readmeIndex,
  'jekyll-last-modified-at': lastModifiedAt,
  'jekyll-titles-from-headings': titlesFromHeadings,
  'jekyll-default-layout': defaultLayout,
  'jekyll-archives': archives,
  'jekyll-redirect-from': redirectFrom,
  'jekyll-relative-links': relativeLinks,
  'jekyll-paginate': paginateGem,
  'jekyll-paginate-v2': paginateV2,
  'jekyll-feed': feed,
  'jekyll-seo-tag': seoTag,
  'jekyll-sitemap': sitemap,
  'jekyll-avatar': avatar,
  'jekyll-gist': gist,
  'jekyll-github-metadata': githubMetadata,
  'jekyll-toc': toc,
  'jekyll-mentions': mentions,
  jemoji,
};

/** Generators that run after all others, in the order of the site's list: `site.pages` has their pages in that order. */
const LAST: ReadonlySet<string> = new Set(['jekyll-paginate', 'jekyll-feed', 'jekyll-sitemap']);

/** The plugins that a site's list enables. */
export function gemPlugins(settings: Settings, files: () => readonly Source[]): Plugin[] {
  const listed = new Set(settings.plugins);
  const first = Object.keys(GEMS).filter((name) => listed.has(name) && !LAST.has(name));
  const last = [...listed].filter((name) => LAST.has(name));
  return [...first, ...last].map((name) => GEMS[name]!(settings, files));
}

export function isKnownGem(name: string): boolean {
  return Object.hasOwn(GEMS, name);
}
