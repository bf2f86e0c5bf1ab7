import {expect, it} from 'vitest';
import {type Build, build} from '../build.ts';
import {type LoadedSite, loadSite} from '../commands/load-site.ts';
import type {Made} from '../model.ts';
import {createMemo} from './memo.ts';
import {createRandom} from './test/random.ts';
import {firstFiles, mend, randomEdit} from './test/site-model.ts';
import {createSiteOnDisk} from './test/site-on-disk.ts';

const EDITS = Number(process.env.EDITS ?? 40);
const SEEDS = process.env.SEED ? [Number(process.env.SEED)] : [1, Date.now() % 1e6];

it.each(SEEDS)(
  `makes what a clean build makes after each of ${EDITS} random edits (SEED=%i)`,
  async (seed) => {
    const random = createRandom(seed);
    const site = createSiteOnDisk();
    const files = firstFiles(random);
    const memo = createMemo();
    let loaded: LoadedSite | undefined;
    let isBroken = false;
    let good = 0;
    for (let count = 0; count < EDITS; count++) {
      const edit = isBroken && random.chance(0.5) ? mend(files, random) : randomEdit(files, random);
      const changed = site.follow(files);
      if (loaded === undefined || [...changed].some((path) => path.endsWith('ssg.config.yml')))
        loaded = await load(site.root);
      const now = {
        epoch: Date.UTC(2026, 5, 1) + Math.floor(count / 10) * 86_400_000,
        offset: 0,
        dayOnly: false,
      };
      const clean = await build({...loaded, now});
      const kept = await build({...loaded, now, memo, changed: random.chance(0.2) ? undefined : changed});
      const where = `SEED=${seed}, edit ${count}: ${edit} (${[...changed].map((path) => path.slice(site.root.length + 1))})`;
      expect(diagnosticsOf(kept), where).toEqual(diagnosticsOf(clean));
      expect(filesOf(kept), where).toEqual(filesOf(clean));
      isBroken = clean.diagnostics.some(({severity}) => severity === 'error');
      if (!isBroken) good++;
    }
    site.remove();
    expect(good).toBeGreaterThan(EDITS / 4);
  },
  600_000,
);

async function load(root: string): Promise<LoadedSite> {
  const {value, diagnostics} = await loadSite(root, {drafts: true, future: true});
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const filesOf = ({value}: Made<Build>) => value.files.map(({path, content}) => [path, content]);
const diagnosticsOf = ({diagnostics}: Made<Build>) => diagnostics;
