import type {Build} from '../build.ts';
import type {Config} from '../config.ts';
import type {GitRemote} from './git-remote.ts';
import {nativeLayoutName} from './layout-names.ts';
import {missingIncludes} from './missing-includes.ts';
import {type Moved, moveSources} from './move-sources.ts';
import {archiveLayout, nativeArchives} from './native-archives.ts';
import {nativeCollections} from './native-collections.ts';
import {nativeAddress, nativeConfig} from './native-config.ts';
import {nativeDefaults} from './native-defaults.ts';
import {nativeLinks} from './native-links.ts';
import {isTemplate} from './native-place.ts';
import {withParams, withStyle} from './native-template.ts';

/** The files of a native site, and what to report about them. */
export interface NativeSite extends Pick<Moved, 'left' | 'unseen' | 'replaced'> {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Includes that the site lacks, created empty. */
  readonly empty: readonly string[];
}

/** Further settings of `_config.yml`: the site's own, and front matter defaults. */
export interface JekyllSettings {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly defaults?: Config['defaults'];
  readonly permalink?: string;
  readonly kramdown?: Readonly<Record<string, unknown>>;
  readonly feedLimit?: number;
  /** The front matter field that each collection is sorted by. */
  readonly sortBy?: Readonly<Record<string, string>>;
  /** Output of the Sass filters. */
  readonly styles?: readonly string[];
  /** The site's `url` as written. */
  readonly url?: string;
  /** Where the site's repository is on the web. */
  readonly remote?: GitRemote | undefined;
}

/** Converts a built Jekyll site to the files of a native one, keeping URLs, feed paths and feed ids. */
export function nativeFiles(built: Build, config: Config, settings: JekyllSettings = {}): NativeSite {
  const {
    params = {},
    defaults = [],
    permalink,
    kramdown = {},
    feedLimit = 0,
    sortBy = {},
    url = '',
    styles = [],
    remote,
  } = settings;
  const {files, left, unseen, replaced, paging, postLists} = moveSources(
    built,
    oddBase(url + config.baseUrl, config),
  );
  const sources = new Map(built.sources.map((source) => [source.path, source]));
  for (const [path, text] of files)
    if (isTemplate(path) && typeof text === 'string')
      files.set(path, withParams(withStyle(nativeLinks(text, built, sources), styles), params));
  const empty = missingIncludes(files);
  for (const name of empty) files.set(`includes/${name}`, '');
  const archives = nativeArchives(built);
  for (const [kind, name] of archives.layouts) {
    const layout = files.get(`layouts/${nativeLayoutName(name)}.html`);
    if (typeof layout === 'string') files.set(`layouts/${kind}.html`, archiveLayout(layout));
  }
  const found = {
    ...{archives: archives.paths, postLists, paging, params, permalink, kramdown, feedLimit, remote},
    feed: built.pages.find(({subject}) => subject !== undefined && isFeed(subject, built))?.url,
    defaults: nativeDefaults(defaults),
    collections: nativeCollections(built, sortBy),
  };
  files.set('ssg.config.ts', nativeConfig(config, found));
  return {files, left, unseen, replaced, empty};
}

/** Whether a document is the feed of jekyll-feed, which has no file. */
function isFeed(id: string, {site, sources, files}: Build): boolean {
  const document = site.documents.get(id);
  if (document?.data.collection !== 'posts' || sources.some(({path}) => path === id)) return false;
  const file = files.find(({path}) => path === site.outputs.get(id));
  return typeof file?.content === 'string' && file.content.includes('<feed');
}

/** The prefix of jekyll-feed's ids, such as `https://group.example//`, if a native site's would differ. */
function oddBase(base: string, config: Config): string {
  const {url, baseUrl} = nativeAddress(config);
  const known = base.replace(/^https?:\/\/[^/]*/i, (origin) => origin.toLowerCase());
  return url === '' || known === url.toLowerCase() + baseUrl ? '' : known;
}
