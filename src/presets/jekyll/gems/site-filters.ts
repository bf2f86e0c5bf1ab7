import {type CallFilter, filterCaller, type Site} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {markdownToHtml} from '../render/markdown.ts';
import {smartify} from '../render/smartify.ts';

const callers = new WeakMap<Settings, CallFilter>();

/** Jekyll's filters, as one of the site's plugins would call them. */
export function siteFilters(settings: Settings): CallFilter {
  const known = callers.get(settings) ?? makeCaller(settings);
  callers.set(settings, known);
  return known;
}

function makeCaller(settings: Settings): CallFilter {
  const hooks = {
    markdownify: (text: string) => markdownToHtml(text, settings),
    smartify: (text: string) => smartify(text, settings),
  };
  return filterCaller({timeZone: settings.timezone, hooks}, {site: settings.values});
}

/** The result of a chain of filters, as a string. */
export function textWith(call: CallFilter, input: unknown, ...names: string[]): string {
  const result = names.reduce<unknown>((value, name) => call(name, value), input);
  return result === null || result === undefined ? '' : String(result);
}

/** Whether the sources or another plugin already have a file at this path. */
export function hasUrl({urls}: Site, url: string): boolean {
  return [...urls.values()].includes(url);
}
