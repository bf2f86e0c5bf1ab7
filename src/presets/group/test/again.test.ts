import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {build} from '../../../build.ts';
import {loadSite} from '../../../commands/load-site.ts';
import {createMemo} from '../../../memo/memo.ts';
import {buildFolder, FIXTURE} from './build-site.ts';

it('gives the same result as a clean build, after each edit and as the days pass', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ssg-events-'));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  cpSync(FIXTURE, root, {recursive: true});
  const memo = createMemo();
  const edit = (path: string, from: string, to: string) => {
    const file = join(root, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  const post = 'content/posts/2026-10-20-soiree-performance.md';
  const moveAndRename = () => {
    edit('content/venues/atelier-numerique.md', '27 rue', '28 rue');
    edit('content/posts/2022-06-02-la-journee-en-images.md', 'La Journée en images', 'En images');
  };
  const tell = (event: string) =>
    writeFileSync(
      join(root, 'content/posts/2026-12-09-recap.md'),
      `---\ntitle: How it went\nauthor: Ada\nrecap_of: ${event}\n---\nWell.\n`,
    );
  const announce = (name: string, event: string) =>
    writeFileSync(join(root, `content/posts/2026-01-02-${name}.md`), `---\nevent: {${event}}\n---\nCome.\n`);
  const speaker = 'content/speakers/maelle-quintard.md';
  const describeSpeaker = () => edit(speaker, 'aliases:', 'picture: /logo.svg\naliases:');
  const renameSpeaker = () => edit(speaker, 'name: Maëlle', 'name: Maud');
  const sponsor = 'content/sponsors/cale.md';
  const describeSponsor = (text: string) => {
    mkdirSync(join(root, 'content/sponsors'), {recursive: true});
    writeFileSync(join(root, sponsor), text);
  };
  const takeAway = () => {
    rmSync(join(root, speaker));
    edit(post, 'event:', 'evening:');
    rmSync(join(root, 'content/venues/la-cale.md'));
  };
  const steps: [now: string, change: () => void][] = [
    ['2026-11-21T12:00:00Z', () => {}],
    ['2026-11-21T12:00:00Z', moveAndRename],
    ['2026-11-21T12:00:00Z', () => edit(post, 'status: postponed', 'status: cancelled')],
    ['2026-11-21T12:00:00Z', () => edit(post, 'Notre salle', 'La salle')],
    ['2026-12-09T12:00:00Z', () => {}],
    ['2026-12-10T12:00:00Z', () => tell('apero-de-noel')],
    ['2026-12-10T12:00:00Z', () => tell('soiree-performance')],
    ['2026-12-10T12:00:00Z', () => tell('unknown')],
    ['2026-12-10T12:00:00Z', () => tell('apero-de-noel')],
    ['2026-12-10T12:00:00Z', describeSpeaker],
    ['2026-12-10T12:00:00Z', renameSpeaker],
    ['2026-12-10T12:00:00Z', () => announce('regular', 'start: 2026-01-13 19:00, repeat: second tuesday')],
    ['2027-01-13T12:00:00Z', () => {}],
    ['2027-01-13T12:00:00Z', () => announce('own', 'start: 2027-03-09 19:00')],
    ['2027-01-13T12:00:00Z', () => edit('content/posts/2026-01-02-own.md', 'start', 'begin')],
    ['2027-01-13T12:00:00Z', () => describeSponsor('---\nname: La Cale\nuntil: 2027-03\n---\nA barge.\n')],
    [
      '2027-01-13T12:00:00Z',
      () => edit('content/posts/2026-11-16-apero-de-noel.md', 'event:', 'event:\n  hosts: cale'),
    ],
    [
      '2027-01-13T12:00:00Z',
      () => edit(sponsor, 'name: La Cale', 'name: Chez Marcel\nlogo: /logo.svg\naliases: [cale]'),
    ],
    ['2027-01-13T12:00:00Z', () => edit(sponsor, 'A barge', 'A ship')],
    ['2027-04-13T12:00:00Z', () => {}],
    ['2027-04-13T12:00:00Z', () => rmSync(join(root, sponsor))],
    ['2027-04-13T12:00:00Z', takeAway],
  ];
  for (const [now, change] of steps) {
    change();
    const again = await buildFolder(root, now, memo);
    const clean = await buildFolder(root, now);
    expect(again.diagnostics).toEqual(clean.diagnostics);
    const different = [...clean.files].filter(([path, text]) => again.files.get(path) !== text);
    expect(different.map(([path]) => path)).toEqual([]);
    expect([...again.files.keys()].sort()).toEqual([...clean.files.keys()].sort());
  }
});

it('makes pages again when an event is over, but none before', async () => {
  const {value: loaded} = await loadSite(FIXTURE, {});
  const memo = createMemo();
  const pagesAt = async (time: string) => {
    const now = {epoch: Date.parse(time), offset: 0, dayOnly: false};
    const {value} = await build({...loaded!, now, memo});
    return new Set(value.files);
  };
  const first = await pagesAt('2026-11-21T12:00:00Z');
  const later = await pagesAt('2026-11-22T12:00:00Z');
  const made = [...later].filter((file) => !first.has(file)).map(({path}) => path);
  expect(made, 'pages made for no reason').toEqual([]);
  const over = await pagesAt('2026-12-09T12:00:00Z');
  expect([...over].some((file) => !later.has(file))).toBe(true);
});

it('makes again only what shows a speaker when their file changes', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ssg-events-'));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  cpSync(FIXTURE, root, {recursive: true});
  const file = join(root, 'content/speakers/maelle-quintard.md');
  const {value: loaded} = await loadSite(root, {now: new Date('2026-11-21T12:00:00Z')});
  const memo = createMemo();
  const pages = async () => (await build({...loaded!, memo})).value.files;
  const first = await pages();
  writeFileSync(file, `${readFileSync(file, 'utf8')}Et le mot yield.\n`);
  const second = await pages();
  const made = second.filter((one) => !first.includes(one));
  expect(made.map(({path}) => path)).toEqual(['speakers/maelle-quintard/index.html']);
  writeFileSync(file, readFileSync(file, 'utf8').replace('aliases:', 'picture: /logo.svg\naliases:'));
  const digests = new Set(second.map(({digest}) => digest));
  const changed = (await pages()).filter(({digest}) => !digests.has(digest));
  expect(changed.map(({path}) => path).sort()).toEqual([
    'speakers/index.html',
    'speakers/maelle-quintard/index.html',
  ]);
});
