import {posix} from 'node:path';
import {
  type Config,
  type FeedsConfig,
  type ImagesConfig,
  markdownDefaults,
  type Repository,
} from '../config.ts';
import {CACHE} from './cache-name.ts';
import type {UserConfig} from './user-config.ts';

/** Command-line flags that override the config file. */
export interface Overrides {
  readonly destination?: string;
  readonly baseUrl?: string;
  readonly url?: string;
  readonly theme?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly unpublished?: boolean;
  readonly expired?: boolean;
  readonly limitPosts?: number;
  readonly environment?: string;
}

/** Fills in all defaults of a config that has been checked. */
export function resolveConfig(user: UserConfig, overrides: Overrides = {}): Config {
  return {
    title: user.title,
    description: user.description ?? '',
    url: withoutSlash(overrides.url ?? user.url ?? ''),
    baseUrl: basePath(overrides.baseUrl ?? user.baseUrl ?? ''),
    language: (user.language ?? 'en').replaceAll('_', '-'),
    timezone: user.timezone ?? 'UTC',
    author: typeof user.author === 'string' ? {name: user.author} : user.author,
    authors: user.authors ?? {},
    folders: foldersOf(user, overrides),
    theme: overrides.theme ?? user.theme ?? 'default',
    permalinks: {...permalinks, ...(user.permalink ? {posts: user.permalink} : {}), ...user.permalinks},
    slugs: {mode: 'latin', cased: false, ...user.slugs},
    paginate: paginateOf(user.paginate),
    excerptSeparator: user.excerptSeparator ?? '<!--more-->',
    publish: {
      drafts: overrides.drafts ?? user.drafts ?? false,
      future: overrides.future ?? user.future ?? false,
      unpublished: overrides.unpublished ?? user.unpublished ?? false,
      expired: overrides.expired ?? user.expired ?? false,
      limit: overrides.limitPosts ?? user.limitPosts ?? 0,
    },
    defaults: (user.defaults ?? []).map(({path = '', type, values}) => ({path, type, values})),
    markdown: {...markdownDefaults, ...user.markdown},
    liquid: {
      escape: 'auto',
      strictFilters: true,
      strictVariables: false,
      errorMode: 'strict',
      timeLimit: 60,
      ...user.liquid,
    },
    entities: 'decode',
    mode: 'native',
    indexes: true,
    fallbackLayouts: true,
    collisions: 'error',
    brokenFrontMatter: 'error',
    feeds: feedsOf(user.feeds),
    redirects: user.redirects ?? {},
    images: imagesOf(user.images),
    socialCards: user.socialCards ?? false,
    links: {ignore: user.links?.ignore ?? []},
    menu: user.menu,
    logo: user.logo,
    colors: user.colors ?? {},
    social: user.social ?? {},
    repository: user.repository === undefined ? undefined : repositoryOf(user.repository),
    search: user.search ?? false,
    sponsorLevels: user.sponsorLevels ?? [],
    environment: overrides.environment ?? 'production',
    plugins: user.plugins ?? [],
    params: user.params ?? {},
  };
}

const permalinks: Config['permalinks'] = {
  posts: '/:year/:month/:day/:title/',
  pages: '/:path/:basename/',
  categories: '/category/:slug/',
  tags: '/tag/:slug/',
  authors: '/author/:slug/',
  years: '/:year/',
};

const feeds: FeedsConfig = {
  limit: 20,
  rss: '/feed.xml',
  atom: '/atom.xml',
  json: '/feed.json',
  categories: true,
  id: 'guid',
};

/** `sizes` is the width of the text in the default theme, which is narrow on a phone and grows with the letters. */
const images: ImagesConfig = {
  widths: [480, 960, 1600],
  quality: 80,
  sizes: '(min-width: 52em) 47.5em, 92vw',
};

function foldersOf(user: UserConfig, overrides: Overrides): Config['folders'] {
  return {
    content: folderOf(user.content ?? 'content'),
    static: folderOf(user.static ?? 'static'),
    data: folderOf(user.data ?? 'data'),
    layouts: 'layouts',
    includes: 'includes',
    assets: 'assets',
    themes: 'themes',
    output: overrides.destination ?? user.output ?? 'public',
    cache: CACHE,
  };
}

/** Normalised like the paths of files: `./texts/` and `.\\texts` become `texts`. */
function folderOf(written: string): string {
  const path = written.replaceAll('\\', '/');
  return path === '' ? '' : posix.normalize(path).replace(/(?<=.)\/$/, '');
}

function paginateOf(user: UserConfig['paginate']): Config['paginate'] {
  const {per = 10, terms = per, path = 'page/:num/'} = typeof user === 'number' ? {per: user} : (user ?? {});
  return {per, terms, path};
}

function imagesOf(user: UserConfig['images'] = false): ImagesConfig | undefined {
  if (user === false) return undefined;
  const {widths, ...rest} = {...images, ...(user === true ? {} : user)};
  return {...rest, widths: [...new Set(widths)].sort((a, b) => a - b)};
}

function feedsOf(user: UserConfig['feeds']): FeedsConfig {
  if (user === false) return {...feeds, rss: false, atom: false, json: false, categories: false};
  return {...feeds, ...user};
}

function repositoryOf(user: NonNullable<UserConfig['repository']>): Repository {
  const given = typeof user === 'string' ? {url: user} : user;
  const url = withoutSlash(given.url).replace(/\.git$/, '');
  return {branch: 'main', folder: '', ...given, url, kind: given.kind ?? kindOf(url)};
}

function kindOf(url: string): Repository['kind'] {
  const host = url.split('/')[2] ?? '';
  if (/\bgithub\b/i.test(host)) return 'github';
  return /\bgitlab\b|framagit/i.test(host) ? 'gitlab' : 'gitea';
}

function basePath(given: string): string {
  const path = withoutSlash(given.trim());
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

function withoutSlash(text: string): string {
  return text.replace(/\/+$/, '');
}
