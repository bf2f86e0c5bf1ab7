import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {type Build, build} from '../build.ts';
import {configNames} from '../config/load.ts';
import {nativeFiles} from '../init/native-files.ts';
import {starterFiles} from '../init/starter.ts';
import type {Diagnostic} from '../model.ts';
import type {Plugin} from '../plugin.ts';
import {ownJekyllSettings} from '../presets/jekyll/index.ts';
import {isError} from '../report/diagnostic.ts';
import {printDiagnostics} from '../report/print.ts';
import {packageVersion} from '../runtime/package-root.ts';
import type {BuildOptions} from './build-options.ts';
import {loadSite} from './load-site.ts';

export interface InitOptions extends BuildOptions {
  readonly fromJekyll?: boolean;
}

/** `ssg init`: creates a new site, or with `--from-jekyll` a native one beside the Jekyll files. */
export async function initCommand(folder: string, options: InitOptions): Promise<number> {
  if (!options.fromJekyll) return beginSite(folder, options);
  const {value: loaded, diagnostics} = await loadSite(folder, options);
  if (!loaded) {
    printDiagnostics(diagnostics, {root: folder, verbose: false});
    return 2;
  }
  const {root, config, configFiles, now} = loaded;
  if (config.mode !== 'jekyll') return say('This is already a native site.', 1);
  const styles = new Set<string>();
  const watched = config.plugins.map((plugin) => noteStyles(plugin, styles));
  const {value: built, diagnostics: found} = await build({root, config: {...config, plugins: watched}, now});
  if (found.some(isError)) {
    printDiagnostics(found, {root, verbose: false});
    return 1;
  }
  const {files, left, unseen, replaced, empty} = nativeFiles(built, config, {
    ...ownJekyllSettings(root, configFiles),
    styles: [...styles],
  });
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0)
    return say(`Nothing was written: ${taken.slice(0, 5).join(', ')} would be overwritten.`, 1);
  for (const [path, content] of files) writeAt(join(root, path), content);
  const reasons = new Map(built.site.heldBack.map(({id, reason}) => [id, ` (${reason})`]));
  for (const path of unseen) reasons.set(path, ' (another file has its address)');
  for (const path of left) process.stdout.write(`  not converted: ${path}${reasons.get(path) ?? ''}\n`);
  for (const name of empty)
    process.stdout.write(`  created empty: includes/${name} (the site has no such include)\n`);
  for (const path of replaced)
    process.stdout.write(`  delete before you build: ${path} (a native site would read it as its own)\n`);
  const {missing, errors, layouts} = await compare(built, root, {...options, inTheWay: replaced});
  for (const path of missing) process.stdout.write(`  no longer built: ${path}\n`);
  for (const message of layouts)
    process.stdout.write(`  ${message} Until you add it, \`post\` or \`page\` takes its place.\n`);
  if (errors > 0)
    process.stdout.write(
      `  The native site still has ${errors} ${errors === 1 ? 'error' : 'errors'}; \`ssg build\` lists them.\n`,
    );
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

/** Never overwrites a file, and never writes into an existing site. */
function beginSite(folder: string, options: InitOptions): number {
  const root = resolve(options.source ?? folder);
  const config = [...configNames, '_config.yml'].find((name) => existsSync(join(root, name)));
  if (config === '_config.yml')
    return say(
      'This is a Jekyll site, which `ssg build` builds as it is. `ssg init --from-jekyll` converts it to a native one.',
      2,
    );
  if (config) return say(`There is already a site here: ${config}.`, 2);
  const {timeZone, locale} = Intl.DateTimeFormat().resolvedOptions();
  const day = (options.now ?? new Date()).toISOString().slice(0, 10);
  const [language = 'en'] = locale.split('-');
  const files = starterFiles({
    title: basename(root),
    language,
    timezone: timeZone,
    day,
    version: packageVersion(),
  });
  const made = [...files].filter(([path]) => !existsSync(join(root, path)));
  for (const [path, content] of made) {
    writeAt(join(root, path), content);
    process.stdout.write(`  ${path}\n`);
  }
  const isNew = made.some(([path]) => path === 'package.json');
  return say(`Next: npm install${isNew ? '' : ' --save-dev usergroup-ssg'}, then npx ssg serve.`, 0);
}

function writeAt(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, content);
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}
