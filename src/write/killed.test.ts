import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';
import {afterAll, beforeAll, expect, it} from 'vitest';
import type {OutputFile} from '../model.ts';
import {writeSite} from './write-site.ts';

const POINTS = 50;
const AT_ONCE = 5;
const folders = {output: 'public', cache: '.ssg-cache'};
let work = '';

/** Versions of a site: pages that stay and change, pages that come and go, a page that becomes a folder. */
function pagesOf(version: number): OutputFile[] {
  const paths = Array.from({length: 60}, (_, index) => `stays/${index % 7}/${index}/index.html`);
  for (let index = 0; index < 20; index++) paths.push(`v${version % 3}/${index}.html`);
  paths.push(version % 2 ? 'talks' : 'talks/index.html');
  return paths.map((path) => ({path, digest: `${version}`, content: contentOf(path, version)}));
}

function contentOf(path: string, version: number): string {
  return `${version} ${path}\n${'text '.repeat(3000)}\nend of ${version}`;
}

/** The child writes one version after the other until it is killed. */
const CHILD = `
import {writeSite} from ${JSON.stringify(fileURLToPath(new URL('write-site.ts', import.meta.url)))};
const folders = ${JSON.stringify(folders)};
${pagesOf}
${contentOf}
process.stdout.write('ready');
for (let version = 1; ; version++) await writeSite({root: process.argv[2], folders, files: pagesOf(version)});
`;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'ssg-kill-'));
  const bundle = await rolldown({
    input: 'child.ts',
    platform: 'node',
    plugins: [
      {
        name: 'child',
        resolveId: (id) => (id === 'child.ts' ? id : null),
        load: (id) => (id === 'child.ts' ? CHILD : null),
      },
    ],
  });
  await bundle.write({file: join(work, 'child.mjs'), format: 'esm'});
});
afterAll(() => rmSync(work, {recursive: true, force: true}));

async function killAfter(root: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [join(work, 'child.mjs'), root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.on('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill('SIGKILL');
  await gone;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

function checkWhole(output: string): void {
  const listed = new Set(JSON.parse(readFileSync(join(output, '.ssg-manifest.json'), 'utf8')).files);
  for (const path of filesBelow(output).filter((path) => !path.startsWith('.ssg-'))) {
    const content = readFileSync(join(output, path), 'utf8');
    expect(content, path).toBe(contentOf(path, Number.parseInt(content, 10)));
    expect(listed.has(path), `${path} is listed`).toBe(true);
  }
  for (const {path} of pagesOf(0).slice(0, 60)) expect(existsSync(join(output, path)), path).toBe(true);
}

it(`leaves whole pages when it is killed, at ${POINTS} random points, and repairs the rest in the next build`, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1e6);
  const random = mulberry(seed);
  const line = async () => {
    const root = mkdtempSync(join(work, 'site-'));
    await writeSite({root, folders, files: pagesOf(0)});
    for (let point = 0; point < POINTS / AT_ONCE; point++) {
      await killAfter(root, random() * 60);
      checkWhole(join(root, 'public'));
      if (point % 2 === 0) continue;
      const files = pagesOf(1000 + point);
      expect((await writeSite({root, folders, files})).diagnostics).toEqual([]);
      expect(filesBelow(join(root, 'public')).sort()).toEqual(
        ['.ssg-manifest.json', ...files.map(({path}) => path)].sort(),
      );
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, line)).catch((cause) => {
    throw new Error(`with SEED=${seed}`, {cause});
  });
}, 180_000);

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
