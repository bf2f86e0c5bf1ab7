import {type Diagnostic, type Place, warning} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {isKnownGem} from './gems.ts';

/** Plugins that a build here does not need, and why. */
const NOT_NEEDED: Readonly<Record<string, string>> = {
  'jekyll-coffeescript': 'CoffeeScript is published as it is',
  'jekyll-commonmark': 'Markdown is read as kramdown reads it',
  'jekyll-commonmark-ghpages': 'Markdown is read as kramdown reads it',
  'jekyll-livereload': '`ssg serve` reloads by itself',
  'jekyll-remote-theme': 'the layouts of a theme must be in the repository',
  'jekyll-sass-converter': 'Sass is built in',
  'jekyll-watch': '`ssg serve` watches by itself',
  'jekyll-admin': 'it is a separate server',
  'jekyll-compose': '`ssg new post` creates posts',
  'jekyll-minifier': 'pages are written as their layouts have them',
  'jekyll-tidy': 'pages are written as their layouts have them',
  'jekyll-target-blank': 'links open in the same tab',
  'html-proofer': '`ssg check` looks for dead links and pictures without alt text',
  bundler: 'there are no gems to install',
  webrick: '`ssg serve` is a server',
  'liquid-c': 'layouts are compiled',
  rouge: 'code is highlighted by ssg',
  kramdown: 'kramdown’s Markdown is built in',
  'kramdown-parser-gfm': 'kramdown’s Markdown is built in',
  minima: 'it is a theme',
};

export type GemKind = 'recognised' | 'not needed' | 'missing';

/** What happens to a plugin in the site's list. */
export function kindOfGem(name: string): GemKind {
  if (isKnownGem(name)) return 'recognised';
  return Object.hasOwn(NOT_NEEDED, name) || /theme/.test(name) ? 'not needed' : 'missing';
}

export function whyNotNeeded(name: string): string | undefined {
  return Object.hasOwn(NOT_NEEDED, name) ? NOT_NEEDED[name] : undefined;
}

const ABSENT =
  'Remove it from the list, or write what it does as _plugins/NAME.ts. Until then its tags print nothing.';
/** `github-pages` enables what GitHub itself does for every site. */
const PAGES =
  'List the plugins in it that your site uses, such as jekyll-relative-links and jekyll-titles-from-headings. The GitHub ' +
  'action switches on all of them.';

/** One warning for each missing plugin, with its line. */
export function reportGems(settings: Settings): Diagnostic[] {
  return settings.plugins
    .filter((name) => kindOfGem(name) === 'missing')
    .map((name) => {
      const place = settings.placeOf(name);
      if (name === settings.values.plugins) return pluginsFolder(name, place);
      const hint = name === 'github-pages' ? PAGES : ABSENT;
      return warning('gem-missing', place, `The plugin ${name} has no equivalent here.`, {hint});
    });
}

/** Jekyll 4 stops here, with the same advice. */
function pluginsFolder(name: string, place: Place): Diagnostic {
  const message = `\`plugins: ${name}\` names a folder, as in Jekyll 2; since Jekyll 3 it is a list of gems.`;
  return warning('setting-unsupported', place, message, {hint: `Write \`plugins_dir: ${name}\`.`});
}
