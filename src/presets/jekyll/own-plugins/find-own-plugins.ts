import {realpathSync} from 'node:fs';
import {join, sep} from 'node:path';
import {pathFrom, readOwnText, walk} from '../../../api.ts';
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
    walk({folder, inside: folder, name: '_plugins'}, () => undefined).map(({path}) => ({
      ...{folder, name: path, file: join(folder, path)},
    })),
  );
  const scripts = files
    .map(({file}) => file)
    .filter((file) => SCRIPT.test(file) && !/\.d\.ts$|\.test\.\w+$/.test(file));
  const replaced = new Set(scripts.map((file) => file.replace(SCRIPT, '')));
  const ruby = files.flatMap(({folder, name, file}) => {
    const text = name.endsWith('.rb') ? readOwnText(folder, name) : undefined;
    if (text === undefined) return [];
    return [
      {...readRuby(text), path: pathFrom(root, file), isReplaced: replaced.has(file.replace(/\.rb$/, ''))},
    ];
  });
  return {ruby, scripts};
}

/** Jekyll::PluginManager#plugins_path: `_plugins` is in the source, other folders where Jekyll is run. */
function foldersOf({root, source, values}: Pick<Settings, 'root' | 'source' | 'values'>): string[] {
  const given = textsOf(values.plugins_dir).filter((name) => name !== '' && name !== '_plugins');
  const folders = given.length === 0 ? [join(source, '_plugins')] : given.map((name) => join(root, name));
  return values.safe === true ? folders.filter((folder) => isBelow(root, folder)) : folders;
}

/** Whether a folder is really in the site: all files of a computer would take long to look through. */
function isBelow(root: string, folder: string): boolean {
  try {
    return realpathSync(folder).startsWith(join(realpathSync(root), sep));
  } catch {
    return false;
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
