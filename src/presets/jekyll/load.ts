import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {
  type Config,
  type Diagnostic,
  decode,
  error,
  type Made,
  made,
  type Place,
  pathFrom,
} from '../../api.ts';
import {checkSettings} from './config/check-settings.ts';
import {coreConfig} from './config/core-config.ts';
import {type ConfigFile, readConfigFile} from './config/read-config-file.ts';
import {makeSettings, type Settings, textsOf} from './config/settings.ts';
import {isKnownGem} from './gems/gems.ts';
import {reportGems} from './gems/report-gems.ts';
import {jekyll} from './jekyll.ts';
import {findOwnPlugins} from './own-plugins/find-own-plugins.ts';
import {loadOwnPlugins} from './own-plugins/load-own-plugins.ts';
import {reportRuby} from './own-plugins/report-own-plugins.ts';
import {withTheme} from './theme/with-theme.ts';

/** Settings from the command line that override `_config.yml`, under Jekyll's names. */
export type JekyllOverrides = Readonly<Record<string, unknown>> & {readonly environment?: string};

export interface JekyllSite {
  readonly config: Config;
  /** Whether the repository has plugins that run here. */
  readonly runsCode: boolean;
  /** Absolute paths where its files are looked for. */
  readonly places: readonly string[];
}

/** Reads a Jekyll site's configuration files; later ones win. */
export async function loadJekyll(
  root: string,
  names: readonly string[],
  {environment, ...overrides}: JekyllOverrides,
): Promise<Made<JekyllSite | undefined>> {
  const {value: settings, diagnostics} = readSettings(root, names, overrides);
  if (!settings) return made(undefined, diagnostics);
  const found = findOwnPlugins(settings);
  // As in Jekyll, `safe` means that no code from the repository runs.
  const scripts = settings.values.safe === true ? [] : found.scripts;
  const own = await loadOwnPlugins(scripts, settings);
  const ruby = found.ruby.map((plugin) => (scripts.length > 0 ? plugin : {...plugin, isReplaced: false}));
  const said = [...reportRuby(ruby), ...reportGems(settings)];
  const isMissing = said.length > 0 || settings.plugins.some((name) => !isKnownGem(name));
  const lost = ruby.filter(({isReplaced}) => !isReplaced);
  const missing = {tags: lost.flatMap(({tags}) => tags), includes: lost.flatMap(({includes}) => includes)};
  const plugins = jekyll(settings, own.value, isMissing ? missing : undefined);
  const all = [...diagnostics, ...checkSettings(settings), ...own.diagnostics, ...said];
  const config = coreConfig(settings, plugins, environment ?? 'production');
  return made({config, runsCode: scripts.length > 0, places: placesOf(settings)}, all);
}

const PLACES = ['plugins_dir', 'layouts_dir', 'includes_dir', 'data_dir', 'collections_dir', 'include'];

function placesOf({root, source, values}: Settings): string[] {
  const places = PLACES.flatMap((key) => textsOf(values[key]));
  return [source, ...places.flatMap((path) => [resolve(source, path), resolve(root, path)])];
}

/** Reads the settings alone, without loading the plugins they ask for. */
export function readSettings(
  root: string,
  names: readonly string[],
  overrides: Readonly<Record<string, unknown>>,
): Made<Settings | undefined> {
  const read = names.map((name) => readFile(root, name));
  const diagnostics = read.flatMap((one) => one.diagnostics);
  if (diagnostics.some(({severity}) => severity === 'error')) return made(undefined, diagnostics);
  const files = read.map(({value}) => value);
  const settings = makeSettings(root, files, overrides);
  const [first, second] = OF_HEXO.filter((name) => Object.hasOwn(settings.values, name));
  if (first !== undefined && second !== undefined)
    return made(undefined, [...diagnostics, hexo(settings.placeOf(first))]);
  const themed = withTheme(settings, overrides);
  return made(themed.value, [...diagnostics, ...themed.diagnostics]);
}

/** Settings of Hexo, whose configuration has the same name. Its starter has all of them; some sites keep few. */
const OF_HEXO = [
  'source_dir',
  'public_dir',
  'new_post_name',
  'post_asset_folder',
  'render_drafts',
  'filename_case',
];

function hexo(place: Place): Diagnostic {
  const message = 'This is a Hexo site. ssg builds Jekyll sites as they are, but not those of Hexo.';
  const hint =
    'Start a site with `ssg init` in another folder, and copy the posts from source/_posts to content/posts there.';
  return error('config-hexo', place, message, {hint});
}

function readFile(root: string, name: string): Made<ConfigFile> {
  const file = resolve(root, name);
  const path = pathFrom(root, file);
  const nothing = {path, text: '', values: {}};
  if (!existsSync(file)) {
    const hint = `Check the path after --config: ssg looked for ${file}.`;
    return made(nothing, [error('config-not-found', {path}, 'This config file does not exist.', {hint})]);
  }
  if (/\.toml$/i.test(file)) {
    const hint = 'Write the same settings in YAML in _config.yml.';
    return made(nothing, [error('config-toml', {path}, 'A configuration in TOML is not supported.', {hint})]);
  }
  const text = decode(readFileSync(file), path);
  const {value, diagnostics} = readConfigFile(path, text.value);
  return made(value, [...text.diagnostics, ...diagnostics]);
}
