import {type Dirent, readdirSync} from 'node:fs';
import {join, posix, relative, resolve, sep} from 'node:path';
import {placedInConfig} from '../config/in-config.ts';
import type {Config} from '../config.ts';
import type {Diagnostic} from '../model.ts';
import {findThemes} from '../read/themes.ts';
import {error, settingAt} from '../report/diagnostic.ts';
import {isInside, realPath} from '../write/output-folder.ts';
import type {BuildOptions} from './build-options.ts';

/** What `--safe` needs to know of a site. */
interface Settings {
  readonly root: string;
  /** Absolute paths of the config files. */
  readonly files: readonly string[];
  readonly config: Config;
  /** Absolute path of a Jekyll site's source folder. */
  readonly source: string | undefined;
}

/** Config files of the site that are links to something that is none of its files, before any is read. */
export function linkedConfigs(root: string, files: readonly string[]): Diagnostic[] {
  const linked = files.filter((file) => isInside(root, file) && isLinked(root, file) && !isOwn(root, file));
  const message =
    'This config file is a link out of the site or to a hidden file, which --safe does not read.';
  return linked.map((file) =>
    error('config-outside', {path: file.slice(root.length + 1).replaceAll(sep, '/')}, message, {
      hint: 'Put the file itself there.',
    }),
  );
}

/** Settings that would read or write files which are not the site's, or else links that would be published. */
export function safetyProblems(settings: Settings, given: BuildOptions): readonly Diagnostic[] {
  const {root, files, source} = settings;
  const own = source === undefined ? nativeFolders(settings, given) : {source};
  const reads = Object.entries(own).filter(([, folder]) => !isOwn(root, folder));
  const writes = outputSetting(settings, given).filter(
    ([, folder]) => folder === root || !isOwn(root, folder),
  );
  const found = [
    ...reads.map(([key]) => outside(key, 'reads')),
    ...writes.map(([key]) => outside(key, 'writes')),
  ];
  return found.length > 0 ? placedInConfig(found, {root, files}) : linksInOutput(settings);
}

/** We make no links. One that is there already came with the site, and whoever publishes the folder would follow it. */
function linksInOutput({root, config}: Settings): Diagnostic[] {
  const folder = config.folders.output;
  const links = linksBelow(resolve(root, folder));
  const message = 'This link is in the output folder, which is published with what it points to.';
  return links.map((path) =>
    error('output-link', {path: posix.join(folder, path)}, message, {hint: 'Remove the link.'}),
  );
}

/** Paths below the folder, with `/`. */
function linksBelow(folder: string, base = ''): string[] {
  return entriesOf(join(folder, base)).flatMap((entry) => {
    const path = posix.join(base, entry.name);
    if (entry.isDirectory()) return linksBelow(folder, path);
    return entry.isSymbolicLink() ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch {
    return [];
  }
}

function nativeFolders({root, config}: Settings, {theme}: BuildOptions): Record<string, string> {
  const {content, static: files, data} = config.folders;
  const folders = Object.entries({content, static: files, data}).map(([key, path]) => [
    key,
    resolve(root, path),
  ]);
  return {...Object.fromEntries(folders), ...(theme === undefined && themeOutside(root, config))};
}

/** The folder of a theme that lies, by its path, in the site, but really elsewhere; or that its name leads to. */
function themeOutside(root: string, config: Config): {theme?: string} {
  const {value: themes} = findThemes(root, config);
  const bad = themes.find(
    ({name, folder}) =>
      name.split(/[\\/]/).includes('..') ||
      (isInside(root, folder) && !isInside(realPath(root), realPath(folder))),
  );
  return bad ? {theme: resolve(root, '..')} : {};
}

/** A folder that the command itself names was not chosen by the author of the site. */
function outputSetting({root, config, source}: Settings, given: BuildOptions): [string, string][] {
  if (given.destination !== undefined) return [];
  return [[source === undefined ? 'output' : 'destination', resolve(root, config.folders.output)]];
}

function isLinked(root: string, file: string): boolean {
  return realPath(file) !== join(realPath(root), relative(root, file));
}

/** Whether a path is really in the site, and not hidden there, as `.git` is. */
function isOwn(root: string, path: string): boolean {
  const [top, real] = [realPath(root), realPath(path)];
  if (real === top) return true;
  return isInside(top, real) && !/(?:^|[\\/])(?:\.|node_modules(?:[\\/]|$))/.test(real.slice(top.length + 1));
}

function outside(key: string, verb: 'reads' | 'writes'): Diagnostic {
  const message = `\`${key}\` leads out of the site or to a hidden folder, where --safe ${verb} nothing.`;
  return error('config-outside', settingAt(key), message, {
    hint: 'Use a folder of the site, or build without --safe.',
  });
}
