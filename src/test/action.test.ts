import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {buildSite, writeFiles} from './site.ts';

const script = fileURLToPath(new URL('../../action/build.mjs', import.meta.url));

/** Stands in for the program: writes down how it was called, and ends as it is told to. */
const stub = `import {appendFileSync} from 'node:fs';
const args = process.argv.slice(2);
appendFileSync('calls.txt', args.join(' ') + '\\n');
process.exit(Number(process.env[args[0].toUpperCase() + '_ENDS'] ?? 0));
`;

function run(inputs: Record<string, string>, files: Record<string, string> = {}) {
  const root = writeFiles({'cli.mjs': stub, ...files});
  const env = {
    ...process.env,
    SSG_CLI: join(root, 'cli.mjs'),
    GITHUB_STEP_SUMMARY: join(root, 'summary.md'),
    ...inputs,
  };
  const {status} = spawnSync(process.execPath, [script], {cwd: root, env, encoding: 'utf8'});
  const calls = readFileSync(join(root, 'calls.txt'), 'utf8')
    .replaceAll(root, 'ROOT')
    .replaceAll('\\', '/')
    .trim()
    .split('\n');
  return {status, calls};
}

test('the action builds where jekyll-build-pages does, then checks into the summary of the job', () => {
  const {status, calls} = run({
    INPUT_SOURCE: './',
    INPUT_DESTINATION: './_site',
    INPUT_URLS: 'a.xml b.txt',
    INPUT_FEED: 'f.xml',
  });
  expect(status).toBe(0);
  expect(calls).toEqual([
    'build ROOT -d ROOT/_site',
    'check ROOT -d ROOT/_site --urls a.xml --urls b.txt --feed f.xml --summary ROOT/summary.md',
  ]);
});

test('what the action publishes has to be whole: a theme that is not here is an error', async () => {
  const site = {'index.md': '---\nlayout: home\n---\n', '_config.yml': 'theme: jekyll-theme-slate\n'};
  const {calls} = run({}, site);
  const config = fileURLToPath(new URL('../../action/_config.action.yml', import.meta.url)).replaceAll(
    '\\',
    '/',
  );
  expect(calls[0]).toBe(`build ROOT -d ROOT/_site --config ${config},_config.yml`);
  const {diagnostics} = await buildSite(site, {config: [config, '_config.yml']});
  expect(diagnostics.map(({severity, code}) => [severity, code])).toContainEqual(['error', 'theme-missing']);
});

test('a build with errors fails the job, a missing URL only when the job is strict', () => {
  expect(run({BUILD_ENDS: '1'})).toMatchObject({status: 1, calls: [expect.stringMatching(/^build/)]});
  expect(run({CHECK_ENDS: '1'}).status).toBe(0);
  expect(run({CHECK_ENDS: '1', INPUT_STRICT: 'true'}).status).toBe(1);
});

test('the plugins of GitHub Pages are switched on where they are asked for', async () => {
  const {calls} = run({INPUT_GITHUB_PAGES: 'true', INPUT_DESTINATION: '_site'});
  const config = fileURLToPath(new URL('../../action/_config.github-pages.yml', import.meta.url)).replaceAll(
    '\\',
    '/',
  );
  expect(calls[0]).toContain(config);
  const site = {'README.md': '# Us\n\n[more](docs/more.md)\n', 'docs/more.md': '# More\n'};
  const {files} = await buildSite({...site, '_config.yml': 'title: T\n'}, {config: [config, '_config.yml']});
  expect(files['index.html']).toContain('<a href="/docs/more.html">more</a>');
  expect(files['docs/more.html']).toContain('More</h1>');
});

test('actions of others are pinned by a commit, which is the same everywhere and names its release', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folders = ['.github/workflows', 'docs', 'docs/workflows'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
  const texts = ['action.yml', ...files.filter((file) => /\.(?:yml|md)$/.test(file))].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const uses = texts.flatMap((text) => [...text.matchAll(/uses: (actions\/[\w-]+)(.*)/g)]);
  const pinned = uses.filter(([, name]) => name !== 'actions/jekyll-build-pages');
  const pins = new Map(pinned.map(([, name, pin]) => [name, pin]));
  for (const [, name, pin] of pinned) {
    expect(pin, name).toMatch(/^@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    expect(pin, name).toBe(pins.get(name));
  }
  expect(pins.size).toBe(6);
});
