import {isLanguage} from '../../locale/is-language.ts';
import {type GitRemote, repositoryOf} from '../git-remote.ts';
import type {WordPressExport} from './export.ts';
import {Plain, yamlLines} from './front-matter.ts';
import type {Menu} from './menu.ts';
import type {OldSite} from './old-site.ts';

export interface ConfigOptions {
  readonly old: OldSite;
  readonly timezone: string | undefined;
  readonly permalink: string;
  /** Whether a page has the address where the posts of a year would be listed. */
  readonly hasYearPage: boolean;
  readonly menu: Menu | undefined;
  readonly redirects: Readonly<Record<string, string>>;
  readonly remote: GitRemote | undefined;
}

export const DEFAULT_PERMALINK = '/:year/:month/:day/:title/';

/** The text of `ssg.config.yml`. */
export function siteConfig({site}: WordPressExport, options: ConfigOptions): string {
  const {old, timezone, permalink, hasYearPage, menu, redirects, remote} = options;
  const lines = yamlLines({
    title: site.title || old.origin.replace(/^https?:\/\//, '') || 'Untitled',
    description: site.description,
    url: old.origin && new Plain(old.origin),
    baseUrl: old.basePath,
    language: isLanguage(site.language) ? site.language : undefined,
    timezone: timezone && new Plain(timezone),
    permalink: permalink === DEFAULT_PERMALINK ? undefined : permalink,
    permalinks: {years: hasYearPage ? '/archive/:year/' : ''},
    // Where subscribers of WordPress look for it.
    feeds: {rss: new Plain('/feed/')},
    menu: menu?.entries ?? [],
    redirects,
    repository: remote && repositoryOf(remote),
  });
  return [...lines, ''].join('\n');
}
