import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {webAddress} from '../init/git-remote.ts';
import {PUBLISH_FILES, PUBLISHERS} from '../init/publish-file.ts';
import {packageRoot} from '../runtime/package-root.ts';
import {type Files, writeFiles} from '../test/site.ts';
import {initCommand} from './init.ts';
import {loadSite} from './load-site.ts';
import {type StartOptions, startSite} from './start-site.ts';

const now = new Date('2026-11-21T12:00:00Z');

/** An empty folder in a fresh clone of an empty repository. */
function clone(remote: string, {branch = 'main', files = {}} = {}): string {
  const root = writeFiles(files);
  execFileSync('git', ['init', '-q', '-b', branch], {cwd: root});
  execFileSync('git', ['remote', 'add', 'origin', remote], {cwd: root});
  return root;
}

function start(root: string, options: StartOptions = {}) {
  return saying(() => startSite(root, {now, ...options}));
}

async function saying(command: () => Promise<number>) {
  const said: string[] = [];
  const note = (text: string | Uint8Array) => said.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(note),
  );
  const status = await command();
  for (const spy of spies) spy.mockRestore();
  return {status, said: said.join('')};
}

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

afterEach(() => vi.unstubAllEnvs());

describe('a new site', () => {
  test('says what to set in its config', async () => {
    vi.stubEnv('TZ', 'Europe/Paris');
    const next = 'Next:\n  1. npm install\n  2. npm run serve\n';
    const address = '  3. Set the address of the site in its config:\n       url: https://…\n';
    expect((await start(writeFiles({}))).said).toContain(next + address);
  });

  test.each(['UTC', 'Nowhere/Land'])(
    'asks for its time zone where that of the computer is %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      const root = clone('https://github.com/group/site');
      expect((await start(root, {publish: 'github'})).said).toContain(
        '  2. Set the time zone of the site in its config:\n       timezone: Europe/Paris  (it is UTC now)\n',
      );
      expect((await start(writeFiles({}))).said).toContain('Set the address and the time zone of the site');
    },
  );

  test('knows its repository, whose pages readers may correct', async () => {
    const root = clone('git@github.com:lyon-php/site.git');
    expect((await start(root)).status).toBe(0);
    const {value: site} = await loadSite(root, {now});
    expect(site?.config.repository).toEqual({
      url: 'https://github.com/lyon-php/site',
      branch: 'main',
      folder: '',
      kind: 'github',
    });
    expect(site?.config.url).toBe('');
    expect(read(root, 'ssg.config.yml')).toContain('# url: https://lyon-php.github.io\n# baseUrl: /site\n');
  });

  test('knows in which branch and folder it is', async () => {
    const root = clone('https://gitlab.com/group/sub/site.git', {
      branch: 'trunk',
      files: {'web/keep.txt': ''},
    });
    await start(join(root, 'web'));
    const {value: site} = await loadSite(join(root, 'web'), {now});
    expect(site?.config.repository).toEqual({
      url: 'https://gitlab.com/group/sub/site',
      branch: 'trunk',
      folder: 'web',
      kind: 'gitlab',
    });
  });

  test('names the main branch of its repository, also where another commit or branch is checked out', async () => {
    for (const checkout of [['--detach'], ['-b', 'draft']]) {
      const root = clone('https://github.com/group/site');
      const git = (...args: string[]) => execFileSync('git', args, {cwd: root, stdio: 'pipe'});
      git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--allow-empty', '-m', 'A');
      git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
      git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
      git('checkout', ...checkout);
      await start(root, {publish: 'github'});
      expect(read(root, 'ssg.config.yml')).toContain('branch: "trunk"');
      expect(read(root, '.github/workflows/publish.yml')).toContain('branches: [trunk]');
    }
  });

  test('finds its repository by a short name from the settings of git', async () => {
    const root = clone('gh:group/site');
    execFileSync('git', ['config', 'url.https://github.com/.insteadOf', 'gh:'], {cwd: root});
    await start(root);
    expect(read(root, 'ssg.config.yml')).toContain('repository: https://github.com/group/site\n');
  });

  test('has no address yet if the host of its repository publishes it elsewhere', async () => {
    const root = clone('https://github.example.org/group/site');
    await start(root, {publish: 'github'});
    expect(read(root, 'ssg.config.yml')).toContain('# url: https://example.org\n');
  });

  test('has a first post of today where it is still yesterday in London', async () => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
    const root = writeFiles({});
    await start(root, {now: new Date('2026-11-22T03:00:00Z')});
    expect(existsSync(join(root, 'content/posts/2026-11-21-welcome.md'))).toBe(true);
  });

  test.each<[string, Files]>([
    ['a Jekyll site', {'_config.toml': ''}],
    ['a Jekyll site without a config', {'_posts/2026-11-01-a.md': 'A'}],
    ['a site', {'ssg.config.ts': 'export default {}'}],
  ])('is not written into %s', async (_, files) => {
    const root = writeFiles(files);
    expect((await start(root)).status).toBe(2);
    expect(existsSync(join(root, 'ssg.config.yml'))).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'is refused in plain words in a read-only folder',
    async () => {
      const root = writeFiles({});
      chmodSync(root, 0o500);
      const said = `${join(root, 'ssg.config.yml')} cannot be written (EACCES): check who owns the folder.`;
      await expect(start(root)).rejects.toThrow(said);
    },
  );

  test('is not written where a file is', async () => {
    const root = writeFiles({'a.txt': ''});
    expect(await start(join(root, 'a.txt'))).toEqual({
      status: 2,
      said: `${join(root, 'a.txt')} is not a folder.\n`,
    });
  });

  test('names no repository outside of one, or on a host whose pages are not known', async () => {
    for (const root of [writeFiles({}), clone('https://example.org/site.git')]) {
      await start(root);
      expect(read(root, 'ssg.config.yml')).not.toContain('repository');
    }
  });
});

