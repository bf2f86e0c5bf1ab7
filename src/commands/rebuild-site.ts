import {realpathSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {type Build, build} from '../build.ts';
import type {Config} from '../config/config.ts';
import type {Diagnostic} from '../model.ts';
import {createMemo, type Memo} from '../memo/memo.ts';
import {findThemes} from '../read/themes.ts';
import {publish} from '../relate/publish.ts';
import type {BuiltSite, Rebuild, Rebuilt} from '../serve/rebuild.ts';
import type {BuildOptions} from './build-options.ts';
import {type LoadedSite, loadSite} from './load-site.ts';

/** How `ssg serve` builds: as `ssg build` does, with the config read again when it may have changed. */
export function createRebuild(folder: string, options: BuildOptions, first: LoadedSite): Rebuild {
  let loaded: LoadedSite | undefined = first;
  const memo = createMemo();
  return async (changed) => {
    const {value: site, diagnostics} =
      loaded && !changed.some((path) => isCode(path, loaded!))
        ? {value: loaded, diagnostics: []}
        : await loadSite(folder, options);
    loaded = site;
    if (site === undefined) return failed(diagnostics, first);
    return rebuild(site, diagnostics, {options, memo, changed});
  };
}

/** The config, or a module that it may import: plugins of the site. */
function isCode(path: string, {configFiles, root, config}: LoadedSite): boolean {
  if (configFiles.includes(path)) return true;
  const inputs = ['content', 'static', 'assets', 'themes'] as const;
  return (
    /\.[cm]?[jt]s$/.test(path) && !inputs.some((key) => path.startsWith(join(root, config.folders[key], '/')))
  );
}

function failed(diagnostics: readonly Diagnostic[], {root, configFiles}: LoadedSite): Rebuilt {
  return {diagnostics, watch: configFiles, fileOf: (path) => resolve(root, path)};
}

interface How {
  readonly options: BuildOptions;
  readonly memo: Memo;
  readonly changed: readonly string[];
}

/** Pages that show the time need not be made again for each save. */
const TICK = 10 * 60_000;

async function rebuild(site: LoadedSite, before: readonly Diagnostic[], how: How): Promise<Rebuilt> {
  const {root, config, configFiles} = site;
  const {strict, now} = how.options;
  const epoch = now ? site.now.epoch : Math.max(site.now.epoch, Math.floor(Date.now() / TICK) * TICK);
  const clock = {...site.now, epoch};
  const changed = how.changed.length === 0 ? undefined : new Set(how.changed);
  const {value: built, diagnostics: found} = await build({root, config, now: clock, memo: how.memo, changed});
  const diagnostics = [...before, ...found];
  const isBroken = diagnostics.some(({severity}) => severity === 'error' || strict);
  const themes = findThemes(root, config).value.map(({folder}) => realpathSync(folder));
  const files = new Map(built.sources.flatMap(({path, file}) => (file ? [[path, file]] : [])));
  return {
    ...(isBroken
      ? {}
      : {site: shown(built, config, {roots: [realpathSync(root), ...themes], epoch: clock.epoch})}),
    diagnostics,
    watch: [...themes, ...configFiles],
    fileOf: (path) => files.get(path) ?? resolve(root, path),
  };
}

function shown(
  {site, pages, files}: Build,
  config: Config,
  {roots, epoch}: {roots: string[]; epoch: number},
): BuiltSite {
  const publishNothing = {drafts: false, future: false, unpublished: false, expired: false, limit: 0};
  const now = {epoch, offset: 0, dayOnly: false};
  const {heldBack} = publish([...site.documents.values()], {...config, publish: publishNothing}, now);
  const reasons = new Map(heldBack.map(({id, reason}) => [id, reason]));
  const marks = pages.flatMap(({subject = '', output}): [string, string][] => {
    const reason = reasons.get(subject);
    return reason === undefined ? [] : [[output, reason]];
  });
  return {
    files: new Map(files.map((file) => [file.path, file])),
    base: config.baseUrl,
    roots,
    marks: new Map(marks),
  };
}
