import type {Config} from '../config/config.ts';
import type {NativePaging} from './template-pages.ts';

interface Found {
  /** Path of the feed. */
  readonly feed: string | undefined;
  readonly paging: NativePaging | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  readonly defaults: Config['defaults'];
  /** Jekyll's template for posts, or the name of a style. */
  readonly permalink: string | undefined;
}

/** `ssg.config.ts` for a site that was Jekyll's. */
export function nativeConfig(config: Config, {feed, paging, params, defaults, permalink}: Found): string {
  const {title, description, url, baseUrl, language, timezone} = config;
  const texts = {title, description, url, baseUrl, language, timezone};
  const given = Object.entries(texts).filter(([key, value]) => value !== '' || key === 'title');
  const feeds =
    feed === undefined
      ? 'false'
      : `{atom: ${JSON.stringify(feed)}, rss: false, json: false, categories: false, id: 'jekyll-feed', limit: 10}`;
  return [
    "import {defineConfig} from 'usergroup-ssg';",
    '',
    'export default defineConfig({',
    ...given.map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`),
    // Jekyll passes over most mistakes in templates.
    "  liquid: {errorMode: 'warn'},",
    "  markdown: {dialect: 'kramdown', typography: false, headingAnchors: false},",
    `  feeds: ${feeds},`,
    ...(permalink ? [`  permalink: ${JSON.stringify(permalink)},`] : []),
    ...publishing(config),
    ...(paging ? [`  paginate: {per: ${paging.per}, path: ${JSON.stringify(paging.path)}},`] : []),
    '  permalinks: {categories: false, tags: false, authors: false, years: false},',
    ...(defaults.length > 0 ? [`  defaults: ${indented(defaults)},`] : []),
    ...(Object.keys(params).length > 0 ? [`  params: ${indented(params)},`] : []),
    '});',
    '',
  ].join('\n');
}

/** What is published, and where excerpts end, as far as it is not so anyway. */
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