describe('ssg init --publish', () => {
  test('writes the workflow for GitHub Pages and the address that the site will have there', async () => {
    vi.stubEnv('TZ', 'Europe/Paris');
    const root = clone('https://github.com/Lyon-PHP/lyon-php.github.io', {branch: 'trunk'});
    const {status, said} = await start(root, {publish: 'github'});
    expect(status).toBe(0);
    expect(said).toMatch(
      /\nNext:\n {2}1. npm install\n {2}2. On GitHub, choose Settings → Pages → Source: GitHub Actions.\n {2}3. Commit all files and push them.\n$/,
    );
    expect(read(root, '.github/workflows/publish.yml')).toContain('branches: [trunk]');
    const {value: site} = await loadSite(root, {now});
    expect(site?.config).toMatchObject({url: 'https://lyon-php.github.io', baseUrl: ''});
  });

  test('adds only this file to an existing site, and builds at night in its time zone', async () => {
    const root = clone('git@github.com:lyon-php/site.git', {
      files: {'ssg.config.yml': 'title: T\ntimezone: Europe/Paris\n'},
    });
    const {status, said} = await start(root, {publish: 'github'});
    expect([status, said]).toEqual([
      0,
      `  .github/workflows/publish.yml
Next:
  1. npm install --save-dev usergroup-ssg
  2. Add node_modules/, public/ and .ssg-cache/ to .gitignore.
  3. Set the address of the site in its config:
       url: https://lyon-php.github.io
       baseUrl: /site
  4. On GitHub, choose Settings → Pages → Source: GitHub Actions.
  5. Commit all files and push them.
`,
    ]);
    expect(read(root, '.github/workflows/publish.yml')).toContain('      timezone: Europe/Paris\n');
    expect(existsSync(join(root, 'content'))).toBe(false);
  });

  test('says what is wrong with the config of an existing site instead of guessing its time zone', async () => {
    const root = writeFiles({'ssg.config.yml': 'title: T\ntimezone: Europe/Pari\n'});
    const {status, said} = await start(root, {publish: 'github'});
    expect([status, said]).toEqual([2, expect.stringContaining('ssg.config.yml:2')]);
    expect(said).toContain('Nothing was written');
    expect(existsSync(join(root, '.github'))).toBe(false);
  });

  test('never overwrites a file, and writes nothing else then', async () => {
    const root = writeFiles({'netlify.toml': 'mine'});
    const {status, said} = await start(root, {publish: 'netlify'});
    expect([status, said]).toEqual([
      1,
      'Nothing was written: netlify.toml already exists.\nCompare it with the one in docs/publish.md, or delete it first.\n',
    ]);
    expect([read(root, 'netlify.toml'), existsSync(join(root, 'ssg.config.yml'))]).toEqual(['mine', false]);
  });

  test('says why there is nothing it could write in a folder below the top of a repository', async () => {
    const root = clone('https://github.com/group/site', {files: {'web/keep.txt': ''}});
    for (const folder of ['web', 'new/site']) {
      const {status, said} = await start(join(root, folder), {publish: 'github'});
      expect([status, said]).toEqual([
        1,
        expect.stringContaining(`in the folder ${folder} of its repository`),
      ]);
      expect(existsSync(join(root, folder, 'ssg.config.yml'))).toBe(false);
    }
  });

  test('names a branch with a dot as text', async () => {
    const root = clone('https://github.com/group/site', {branch: '1.0'});
    await start(root, {publish: 'github'});
    expect(read(root, '.github/workflows/publish.yml')).toContain('branches: ["1.0"]');
  });

  test('knows the repository of a converted Jekyll site', async () => {
    const root = clone('git@github.com:lyon-php/site.git', {
      branch: 'trunk',
      files: {'_config.yml': 'title: T\n', 'index.md': '---\n---\nA\n'},
    });
    expect((await saying(() => initCommand(root, {now, fromJekyll: true}))).status).toBe(0);
    const {value: site} = await loadSite(root, {now});
    expect(site?.config.repository).toMatchObject({url: 'https://github.com/lyon-php/site', branch: 'trunk'});
  });

  test('names the repository of a converted Jekyll site once, as its config has it', async () => {
    const config = 'title: T\nssg: {repository: {url: https://github.com/lyon-php/site, branch: live}}\n';
    const root = clone('git@github.com:ada/fork.git', {
      files: {'_config.yml': config, 'index.md': '---\n---\nA\n'},
    });
    expect((await saying(() => initCommand(root, {now, fromJekyll: true}))).status).toBe(0);
    expect(read(root, 'ssg.config.ts').match(/^ {2}repository: .*$/gm)).toEqual([
      expect.stringMatching(/"branch":"live".*"url":"https:..github.com.lyon-php.site"/),
    ]);
  });

  test('leaves a Jekyll site as it is if the file of the host exists already', async () => {
    const root = writeFiles({'_config.yml': 'title: T\n', '_posts/2026-11-01-a.md': 'A', 'netlify.toml': ''});
    const {status, said} = await saying(() => initCommand(root, {now, fromJekyll: true, publish: 'netlify'}));
    expect([status, said]).toEqual([1, expect.stringContaining('Nothing was written')]);
    expect(existsSync(join(root, 'ssg.config.ts'))).toBe(false);
  });

  test.each(PUBLISHERS)('writes what the documentation shows: %s', (publisher) => {
    const docs = readFileSync(join(packageRoot, 'docs/publish.md'), 'utf8');
    expect(docs).toContain(
      `\`\`\`${publisher === 'netlify' ? 'toml' : 'yaml'}\n${PUBLISH_FILES[publisher].text({branch: 'main', timezone: 'UTC'})}\`\`\``,
    );
  });
});

