import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {type Build, build, type First, type Order} from '../build.ts';
import {type LoadedSite, loadSite} from '../commands/load-site.ts';
import {openCache} from '../commands/site-cache.ts';
import {findSources} from '../find-sources.ts';
import type {Made, OutputFile, Page} from '../model.ts';
import {isError} from '../report/diagnostic.ts';
import {writeSite} from '../write/write-site.ts';
import {createMemo} from './memo.ts';
import {jekyllModel} from './test/jekyll-model.ts';
import {createRandom, type Random} from './test/random.ts';
import {nativeModel} from './test/site-model.ts';
import {createSiteOnDisk} from './test/site-on-disk.ts';

const EDITS = Number(process.env.EDITS ?? 40);
const SEEDS = process.env.SEED ? [Number(process.env.SEED)] : [1, Date.now() % 1e6];

const RUNS = Object.entries({native: nativeModel, Jekyll: jekyllModel}).flatMap(([name, model]) =>
  SEEDS.map((seed) => [name, seed, model] as const),
);

it.each(RUNS)(
  `makes the same of a %s site as a clean build, after each of ${EDITS} random edits (SEED=%i)`,
  async (_, seed, {config, firstFiles, randomEdit, mend}) => {
    const random = createRandom(seed);
    const site = createSiteOnDisk();
    const files = firstFiles(random);
    const memo = createMemo();
    let loaded: LoadedSite | undefined;
    let kept: Made<Build> | undefined;
    // Without this, a site can stay broken in a way that no later edit repairs.
    let lastGood = new Map(files);
    let broken = 0;
    let good = 0;
    for (let count = 0; count < EDITS; count++) {
      const edit = broken > 3 ? restore(files, lastGood) : change(broken > 0);
      const changed = site.follow(files);
      if (loaded === undefined || [...changed].some((path) => path.endsWith(config)))
        loaded = await load(site.root);
      const now = {
        epoch: Date.UTC(2026, 5, 1) + Math.floor(count / 10) * 86_400_000,
        offset: 0,
        dayOnly: false,
      };
      const clean = await build({...loaded, now});
      const first = firstPages(random, kept?.value.pages ?? []);
      const order = {...loaded, now, memo, first, changed: random.chance(0.2) ? undefined : changed};
      if (random.chance(0.15)) await giveUp(order, random);
      kept = await build(order);
      const where = `SEED=${seed}, edit ${count}: ${edit} (${[...changed].map((path) => path.slice(site.root.length + 1))})`;
      expect(diagnosticsOf(kept), where).toEqual(diagnosticsOf(clean));
      expect(filesOf(kept), where).toEqual(filesOf(clean));
      if (!isBrokenBy(clean))
        for (const file of first.shown) expect(clean.value.files, where).toContainEqual(file);
      if (random.chance(0.3)) await checkFromDisk({...loaded, now}, clean, where);
      broken = isBrokenBy(clean) ? broken + 1 : 0;
      if (broken === 0) {
        good++;
        lastGood = new Map(files);
      }
    }
    site.remove();
    expect(good, 'edits that left a site without errors').toBeGreaterThan(EDITS / 4);

    function change(isBroken: boolean): string {
      return isBroken && random.chance(0.5) ? mend(files, random) : randomEdit(files, random);
    }
  },
  600_000,
);

function restore(files: Map<string, string>, good: ReadonlyMap<string, string>): string {
  files.clear();
  for (const [path, text] of good) files.set(path, text);
  return 'back to the last good site';
}

async function load(root: string): Promise<LoadedSite> {
  const {value, diagnostics} = await loadSite(root, {drafts: true, future: true});
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** What a process finds in the cache folder leads to the same site and, a moment later, to nothing to do. */
async function checkFromDisk(site: LoadedSite, clean: Made<Build>, where: string): Promise<void> {
  const {value: found} = await findSources(site);
  await buildFromDisk(site);
  if (isBrokenBy(clean)) return;
  expect(outputOf(site), where).toEqual(new Map(clean.value.files.map((file) => [file.path, textOf(file)])));
  const last = openCache(site)?.lastBuild(found);
  expect(last?.diagnostics ?? clean.diagnostics, where).toEqual(clean.diagnostics);
}

function outputOf({root, config}: LoadedSite): Map<string, string> {
  const folder = join(root, config.folders.output);
  const {files} = JSON.parse(readFileSync(join(folder, '.ssg-manifest.json'), 'utf8')) as {files: string[]};
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function textOf({content}: OutputFile): string {
  return typeof content === 'object' && 'copyOf' in content
    ? readFileSync(content.copyOf, 'utf8')
    : Buffer.from(content as string).toString();
}

/** As `ssg build` does: with what the previous process left in the cache folder. */
async function buildFromDisk(site: LoadedSite): Promise<void> {
  const cache = openCache<null>(site)!;
  const found = await findSources(site);
  if (cache.lastBuild(found.value) !== undefined) return;
  const memo = cache.memo();
  const {value: built, diagnostics} = await build({...site, found, memo});
  if (diagnostics.some(isError)) return;
  const {folders} = site.config;
  expect((await writeSite({root: site.root, folders, files: built.files})).diagnostics).toEqual([]);
  cache.save(memo, built, {counts: null, diagnostics});
}

/** A build that the next change made pointless: what it made is in the memo. */
async function giveUp(order: Order, random: Random): Promise<void> {
  const last = random.pick(['read', 'parse', 'relate and plan', 'bodies', 'first pages']);
  const onStage = (stage: string) => {
    if (stage === last) throw new Error('given up');
  };
  await build({...order, onStage}).catch(() => undefined);
}

/** As if somebody looked at some pages: what is shown to them early is what everybody sees later. */
function firstPages(random: Random, pages: readonly Page[]): First & {readonly shown: OutputFile[]} {
  const shown: OutputFile[] = [];
  const outputs = new Set([random.pick(pages), random.pick(pages)].map((page) => page?.output ?? ''));
  return {outputs, shown, show: (files) => void shown.push(...files)};
}

const isBrokenBy = ({diagnostics}: Made<Build>) => diagnostics.some(isError);
const filesOf = ({value}: Made<Build>) => value.files.map(({path, content}) => [path, content]);
const diagnosticsOf = ({diagnostics}: Made<Build>) => diagnostics;
