import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const GEM = /^\s*gem[\s(]+["']([\w-]+)["'](.*)$/;
const GROUP = /\bgroups?:\s*\[?.*:jekyll_plugins\b|:groups?\s*=>\s*\[?.*:jekyll_plugins\b/;

/**
 * Plugins that a site has by its Gemfile, with their lines: Jekyll loads the gems of the group
 * `jekyll_plugins` (Jekyll::PluginManager.require_from_bundler), whether or not its settings name them.
 */
export function gemfilePlugins(root: string): Map<string, number> {
  const file = join(root, 'Gemfile');
  const plugins = new Map<string, number>();
  if (!existsSync(file)) return plugins;
  let depth = 0;
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
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

/** Other gems of the group are tools, and themes stand in `_config.yml`. */
function isPlugin(name: string): boolean {
  return name === 'jemoji' || (name.startsWith('jekyll-') && !name.includes('theme'));
}
