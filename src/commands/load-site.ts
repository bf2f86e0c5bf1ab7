import {existsSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {builtInPlugins, pluginsAskedFor, pluginsForJekyll} from '../built-in.ts';
import {isData} from '../config/is-data.ts';
import {configNames, findConfig, loadConfig} from '../config/load.ts';
import {type Overrides, resolveConfig} from '../config/resolve.ts';
import type {Config} from '../config.ts';
import {callPlugin, having, nowhere} from '../hooks.ts';
import type {Diagnostic, Made, Moment} from '../model.ts';
import {areJekyllConfigs, findJekyllConfig, isJekyllFolder} from '../presets/jekyll/find-config.ts';
import type {JekyllOverrides} from '../presets/jekyll/index.ts';
import {error, made, warning} from '../report/diagnostic.ts';
import type {BuildOptions} from './build-options.ts';
import {nowOf} from './now-of.ts';
import {linkedConfigs, safetyProblems} from './safe-site.ts';

/** A site that is ready to be built. */
export interface LoadedSite {
  readonly root: string;
  readonly config: Config;
  readonly configFiles: readonly string[];
  readonly now: Moment;
  /** Whether code of the site runs, in its config or a plugin; such code may read anything. */
  readonly runsCode: boolean;
  /** Absolute paths of the folders that its files are looked for in; for a Jekyll site its source folder first. */
  readonly places: readonly string[];
}

/** Finds a site's folder and config and applies the flags to it. */
export async function loadSite(folder: string, options: BuildOptions): Promise<Made<LoadedSite | undefined>> {
  const root = resolve(options.source ?? folder);
  if (!existsSync(root) || !statSync(root).isDirectory()) return made(undefined, [noFolder(folder, root)]);
  const given = options.config ?? [];
  const found = findConfig(root) ?? findJekyllConfig(root);
  const files = given.length > 0 ? given : found ? [found] : [];
  // Jekyll needs no config file.
  const isJekyll = files.length === 0 ? isJekyllFolder(root) : areJekyllConfigs(files);
  if (files.length === 0 && !isJekyll) return made(undefined, [noConfig(root)]);
  const configFiles = files.map((file) => resolve(root, file));
  const linked = options.safe ? linkedConfigs(root, configFiles) : [];
  if (linked.length > 0) return made(undefined, linked);
  const {value, diagnostics} = await (isJekyll
    ? loadJekyllSite(root, files, jekyllOverrides(overridesOf(options), options))
    : loadNative(root, files, options));
  if (!value) return made(undefined, diagnostics);
  const source = isJekyll ? value.places[0] : undefined;
  const outside = options.safe
    ? safetyProblems({root, files: configFiles, config: value.config, source}, options)
    : [];
  if (outside.length > 0) return made(undefined, outside);
  const now = {epoch: nowOf(options), offset: 0, dayOnly: false};
  const twice = given.length > 0 || isJekyll ? [] : otherConfigs(root, files);
  return made({root, ...value, configFiles, now}, [...twice, ...diagnostics]);
}

function noFolder(folder: string, root: string): Diagnostic {
  return error('root-not-found', {path: folder}, `There is no folder ${root}.`, {hint: 'Check the path.'});
}

/** An author who edits the other file would wonder why nothing changes. */
function otherConfigs(root: string, [used = '']: readonly string[]): Diagnostic[] {
  const others = configNames.filter((name) => existsSync(join(root, name)) && name !== basename(used));
  const hint = `${basename(used)} is used. Delete one of the two files.`;
  return others.map((path) =>
    warning('config-twice', {path}, 'This config file is not read, because there is another one.', {hint}),
  );
}

type Loaded = Pick<LoadedSite, 'config' | 'runsCode' | 'places'>;

async function loadNative(
  root: string,
  files: readonly string[],
  options: BuildOptions,
): Promise<Made<Loaded | undefined>> {
  const code = options.safe ? files.find((file) => !/\.ya?ml$/.test(file)) : undefined;
  if (code !== undefined) return made(undefined, [unsafe(code)]);
  const {value: user, diagnostics} = await loadConfig(root, files);
  if (user === undefined) return made(undefined, diagnostics);
  const {value: config, diagnostics: problems} = withPlugins(resolveConfig(user, overridesOf(options)));
  const runsCode = files.some((file) => !isData(file, readFileSync(resolve(root, file), 'utf8')));
  const {output, cache, ...sources} = config.folders;
  const places = Object.values(sources).map((folder) => resolve(root, folder));
  return made({config, runsCode, places}, [...diagnostics, ...problems]);
}

async function loadJekyllSite(
  root: string,
  files: readonly string[],
  overrides: JekyllOverrides,
): Promise<Made<Loaded | undefined>> {
  // Not needed for a native site.
  const {loadJekyll} = await import('../presets/jekyll/index.ts');
  const {value, diagnostics} = await loadJekyll(root, files, overrides);
  if (!value) return made(undefined, diagnostics);
  const config = {...value.config, plugins: [...value.config.plugins, ...pluginsForJekyll()]};
  return made({...value, config}, diagnostics);
}

/** The flags under their names in `_config.yml`. */
function jekyllOverrides(overrides: Overrides, {safe}: BuildOptions): JekyllOverrides {
  const {
    destination,
    baseUrl: baseurl,
    url,
    drafts,
    future,
    unpublished,
    limitPosts,
    environment,
  } = overrides;
  const all = {destination, baseurl, url, future, unpublished, environment};
  const given = {...all, show_drafts: drafts, limit_posts: limitPosts, safe};
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function unsafe(path: string) {
  const hint = 'Write the settings in ssg.config.yml, or build without --safe.';
  return error('config-unsafe', {path}, 'This config file is code, which --safe does not run.', {hint});
}

function noConfig(root: string) {
  const above = [dirname(root), dirname(dirname(root))].find((folder) => findConfig(folder) !== undefined);
  const hint = above
    ? `The site is in ${above}: run the command there.`
    : 'Run the command in the folder of your site; `ssg init` starts a new site here.';
  return error('config-not-found', {path: root}, 'There is no config file in this folder.', {hint});
}

/** Feeds, sitemap and redirects are ordinary plugins; the site's own plugins come after them. */
function withPlugins(config: Config): Made<Config> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const plugins = [...builtInPlugins(), ...pluginsAskedFor(config), ...config.plugins];
  const all: Config = {...config, plugins};
  const changed = having(all.plugins, 'config').reduce<Config>(
    (value, plugin) =>
      callPlugin(
        {plugin, hook: 'config', place: nowhere},
        {report},
        () => plugin.config(value) ?? value,
        value,
      ),
    all,
  );
  return made(withAddress(changed), diagnostics);
}

/** Feeds contain absolute URLs, which need `url`. */
function withAddress(config: Config): Config {
  if (config.url !== '') return config;
  return {...config, feeds: {...config.feeds, rss: false, atom: false, json: false}};
}

function overridesOf(
  options: BuildOptions & {outDir?: string; base?: string; site?: string; limit_posts?: number},
): Overrides {
  const {drafts, future, unpublished, expired, theme} = options;
  const given = {
    ...{drafts, future, unpublished, expired, theme},
    destination: options.destination ?? options.outDir,
    baseUrl: options.baseurl ?? options.base,
    url: options.url ?? options.site,
    limitPosts: options.limitPosts ?? options.limit_posts,
    environment: options.environment ?? process.env.JEKYLL_ENV,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
