import {join} from 'node:path';
import {type Diagnostic, type Made, made, type Place} from '../../api.ts';
import {placeOfJekyll3} from './config/gemfile.ts';
import {ownKramdown} from './config/own-kramdown.ts';
import {ownValues} from './config/own-values.ts';
import {mapOf, type Settings, textOf} from './config/settings.ts';
import {type GemKind, kindOfGem, whyNotNeeded} from './gems/report-gems.ts';
import {readSettings} from './load.ts';
import {findOwnPlugins} from './own-plugins/find-own-plugins.ts';
import {lacking} from './own-plugins/report-own-plugins.ts';
import {THEME_FOLDER, type Theme, themeOf} from './theme/theme.ts';

/** What happens to a plugin that a Jekyll site asks for. */
export interface PluginReport {
  readonly name: string;
  readonly kind: GemKind | 'replaced';
  readonly place: Place;
  /** Why it is not needed, or what it does not do here. */
  readonly note?: string;
}

/** What else a native site needs from a Jekyll configuration. */
export interface OwnJekyllSettings {
  /** Settings for the site's own templates. */
  readonly params: Record<string, unknown>;
  readonly defaults: Settings['defaults'];
  /** Template for posts, or the name of a style. */
  readonly permalink: string;
  /** kramdown options that differ from the defaults. */
  readonly kramdown: Readonly<Record<string, unknown>>;
  /** Number of feed entries; 0 means the default. */
  readonly feedLimit: number;
  /** The field that each collection is sorted by, keyed by collection. */
  readonly sortBy: Readonly<Record<string, string>>;
  /** The site's `url` as written. */
  readonly url: string;
}

export function ownJekyllSettings(root: string, names: readonly string[]): OwnJekyllSettings {
  const {value: settings} = readSettings(root, names, {});
  const {defaults = [], permalink = 'date'} = settings ?? {};
  if (!settings) return {params: {}, defaults, permalink, kramdown: {}, feedLimit: 0, sortBy: {}, url: ''};
  const feedLimit = Number(mapOf(settings.values.feed).posts_limit) || 0;
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

/** Examines the plugins of a Jekyll site: those it lists and those in `_plugins`. */
export function inspectJekyll(
  root: string,
  names: readonly string[],
): {plugins: PluginReport[]; diagnostics: readonly Diagnostic[]} {
  const {value: settings, diagnostics} = readSettings(root, names, {});
  if (!settings) return {plugins: [], diagnostics};
  const gems = settings.plugins.map((name): PluginReport => {
    const note = whyNotNeeded(name);
    const kind = kindOfGem(name);
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

/** The theme that a Jekyll site names, and where its files belong. */
export interface ThemePlace {
  readonly theme: Theme | undefined;
  /** Absolute path. */
  readonly folder: string;
}

export function themePlace(root: string, names: readonly string[]): Made<ThemePlace | undefined> {
  const {value: settings, diagnostics} = readSettings(root, names, {});
  const place = settings && {theme: themeOf(settings), folder: join(settings.source, THEME_FOLDER)};
  return made(place, diagnostics);
}

/** Where the bundle of a Jekyll site names Jekyll 3, if the site does not say which one to follow. */
export function olderJekyll(root: string, names: readonly string[]): Place | undefined {
  const place = placeOfJekyll3(root);
  // The settings of other sites need not be read again.
  if (place === undefined) return undefined;
  const {value: settings} = readSettings(root, names, {});
  return settings && !mapOf(settings.values.ssg).jekyll ? place : undefined;
}
