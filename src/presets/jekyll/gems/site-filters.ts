import {type CallFilter, filterCaller, rememberFor, type Site} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {markdownToHtml} from '../render/markdown.ts';
import {smartify} from '../render/smartify.ts';

/** Jekyll's filters, as one of the site's plugins would call them. */
export const siteFilters = rememberFor((settings: Settings): CallFilter => {
  const hooks = {
    markdownify: (text: string) => markdownToHtml(text, settings),
    smartify: (text: string) => smartify(text, settings),
  };
  return filterCaller({timeZone: settings.timezone, hooks}, {site: settings.values});
});

/** The result of a chain of filters, as a string. */
export function textWith(call: CallFilter, input: unknown, ...names: string[]): string {
  const result = names.reduce<unknown>((value, name) => call(name, value), input);
  return result === null || result === undefined ? '' : String(result);
}

/** Whether the sources or another plugin already have a file at this path. */
export function hasUrl({urls}: Site, url: string): boolean {
  return [...urls.values()].includes(url);
}
