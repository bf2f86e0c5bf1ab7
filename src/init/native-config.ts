import type {Config} from '../config/config.ts';

/** `ssg.config.ts` for a site that was Jekyll's; `feed` is the path of its feed. */
export function nativeConfig(config: Config, feed: string | undefined): string {
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
    "  markdown: {dialect: 'kramdown', typography: false, headingAnchors: false},",
    `  feeds: ${feeds},`,
    '  permalinks: {categories: false, tags: false, authors: false, years: false},',
    '});',
    '',
  ].join('\n');
}
