import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathFrom} from '../../../api.ts';
import {type Settings, textsOf} from '../config/settings.ts';

/** What a Ruby plugin adds to a site, as far as its source shows. */
export interface RubyPlugin {
  readonly path: string;
  readonly tags: readonly string[];
  readonly filters: boolean;
  readonly generators: boolean;
  readonly hooks: boolean;
  readonly converters: boolean;
  /** Names of includes that it creates before pages are rendered. */
  readonly includes: readonly string[];
  /** Whether a TypeScript or JavaScript plugin of the same name replaces it. */
  readonly isReplaced: boolean;
}

export interface OwnPlugins {
  readonly ruby: readonly RubyPlugin[];
  /** Files that run here, absolute. */
  readonly scripts: readonly string[];
}

const SCRIPT = /\.(?:ts|mts|js|mjs)$/;

/** Finds the site's own plugins: `_plugins/*.rb` for Jekyll, and `_plugins/*.ts` that replace them here. */
export function findOwnPlugins({root, source, values}: Settings): OwnPlugins {
  const files = foldersOf({root, source, values}).flatMap((folder) =>
    namesIn(folder).map((name) => join(folder, name)),
  );
  const scripts = files.filter((file) => SCRIPT.test(file) && !/\.d\.ts$|\.test\.\w+$/.test(file));
  const replaced = new Set(scripts.map((file) => file.replace(SCRIPT, '')));
  const ruby = files
    .filter((file) => file.endsWith('.rb'))
    .map((file) => ({
      ...readRuby(readFileSync(file, 'utf8')),
      path: pathFrom(root, file),
      isReplaced: replaced.has(file.replace(/\.rb$/, '')),
    }));
  return {ruby, scripts};
}

/** Jekyll::PluginManager#plugins_path: `_plugins` is in the source, other folders where Jekyll is run. */
function foldersOf({root, source, values}: Pick<Settings, 'root' | 'source' | 'values'>): string[] {
  const given = textsOf(values.plugins_dir).filter((name) => name !== '' && name !== '_plugins');
  return given.length === 0 ? [join(source, '_plugins')] : given.map((name) => join(root, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true}).map(String).sort();
  } catch {
    return [];
  }
}

function readRuby(text: string): Omit<RubyPlugin, 'path' | 'isReplaced'> {
  return {
    tags: [...text.matchAll(/register_tag\(?\s*["':](\w+)/g)].map(([, name]) => name!),
    filters: /register_filter/.test(text),
    generators: /<\s*(?:Jekyll::)?Generator\b/.test(text),
    hooks: /Hooks\.register/.test(text),
    includes: [...text.matchAll(/["']_includes\/([\w./-]+\.\w+)["']/g)].map(([, name]) => name!),
    converters: /<\s*(?:Jekyll::)?(?:Converters::\w+|Converter)\b/.test(text),
  };
}
