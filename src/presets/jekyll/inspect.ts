import type {Diagnostic, Place} from '../../index.ts';
import {ownValues} from './config/own-values.ts';
import type {Settings} from './config/settings.ts';
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

/** The settings that the site has for its own templates, its defaults for front matter and its template for posts. */
export function ownJekyllSettings(
  root: string,
  names: readonly string[],
): {params: Record<string, unknown>; defaults: Settings['defaults']; permalink: string} {
  const {value: settings} = readSettings(root, names, {});
  const {defaults = [], permalink = 'date'} = settings ?? {};
  return {params: settings ? ownValues(settings) : {}, defaults, permalink};
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
