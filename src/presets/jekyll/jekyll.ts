import {digestOf, type Plugin, shallowCopy, type Tag} from '../../api.ts';
import type {Settings} from './config/settings.ts';
import {describeDocument} from './describe/describe-document.ts';
import {describePage} from './describe/describe-page.ts';
import {gemPlugins} from './gems/gems.ts';
import {asksForMinima, minima} from './minima/minima.ts';
import {stubTags} from './own-plugins/stub-tags.ts';
import {parseDocument} from './parse/parse-document.ts';
import {createFoundFiles, type FoundFiles} from './read/found-files.ts';
import {readSite} from './read/read-site.ts';
import {orderUrls} from './relate/order-urls.ts';
import {relateSite} from './relate/relate-site.ts';
import {loadSiteColours} from './render/colours.ts';
import {convertText} from './render/convert.ts';
import {relativeInclude} from './render/include-file.ts';
import {liquidHooks} from './render/liquid-hooks.ts';
import {beginSass, openWorkshop, startSass} from './render/sass/sass.ts';
import {createTurns} from './render/turns.ts';
import {createGlobals} from './site/globals.ts';
import {missingTheme} from './theme/missing-theme.ts';
import {addressOf} from './urls/address.ts';

/** What plugins that cannot run here would have provided, as far as is known. */
interface Missing {
  readonly tags: readonly string[];
  readonly includes: readonly string[];
}

/**
 * The plugins that build a Jekyll site in place; each hook does the job of the matching part of Jekyll. Tags and
 * filters of the site's `own` plugins win over those of gems. If plugins are `missing`, their tags and includes
 * print nothing, and neither do unknown tags.
 */
export function jekyll(settings: Settings, own: readonly Plugin[] = [], missing?: Missing): Plugin[] {
  const found = createFoundFiles();
  const base = basePlugin(settings, found);
  // A site's generators run before those of gems, which list all pages; its tags come last, to win over theirs.
  const last = own.map(({name, key, asksForTexts, tags = {}, filters = {}}) => ({
    name,
    ...(key ? {key} : {}),
    ...(asksForTexts ? {asksForTexts} : {}),
    tags,
    filters,
  }));
  const theme = missingTheme(settings);
  const plugins: Plugin[] = [
    base,
    ...(asksForMinima(settings) ? [minima(settings)] : []),
    ...own,
    ...gemPlugins(settings, found.files),
    ...last,
    ...(theme ? [theme] : []),
  ];
  plugins.push({
    name: 'jekyll-order',
    key: 'jekyll-order-1',
    asksForTexts: true,
    relate: (site) => orderUrls(site, settings),
  });
  const all = missing ? [...plugins, forgivingPlugin(plugins, missing)] : plugins;
  return all.map((plugin) =>
    withSettings(plugin, digestOf(JSON.stringify([settings.values, settings.plugins], withPoints))),
  );
}

/** JSON would write `6.0` like `6`, though they are different settings, lose a Map's entries and reject a bigint. */
function withPoints(this: Record<string, unknown>, key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  return typeof value === 'number' || typeof value === 'bigint' ? String(this[key]) : value;
}

/** A plugin's results depend on the settings, so its key must too. */
function withSettings(plugin: Plugin, digest: string): Plugin {
  if (plugin.key === undefined) return plugin;
  return Object.defineProperty(shallowCopy(plugin), 'key', {
    value: `${plugin.key} ${digest}`,
    enumerable: true,
  });
}

function forgivingPlugin(plugins: readonly Plugin[], missing: Missing): Plugin {
  const known = new Set(plugins.flatMap(({tags}) => Object.keys(tags ?? {})));
  let tags: Record<string, Tag> = {};
  return {
    name: 'jekyll-missing-plugins',
    key: 'jekyll-missing-plugins-1',
    asksForTexts: true,
    templates: {includes: Object.fromEntries(missing.includes.map((name) => [name, '']))},
    read(sources, context) {
      const stubs = stubTags(sources, {known, missing: missing.tags}, context);
      if (Object.keys(stubs).join() !== Object.keys(tags).join()) tags = stubs;
      return sources;
    },
    get tags() {
      return tags;
    },
  };
}

function basePlugin(settings: Settings, found: FoundFiles): Plugin {
  const globals = createGlobals(settings, found);
  const turns = createTurns(settings);
  return {
    name: 'jekyll',
    key: 'jekyll-1',
    asksForTexts: true,
    read(_, context) {
      const sources = readSite(settings, context);
      openWorkshop(settings);
      found.set(sources);
      return sources;
    },
    prepare(sources, context) {
      startSass(sources, context);
      return loadSiteColours(sources, settings);
    },
    parse(document, context) {
      beginSass(document, settings, context);
      return parseDocument(document, settings);
    },
    permalink: (document, context) => addressOf(document, settings, context),
    relate: (site, context) => relateSite(site, settings, context),
    describe: (document, view) =>
      document.collection === 'pages'
        ? describePage(document, view, turns)
        : describeDocument(document, view, {settings, turns}),
    globals(page, view) {
      turns.begin(page);
      return globals.of(page, view);
    },
    include: (name, from) => (from.relative ? relativeInclude(name, from.path, settings) : undefined),
    liquid: (site, {dependsOn, results}) =>
      liquidHooks(site, found.files(), {settings, context: {dependsOn, results}}),
    convert(text, document, view) {
      turns.end();
      return convertText(text, document, settings, view);
    },
    write(file) {
      turns.end();
      return file;
    },
  };
}
