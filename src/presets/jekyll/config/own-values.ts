import {DEFAULT_SETTINGS} from './default-settings.ts';
import type {Settings} from './settings.ts';

/** Settings that say how the site is built, or that every site has. */
const COMMON = new Set(
  (
    'title description url gems theme remote_theme sass feed plugins time permalink paginate page_excerpts ' +
    'ignore_theme_config ssg'
  ).split(' '),
);

/** What a site keeps in `_config.yml` for its own templates, such as `site.twitter_username`. */
export function ownValues({files}: Settings): Record<string, unknown> {
  const all = files.flatMap(({values}) => Object.entries(values));
  return Object.fromEntries(all.filter(([key]) => !Object.hasOwn(DEFAULT_SETTINGS, key) && !COMMON.has(key)));
}
