import {gemsIn, isPlugin} from '../../presets/jekyll/config/gemfile.ts';
import {unzipped} from '../../text/unzipped.ts';
import {type ArchivedFile, textOf, untar} from './untar.ts';

/** A theme as it was unpacked. */
export interface UnpackedTheme {
  /** Only what a site takes from a theme, by its path there. */
  readonly files: readonly ArchivedFile[];
  /** The plugins among the gems that the theme's gem depends on. */
  readonly plugins: readonly string[];
}

/**
 * Unpacks a gem, or a tarball of a repository, whose files are all in one folder.
 *
 * @throws {Error} It cannot be unpacked.
 */
export function unpackTheme(archive: Uint8Array): UnpackedTheme {
  const files = untar(unzipped(archive));
  const data = files.find(({path}) => path === 'data.tar.gz');
  if (!data) return themeFrom(files.map(({path, bytes}) => ({path: path.replace(/^[^/]*\//, ''), bytes})));
  const metadata = files.find(({path}) => path === 'metadata.gz');
  const gems = metadata ? gemsInMetadata(textOf(unzipped(metadata.bytes))) : [];
  return {...themeFrom(untar(unzipped(data.bytes))), plugins: pluginsAmong(gems)};
}

/** Of the files of a gem or repository, those that a site takes, with the plugins that its gemspec asks for. */
export function themeFrom(all: readonly ArchivedFile[]): UnpackedTheme {
  const gemspec = all.find(({path}) => /^[^/]+\.gemspec$/.test(path));
  return {
    files: all.filter(({path}) => isOfTheme(path)),
    plugins: gemspec ? pluginsAmong(gemsIn(textOf(gemspec.bytes))) : [],
  };
}

/** Folders from which Jekyll takes something of a theme. */
export const FOLDERS: readonly string[] = ['_layouts', '_includes', '_sass', '_data', 'assets'];

function isOfTheme(path: string): boolean {
  const [top = '', ...below] = path.split('/');
  if (below.length === 0) return path === '_config.yml' || /^(?:LICEN[CS]E|COPYING)[\w.-]*$/i.test(path);
  return (
    FOLDERS.includes(top) && below.every((name) => /^[^\\:]+$/.test(name) && name !== '.' && name !== '..')
  );
}

function pluginsAmong(gems: readonly string[]): string[] {
  return [...new Set(gems)].filter(isPlugin);
}

/** The metadata of a gem is YAML with Ruby's own types. */
function gemsInMetadata(text: string): string[] {
  const [, ...dependencies] = text.split(/^- !ruby\/object:Gem::Dependency$/m);
  return dependencies.flatMap((one) => {
    const [, name] = /^ {2}name: ['"]?([\w-]+)/m.exec(one) ?? [];
    return name !== undefined && /^ {2}type: :runtime$/m.test(one) ? [name] : [];
  });
}
