import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {type Settings, textOf} from '../config/settings.ts';

/** What a Ruby plugin adds to a site, as far as its text says. */
export interface RubyPlugin {
  readonly path: string;
  readonly tags: readonly string[];
  readonly filters: boolean;
  readonly generators: boolean;
  readonly hooks: boolean;
  readonly converters: boolean;
  /** A plugin in TypeScript or JavaScript of the same name takes its place. */
  readonly isReplaced: boolean;
}

export interface OwnPlugins {
  readonly ruby: readonly RubyPlugin[];
  /** Files that run here, absolute. */
  readonly scripts: readonly string[];
}

const SCRIPT = /\.(?:ts|mts|js|mjs)$/;

/** Finds the site's own plugins: `_plugins/*.rb` as Jekyll has them, and `_plugins/*.ts` that stand in for them. */
export function findOwnPlugins({root, source, values}: Settings): OwnPlugins {
  const folder = join(source, textOf(values.plugins_dir) || '_plugins');
  const names = namesIn(folder);
  const scripts = names.filter((name) => SCRIPT.test(name) && !/\.d\.ts$|\.test\.\w+$/.test(name));
  const replaced = new Set(scripts.map((name) => name.replace(SCRIPT, '')));
  const ruby = names
    .filter((name) => name.endsWith('.rb'))
    .map((name) => {
      const file = join(folder, name);
      const path = relative(root, file).replaceAll('\\', '/');
      return {
        ...readRuby(readFileSync(file, 'utf8')),
        path,
        isReplaced: replaced.has(name.replace(/\.rb$/, '')),
      };
    });
  return {ruby, scripts: scripts.map((name) => join(folder, name))};
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
    converters: /<\s*(?:Jekyll::)?(?:Converters::\w+|Converter)\b/.test(text),
  };
}
