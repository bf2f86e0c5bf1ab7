import {type Place, readOwnText} from '../../../api.ts';

const GEM = /^\s*gem[\s(]+["']([\w-]+)["'](.*)$/;
const GROUP = /\bgroups?:\s*\[?.*:jekyll_plugins\b|:groups?\s*=>\s*\[?.*:jekyll_plugins\b/;

/**
 * Plugins from a site's Gemfile, with their lines: Jekyll loads the gems of the group
 * `jekyll_plugins` (Jekyll::PluginManager.require_from_bundler), whether or not its settings name them.
 */
export function gemfilePlugins(root: string): Map<string, number> {
  const plugins = new Map<string, number>();
  let depth = 0;
  for (const [index, line] of linesOf('Gemfile', root).entries()) {
    const code = line.replace(/(^|\s)#.*$/, '');
    if (depth > 0 || /^\s*group\b.*:jekyll_plugins\b.*\bdo\b/.test(code)) {
      if (/\bdo\b|^\s*(?:if|unless)\b/.test(code)) depth += 1;
      if (/^\s*end\b/.test(code)) depth -= 1;
    }
    const [, name, rest = ''] = GEM.exec(code) ?? [];
    if (name !== undefined && isPlugin(name) && (depth > 0 || GROUP.test(rest))) plugins.set(name, index + 1);
  }
  return plugins;
}

const LOCKED = /^ {4}jekyll \([0-3]\./;
const ASKED = /^\s*gem[\s(]+["'](?:github-pages["']|jekyll["'],\s*["'](?:~>|=)?\s*3\b)/;

/** Where the site's bundle names Jekyll 3, which the gem github-pages has, too. */
export function placeOfJekyll3(root: string): Place | undefined {
  const locked = linesOf('Gemfile.lock', root);
  const [path, lines, pattern] =
    locked.length > 0
      ? (['Gemfile.lock', locked, LOCKED] as const)
      : (['Gemfile', linesOf('Gemfile', root), ASKED] as const);
  const index = lines.findIndex((line) => pattern.test(line));
  return index < 0 ? undefined : {path, line: index + 1};
}

/**
 * Plugins that a theme's gem depends on, which Jekyll loads with it (Jekyll::PluginManager#require_theme_deps): from
 * its gemspec if the repository has one, or else from a list of known themes, whose files may have been copied.
 */
export function themePlugins(root: string, theme: string): readonly string[] {
  if (!/^[\w-]+$/.test(theme)) return [];
  const gemspec = readOwnText(root, `${theme}.gemspec`);
  if (gemspec === undefined) return GITHUB_THEME.test(theme) ? ['jekyll-seo-tag'] : (OF_THEMES[theme] ?? []);
  return gemsIn(gemspec).filter(isPlugin);
}

/** The gems that a gem needs, by its gemspec. */
export function gemsIn(gemspec: string): string[] {
  return [...gemspec.matchAll(NEED)].map(([, name]) => name!);
}

/** None if there is no such file. */
function linesOf(name: string, root: string): readonly string[] {
  return readOwnText(root, name)?.split(/\r?\n/) ?? [];
}

/** RubyGems itself writes `%q<name>` in the gemspecs of installed gems. */
const NEED = /^[^#\n]*\.add_(?:runtime_)?dependency[\s(]+(?:["']|%q<)([\w-]+)["'>]/gm;
const GITHUB_THEME =
  /^jekyll-theme-(?:architect|cayman|dinky|hacker|leap-day|merlot|midnight|minimal|modernist|primer|slate|tactile|time-machine)$/;
const OF_THEMES: Readonly<Record<string, readonly string[]>> = {
  'jekyll-text-theme': ['jekyll-paginate', 'jekyll-sitemap', 'jekyll-feed', 'jemoji'],
  'jekyll-theme-chirpy': [
    'jekyll-paginate',
    'jekyll-seo-tag',
    'jekyll-archives',
    'jekyll-sitemap',
    'jekyll-include-cache',
  ],
  'just-the-docs': ['jekyll-seo-tag', 'jekyll-include-cache'],
  minima: ['jekyll-feed', 'jekyll-seo-tag'],
  'minimal-mistakes-jekyll': [
    'jekyll-paginate',
    'jekyll-sitemap',
    'jekyll-gist',
    'jekyll-feed',
    'jekyll-include-cache',
  ],
};

/** Other gems of the group are tools, and themes are named in `_config.yml`. */
export function isPlugin(name: string): boolean {
  return name === 'jemoji' || (name.startsWith('jekyll-') && !name.includes('theme'));
}