test.each([
  ['git@github.com:group/site.git', 'https://github.com/group/site'],
  ['https://github.com/group/site', 'https://github.com/group/site'],
  ['https://user:secret@gitlab.com/group/site.git/', 'https://gitlab.com/group/site'],
  ['ssh://git@codeberg.org/group/site.git', 'https://codeberg.org/group/site'],
  ['ssh://git@git.framagit.org:2222/group/site.git', 'https://git.framagit.org/group/site'],
  ['gitlab.example.org:group/site', 'https://gitlab.example.org/group/site'],
  ['https://GitHub.com/Lyon-PHP/Site.git/', 'https://github.com/Lyon-PHP/Site'],
  ['https://github.example.org/group/site', 'https://github.example.org/group/site'],
  ['https://gitea.example.org:3000/group/site.git', 'https://gitea.example.org:3000/group/site'],
  ['ssh://git@ssh.github.com:443/group/site.git', 'https://github.com/group/site'],
  ['git@gitlab.com:2026/site.git', 'https://gitlab.com/2026/site'],
  ['git@github.com-work:group/site.git', undefined],
  ['https://github.com/group/my site', undefined],
  ['/srv/git/github/site.git', undefined],
  ['file:///srv/github.git', undefined],
  ['C:\\github\\site', undefined],
  ['https://example.org/site.git', undefined],
])('the page of a remote repository: %s', (remote, address) => {
  expect(webAddress(remote)).toBe(address);
});
