import {type Diagnostic, isMap, type Place} from '../../api.ts';
import {optionsFromConfig} from '../../kramdown/index.ts';
import {DEFAULT_SETTINGS} from './config/default-settings.ts';
import {kramdownSection} from './config/kramdown-section.ts';
import {ownValues} from './config/own-values.ts';
import {redcarpetExtensions, usesRedcarpet} from './config/redcarpet-extensions.ts';
import {type Settings, textOf} from './config/settings.ts';
import {isKnownGem} from './gems/gems.ts';
import {type GemKind, kindOfGem, whyNotNeeded} from './gems/known-gems.ts';
import {readSettings} from './load.ts';
import {findOwnPlugins} from './own-plugins/find-own-plugins.ts';
import {lacking} from './own-plugins/report-own-plugins.ts';

/** What becomes of a plugin that a Jekyll site asks for. */
export interface PluginReport {
  readonly name: string;
  readonly kind: GemKind | 'replaced';
  readonly place: Place;
  /** Why it is not needed, or what it does not do here. */
  readonly note?: string;
}

/** What a native site has to be told besides. */
export interface OwnJekyllSettings {
  /** Settings for the site's own templates. */
  readonly params: Record<string, unknown>;
  readonly defaults: Settings['defaults'];
  /** Template for posts, or the name of a style. */
  readonly permalink: string;
  /** Options of kramdown that are not as they are anyway. */
  readonly kramdown: Readonly<Record<string, unknown>>;
  /** Entries of the feed, 0 for as many as usual. */
  readonly feedLimit: number;
  /** The field that decides the order of a collection, by its name. */
  readonly sortBy: Readonly<Record<string, string>>;
  /** The site's `url` as it is written. */
  readonly url: string;
}

export function ownJekyllSettings(root: string, names: readonly string[]): OwnJekyllSettings {
  const {value: settings} = readSettings(root, names, {});
  const {defaults = [], permalink = 'date'} = settings ?? {};
  if (!settings) return {params: {}, defaults, permalink, kramdown: {}, feedLimit: 0, sortBy: {}, url: ''};
  const {feed} = settings.values;
  const feedLimit = Number(isMap(feed) ? feed.posts_limit : 0) || 0;
  const url = textOf(settings.values.url);
  return {
    params: ownValues(settings),
    defaults,
    permalink,
    kramdown: ownKramdown(settings),
    feedLimit,
    sortBy: Object.fromEntries(
      settings.collections.flatMap(({label, sortBy}) => (sortBy === undefined ? [] : [[label, sortBy]])),
    ),
    url,
  };
}

function ownKramdown(settings: Settings): Record<string, unknown> {
  if (usesRedcarpet(settings)) return likeRedcarpet(settings);
  const usual: Record<string, unknown> = {
    ...optionsFromConfig({...(DEFAULT_SETTINGS.kramdown as object), syntax_highlighter: 'rouge'}),
  };
  const isUsual = ([key, value]: [string, unknown]) => JSON.stringify(value) === JSON.stringify(usual[key]);
  const all = Object.entries(optionsFromConfig(kramdownSection(settings)));
  return Object.fromEntries(all.filter((option) => !isUsual(option)));
}

/** Redcarpet leaves quotes and line ends as they are unless it is told otherwise. */
function likeRedcarpet(settings: Settings): Record<string, unknown> {
  const extensions = new Set(redcarpetExtensions(settings));
  return {
    ...(extensions.has('smart') ? {} : {smartQuotes: ['apos', 'apos', 'quot', 'quot']}),
    ...(extensions.has('hard_wrap') ? {hardWrap: true} : {}),
  };
}

/** Looks at the plugins of a Jekyll site: those of its list, and those in `_plugins`. */
export function inspectJekyll(
  root: string,
  names: readonly string[],
): {plugins: PluginReport[]; diagnostics: readonly Diagnostic[]} {
  const {value: settings, diagnostics} = readSettings(root, names, {});
  if (!settings) return {plugins: [], diagnostics};
  const gems = settings.plugins.map((name): PluginReport => {
    const note = whyNotNeeded(name);
    const kind = kindOfGem(name, isKnownGem);
    return {name, kind, place: settings.placeOf(name), ...(kind === 'not needed' && note ? {note} : {})};
  });
  const own = findOwnPlugins(settings).ruby.map((plugin): PluginReport => {
    const place = {path: plugin.path};
    return plugin.isReplaced
      ? {name: plugin.path, kind: 'replaced', place, note: 'by the script of the same name'}
      : {name: plugin.path, kind: 'missing', place, note: lacking(plugin).join('; ')};
  });
  return {plugins: [...gems, ...own], diagnostics};
}
