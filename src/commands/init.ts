import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {type Build, build} from '../build.ts';
import {gitRemote} from '../init/git-remote.ts';
import {nativeFiles} from '../init/native-files.ts';
import type {Diagnostic} from '../model.ts';
import type {Plugin} from '../plugin.ts';
import {ownJekyllSettings} from '../presets/jekyll/index.ts';
import {isError} from '../report/diagnostic.ts';
import {printDiagnostics} from '../report/print.ts';
import {many} from '../text/many.ts';
import type {BuildOptions} from './build-options.ts';
import {loadOrTell} from './load-or-tell.ts';
import {loadSite} from './load-site.ts';
import {say} from './say.ts';
import {publishProblem, type StartOptions, startSite} from './start-site.ts';
import {wouldOverwrite, writeNew} from './write-new.ts';

export interface InitOptions extends StartOptions {
  readonly fromJekyll?: boolean;
  /** Files of Tools → Export. */
  readonly fromWordpress?: readonly string[];
}

/** `ssg init`: creates a new site, or one from a Jekyll site or from exports of WordPress. */
export async function initCommand(folder: string, options: InitOptions): Promise<number> {
  const {fromJekyll, fromWordpress, publish} = options;
  if (!fromJekyll && !fromWordpress) return startSite(folder, options);
  const root = resolve(options.source ?? folder);
  const problem = publish && publishProblem(root, publish);
  if (problem) return say(problem, 1);
  const status = fromWordpress ? await fromExports(root, fromWordpress) : await convert(folder, options);
  return status === 0 && publish ? startSite(folder, options) : status;
}

async function fromExports(root: string, exports: readonly string[]): Promise<number> {
  const {initFromWordPress} = await import('./init-wordpress.ts');
  return initFromWordPress(root, exports);
}

async function convert(folder: string, options: BuildOptions): Promise<number> {
  const loaded = await loadOrTell(folder, options);
  if (!loaded) return 2;
  const {root, config, configFiles, places} = loaded;
  if (config.mode !== 'jekyll') return say('This is already a native site.', 1);
  const styles = new Set<string>();
  const watched = config.plugins.map((plugin) => noteStyles(plugin, styles));
  const {value: built, diagnostics: found} = await build({...loaded, config: {...config, plugins: watched}});
  if (found.some(isError)) {
    printDiagnostics(found, {root, verbose: false});
    return 1;
  }
  const {files, left, unseen, replaced, empty} = nativeFiles(built, config, {
    ...ownJekyllSettings(root, configFiles),
    styles: [...styles],
    remote: gitRemote(root),
  });
  const refusal = wouldOverwrite(root, files.keys());
  if (refusal) return say(refusal, 1);
  for (const [path, content] of files) writeNew(join(root, path), content);
  const reasons = new Map(built.site.heldBack.map(({id, reason}) => [id, ` (${reason})`]));
  for (const path of unseen) reasons.set(path, ' (another file has its address)');
  for (const path of left) process.stdout.write(`  not converted: ${path}${reasons.get(path) ?? ''}\n`);
  for (const name of empty)
    process.stdout.write(`  created empty: includes/${name} (the site has no such include)\n`);
  // Assets of a theme have the paths that they have there.
  for (const path of replaced.filter((one) => existsSync(join(places[0]!, one))))
    process.stdout.write(`  delete before you build: ${path} (a native site would read it as its own)\n`);
  const {missing, errors, layouts} = await compare(built, root, {...options, inTheWay: replaced});
  for (const path of missing) process.stdout.write(`  no longer built: ${path}\n`);
  for (const message of layouts)
    process.stdout.write(`  ${message} Until you add it, \`post\` or \`page\` takes its place.\n`);
  if (errors > 0)
    process.stdout.write(`  The native site still has ${many(errors, 'error')}; \`ssg build\` lists them.\n`);
  return say(
    `Wrote ${files.size} files. Run ssg check --urls _site, then delete Jekyll's own files${left.length > 0 ? ' that are not listed above' : ''}.`,
    0,
  );
}

/** Records the output of the Sass filters, which a native site does not have. */
function noteStyles(plugin: Plugin, styles: Set<string>): Plugin {
  if (plugin.liquid === undefined) return plugin;
  const noting =
    <Rest extends unknown[]>(filter: ((...args: Rest) => string) | undefined) =>
    (...args: Rest) => {
      const css = filter?.(...args) ?? '';
      styles.add(css);
      return css;
    };
  return {
    ...plugin,
    liquid(site, context) {
      const hooks = plugin.liquid!(site, context);
      return {...hooks, scssify: noting(hooks.scssify), sassify: noting(hooks.sassify)};
    },
  };
}

interface NativeOptions extends BuildOptions {
  /** Files to be deleted first. */
  readonly inTheWay: readonly string[];
}

/** Output paths that the Jekyll site has and the native one lacks, and the number of remaining errors. */
async function compare({files}: Build, root: string, {inTheWay, ...options}: NativeOptions) {
  const {value: loaded, diagnostics} = await loadSite(root, options);
  const isLeft = (one: Diagnostic) => isError(one) && !inTheWay.includes(one.place.path);
  if (!loaded) return {missing: [], errors: diagnostics.filter(isLeft).length, layouts: []};
  const {value: native, diagnostics: found} = await build(loaded);
  const made = new Set(native.files.map(({path}) => path));
  const missing = files.map(({path}) => path).filter((path) => !made.has(path));
  const layouts = found.filter(({code}) => code === 'layout-missing').map(({message}) => message);
  return {missing, errors: found.filter(isLeft).length, layouts};
}
