import {resolve} from 'node:path';
import {type Config, isLanguage, type Plugin, pathFrom, resolveConfig} from '../../../api.ts';
import {tagHints} from '../gems/gem-of-tag.ts';
import {ownKramdown} from './own-kramdown.ts';
import {followsJekyll3, ignoredLinks, sponsorLevels} from './own-settings.ts';
import {repositoryOf} from './repository.ts';
import {mapOf, type Settings, textOf} from './settings.ts';

/** In seconds. Jekyll has no time limit for templates: what it builds must finish here, even on a slow machine. */
const TEN_MINUTES = 600;

/** Plugins whose gems load the part of ActiveSupport that tells values whether they are blank. */
const BRING_BLANK: ReadonlySet<string> = new Set(['jekyll-mentions', 'jemoji']);

/** The core's configuration for a Jekyll site. */
export function coreConfig(settings: Settings, plugins: readonly Plugin[], environment: string): Config {
  const {values, timezone, root, source} = settings;
  const repository = repositoryOf(settings);
  const core = resolveConfig({
    title: textOf(values.title) || textOf(values.name),
    ...(repository && {repository}),
  });
  const liquid = mapOf(values.liquid);
  const mode = textOf(liquid.error_mode);
  const below = (folder: string) => pathFrom(root, resolve(source, folder)) || '.';
  return {
    ...core,
    description: textOf(values.description),
    url: textOf(values.url).replace(/\/+$/, ''),
    baseUrl: textOf(values.baseurl).replace(/\/+$/, ''),
    links: {ignore: ignoredLinks(settings)},
    sponsorLevels: sponsorLevels(settings),
    language: languageOf(values.lang, values.locale),
    timezone,
    folders: {
      content: '',
      static: '',
      data: below(textOf(values.data_dir)),
      layouts: below(textOf(values.layouts_dir)),
      includes: below(textOf(values.includes_dir)),
      assets: '',
      themes: '',
      output: pathFrom(root, resolve(root, textOf(values.destination))),
      cache: core.folders.cache,
    },
    theme: '',
    excerptSeparator: textOf(values.excerpt_separator),
    publish: {
      drafts: Boolean(values.show_drafts),
      future: Boolean(values.future),
      unpublished: Boolean(values.unpublished),
      expired: true,
      limit: Math.max(0, Number(values.limit_posts) || 0),
    },
    defaults: [],
    markdown: {
      ...core.markdown,
      // For the preview in the forms: texts are converted by `render/markdown.ts`.
      kramdown: ownKramdown(settings),
      ...{dialect: 'kramdown', typography: false, headingAnchors: false, imageSizes: false},
    },
    liquid: {
      escape: 'none',
      tagHints: tagHints(),
      strictFilters: Boolean(liquid.strict_filters),
      strictVariables: Boolean(liquid.strict_variables),
      blank: settings.plugins.some((name) => BRING_BLANK.has(name)),
      timeLimit: TEN_MINUTES,
      jekyll: followsJekyll3(settings) ? 3 : 4,
      errorMode: mode === 'lax' || mode === 'strict' ? mode : 'warn',
    },
    entities: 'keep',
    mode: 'jekyll',
    indexes: false,
    fallbackLayouts: false,
    collisions: 'warning',
    brokenFrontMatter: values.strict_front_matter === true ? 'error' : 'warning',
    feeds: {limit: 10, rss: false, atom: false, json: false, categories: false, id: 'jekyll-feed'},
    environment,
    plugins,
  };
}

/** Jekyll's gems use `en_US`; a value that is no language tag is meant for the site's own templates. */
function languageOf(...values: unknown[]): string {
  const tags = values.map((value) => textOf(value).replaceAll('_', '-'));
  return tags.find(isLanguage) ?? 'en';
}
