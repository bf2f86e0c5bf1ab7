import type {Config} from '../config.ts';
import {isLanguage} from '../locale/is-language.ts';
import type {CollectionOptions} from '../plugins/collections.ts';
import type {PostListOptions} from '../plugins/post-list.ts';
import {type GitRemote, repositoryOf} from './git-remote.ts';
import type {NativeArchives} from './native-archives.ts';
import type {NativePaging} from './template-pages.ts';

interface Found {
  /** Path of the feed. */
  readonly feed: string | undefined;
  readonly paging: NativePaging | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  readonly defaults: Config['defaults'];
  /** Jekyll's permalink template for posts, or the name of a style. */
  readonly permalink: string | undefined;
  readonly kramdown: Readonly<Record<string, unknown>>;
  /** Number of items in the feed; 0 for the default. */
  readonly feedLimit: number;
  readonly collections: Readonly<Record<string, CollectionOptions>>;
  readonly archives: NativeArchives['paths'];
  /** Lists elsewhere than at `/`. */
  readonly postLists: readonly PostListOptions[];
  readonly remote: GitRemote | undefined;
}

/** The `ssg.config.ts` of a converted Jekyll site. */
export function nativeConfig(config: Config, found: Found): string {
  const {feed, paging, params, defaults, permalink, kramdown, feedLimit, collections, archives, postLists} =
    found;
  const {description, timezone} = config;
  const repository = config.repository ?? (found.remote && repositoryOf(found.remote));
  const language = isLanguage(config.language.replaceAll('_', '-')) ? config.language : '';
  const {url, baseUrl} = nativeAddress(config);
  const title = config.title || (url === '' ? 'Untitled' : new URL(url).hostname);
  const texts = {title, description, url, baseUrl, language, timezone};
  const given = Object.entries(texts).filter(([, value]) => value !== '');
  const feeds =
    feed === undefined
      ? 'false'
      : `{atom: ${JSON.stringify(feed)}, rss: false, json: false, categories: false, id: 'jekyll-feed', limit: ${feedLimit || 10}}`;
  const options = JSON.stringify({autoIds: true, ...kramdown});
  const plugins = [
    ...(Object.keys(collections).length > 0 ? [`collections(${indented(collections)})`] : []),
    ...postLists.map((list) => `postList(${indented(list)})`),
  ];
  const names = ['collections', 'defineConfig', 'postList'].filter(
    (name) => name === 'defineConfig' || plugins.some((plugin) => plugin.startsWith(name)),
  );
  return [
    `import {${names.join(', ')}} from 'usergroup-ssg';`,
    '',
    'export default defineConfig({',
    ...given.map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`),
    ...(repository ? [`  repository: ${JSON.stringify(repository)},`] : []),
    ...(config.sponsorLevels.length > 0 ? [`  sponsorLevels: ${JSON.stringify(config.sponsorLevels)},`] : []),
    // Jekyll ignores most mistakes in templates.
    "  liquid: {errorMode: 'warn', strictFilters: false},",
    // Headings written in HTML get no ids, but those in Markdown do. The site's CSS may not expect sizes.
    `  markdown: {dialect: 'kramdown', typography: false, headingIds: false, headingAnchors: false, imageSizes: false, kramdown: ${options}},`,
    `  feeds: ${feeds},`,
    ...(permalink ? [`  permalink: ${JSON.stringify(permalink)},`] : []),
    ...publishing(config),
    ...lists(paging, archives),
    ...(plugins.length > 0 ? [`  plugins: [${plugins.join(', ')}],`] : []),
    ...(defaults.length > 0 ? [`  defaults: ${indented(defaults)},`] : []),
    ...(Object.keys(params).length > 0 ? [`  params: ${indented(params)},`] : []),
    '});',
    '',
  ].join('\n');
}

/** Settings for lists of posts; the lists that a native site would add are turned off. */
function lists(paging: NativePaging | undefined, archives: NativeArchives['paths']): string[] {
  const hasArchives = Object.keys(archives).length > 0;
  const parts = [
    ...(paging ? [`per: ${paging.per}`, `path: ${JSON.stringify(paging.path)}`] : []),
    ...(hasArchives ? ['terms: 0'] : []),
  ];
  const paths = Object.entries({categories: false, tags: false, authors: false, years: false, ...archives});
  return [
    ...(parts.length > 0 ? [`  paginate: {${parts.join(', ')}},`] : []),
    `  permalinks: {${paths.map(([key, path]) => `${key}: ${JSON.stringify(path)}`).join(', ')}},`,
    // jekyll-archives makes its list names this way.
    ...(hasArchives ? ["  slugs: {mode: 'default'},"] : []),
  ];
}

/** Jekyll accepts any text as its `url`: a full address is split in two, anything else is dropped. */
export function nativeAddress({
  url,
  baseUrl,
}: Pick<Config, 'url' | 'baseUrl'>): Pick<Config, 'url' | 'baseUrl'> {
  const below = baseUrl === '' || baseUrl.startsWith('/') ? baseUrl : `/${baseUrl}`;
  if (!URL.canParse(url) || !/^https?:/i.test(url)) return {url: '', baseUrl: below};
  const [, origin = '', folder = ''] = /^(https?:\/\/[^/?#]*)([^?#]*)/i.exec(url)!;
  // Many sites repeat the folder in both settings.
  const path = folder.replace(/\/+$/, '');
  return {url: origin, baseUrl: path.endsWith(below) ? path : path + below};
}

/** Settings for what is published and where excerpts end, if they are not the defaults. */
function publishing({publish, excerptSeparator}: Config): string[] {
  const {drafts, future, unpublished, limit} = publish;
  const flags = Object.entries({drafts, future, unpublished}).filter(([, isSet]) => isSet);
  const isMark = excerptSeparator.trim() !== '';
  return [
    ...flags.map(([key]) => `  ${key}: true,`),
    ...(limit > 0 ? [`  limitPosts: ${limit},`] : []),
    ...(isMark ? [`  excerptSeparator: ${JSON.stringify(excerptSeparator)},`] : []),
  ];
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}
