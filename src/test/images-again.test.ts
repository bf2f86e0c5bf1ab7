import {spawnSync} from 'node:child_process';
import {readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test, vi} from 'vitest';
import {type Build, build} from '../build.ts';
import {checkCommand} from '../commands/check.ts';
import {loadSite} from '../commands/load-site.ts';
import {createRebuild} from '../commands/rebuild-site.ts';
import {createMemo} from '../memo/memo.ts';
import type {Made} from '../model.ts';
import {serve} from '../serve/serve.ts';
import {photo} from './photos.ts';
import {bareTheme, type Files, writeFiles} from './site.ts';

const post = (body: string) => `---\ntitle: A\n---\n${body}\n`;
const file = 'content/posts/2026-01-02-a.md';

async function site(more: Files = {}): Promise<string> {
  return writeFiles({
    ...bareTheme,
    'ssg.config.yml': 'title: T\nurl: https://group.example\ntimezone: UTC\nimages: {widths: [20, 40]}\n',
    [file]: post('![](/room.jpg)'),
    'static/room.jpg': await photo(60, 30).jpeg().toBuffer(),
    ...more,
  });
}

/** What would be written and reported. */
const outcomeOf = ({value, diagnostics}: Made<Build>) => [
  diagnostics,
  value.files.map(({path, digest, content}) => [path, digest, typeof content === 'string' ? content : '']),
];

test('after each edit the site is that of a clean build', async () => {
  const root = await site();
  const put = (path: string, content: string | Uint8Array) => writeFileSync(join(root, path), content);
  const whole = await photo(90, 30).jpeg().toBuffer();
  const {value: order} = await loadSite(root, {});
  const memo = createMemo();
  const edits: (() => void)[] = [
    () => {},
    () => put(file, post('![](/room.jpg) and a word')),
    () => put('static/room.jpg', whole.subarray(0, -20)),
    () => put(file, post('Further down\n\n![](/room.jpg)')),
    () => put('static/room.jpg', whole),
    () => put('content/posts/2026-01-03-b.md', post('![](/room.jpg) ![](beside.png)')),
    () => put('content/posts/beside.png', whole),
    () => put('static/room-20w.webp', 'in the way'),
    () => put(file, post('No picture')),
    () => rmSync(join(root, 'content/posts/2026-01-03-b.md')),
  ];
  for (const [index, edit] of edits.entries()) {
    edit();
    const clean = outcomeOf(await build(order!));
    expect(outcomeOf(await build({...order!, memo})), `edit ${index}`).toEqual(clean);
  }
});

test('ssg serve makes a version when somebody asks for it', async () => {
  const root = realpathSync(await site({'static/broken.png': await tooLarge()}));
  writeFileSync(join(root, file), post('![](/room.jpg) ![](/broken.png)'));
  const {value: loaded} = await loadSite(root, {});
  const serving = await serve({
    ...{root, except: [join(root, 'public'), join(root, '.ssg-cache')]},
    rebuild: createRebuild(root, {}, loaded!),
    address: {host: '127.0.0.1', port: 0, strictPort: false},
    liveReload: true,
  });
  onTestFinished(() => serving.stop());
  const get = (path: string) => fetch(`http://127.0.0.1:${serving.port}${path}`);
  expect(await (await get('/2026/01/02/a/')).text()).toContain('/room-20w.webp 20w, /room-40w.webp 40w');
  for (const _ of [1, 2]) {
    const version = await get('/room-20w.webp');
    expect([version.status, version.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(Buffer.from(await version.arrayBuffer()).toString('latin1', 8, 12)).toBe('WEBP');
  }
  expect(readdirSync(join(root, '.ssg-cache/made'))).toHaveLength(1);
  expect((await get('/broken-20w.webp')).status).toBe(404);
});

/** Or so it says. */
async function tooLarge(): Promise<Uint8Array> {
  const picture = await photo(60, 30).png().toBuffer();
  picture.writeUInt32BE(30_000, 16);
  picture.writeUInt32BE(30_000, 20);
  return picture;
}

test('ssg check knows the versions without making them', async () => {
  const root = await site();
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  expect(await checkCommand(root, {links: true, json: true})).toBe(0);
  expect(JSON.parse(String(written.mock.calls[0]![0]))).toMatchObject({deadLinks: []});
  expect(readdirSync(root)).not.toContain('.ssg-cache');
});

test.each([
  ['images', '{widths: [20, 40]}'],
  ['socialCards', 'true'],
])('without sharp, the message about %s says how to install it', async (name, value) => {
  const root = await site({
    'ssg.config.yml': `title: T\nurl: https://group.example\ntimezone: UTC\n${name}: ${value}\n`,
    'without-sharp.cjs': `const Module = require('node:module');
const find = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => find(name === 'sharp' ? 'not-there' : name, ...rest);`,
  });
  const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
  const {status, stderr} = spawnSync(
    process.execPath,
    ['--require', join(root, 'without-sharp.cjs'), cli, 'build', '--safe'],
    {cwd: root, encoding: 'utf8', env: {...process.env, NO_COLOR: '1', GITHUB_ACTIONS: ''}},
  );
  expect(status).toBe(1);
  expect(stderr).toContain(`ssg.config.yml:4:1 error \`${name}\` needs the package sharp`);
  expect(stderr).toContain('npm install --save-dev sharp');
});
