import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {buildCommand} from '../commands/build.ts';
import {captureOutput} from './capture-output.ts';
import {buildFolder, type Files} from './site.ts';
import {addLinks, config, jekyll, native, writeSite} from './site-beside.ts';

const said = captureOutput();
/** There are no devices among its files, and no scripts with `#!`. */
const isWindows = process.platform === 'win32';

test.each<[string, Files, folder: string]>([
  ['content', {...native, 'content/about.md': ''}, 'content'],
  ['static files', native, 'static'],
  ['data', native, 'data'],
  ['templates', native, 'includes'],
  ['templates of a Jekyll site', jekyll, '_includes'],
])('a folder with %s that is a link out of the site is not read', async (_, files, folder) => {
  const {[`${folder}/about.md`]: _moved, ...others} = files;
  const root = writeSite({
    ...others,
    'index.md': '---\n---\n{% include part.html %}',
    'content/index.md': folder === 'content' ? '' : '# About',
  });
  if (folder === 'content') rmSync(join(root, 'content'), {recursive: true});
  addLinks(root, {[folder]: '../outside'});
  const {files: made, diagnostics} = await buildFolder(root);
  expect(diagnostics.filter(({code}) => code === 'link-leaves-site')).toHaveLength(1);
  expect(JSON.stringify(made)).not.toContain('Secret');
  expect(Object.keys(made).filter((path) => path.includes('secret'))).toEqual([]);
});

test.skipIf(isWindows)(
  'links to devices, and folders with the names of files, are no files of a Jekyll site',
  async () => {
    const root = writeSite({...jekyll, '_plugins/a.rb/b.txt': '', '_plugins/c.rb': ''});
    addLinks(root, {
      Gemfile: '/dev/zero',
      'Gemfile.lock': '/dev/zero',
      '_plugins/d.rb': '/dev/zero',
      '_plugins/e': '.',
      '_plugins/f': '.',
    });
    const {files, diagnostics} = await buildFolder(root);
    expect(files).toHaveProperty(['index.html']);
    expect(diagnostics.map(({code, place}) => [code, place.path])).toEqual([
      ['link-leaves-site', './Gemfile'],
      ['link-leaves-site', './Gemfile.lock'],
    ]);
  },
);

test.each([
  [{_site: '.git'}, {}],
  [{_site: '.hidden'}, {}],
  [{}, {destination: '.git/hooks'}],
  [{}, {destination: 'node_modules/usergroup-ssg'}],
])('nothing is written over git’s files or hidden ones: %j %j', async (links, options) => {
  const root = writeSite({...jekyll, config: '[core]', '.hidden/a': '', '.git/config': 'mine'});
  addLinks(root, links as Record<string, string>);
  await buildCommand(root, {destination: '_site', ...options});
  expect(said.err).toMatch(/output-refused/);
  expect(existsSync(join(root, '.git/index.html'))).toBe(false);
});

test.skipIf(isWindows)(
  'a folder that looks like a repository of git does not run the programs in its settings',
  async () => {
    const root = writeSite({
      '_config.yml': `${config}source: sub\nplugins: [jekyll-last-modified-at]\n`,
      'program.sh': '#!/bin/sh\ntouch "$(dirname "$0")/was-run"\n',
      'sub/index.md': '---\n---\n{% last_modified_at %}',
    });
    const sub = join(root, 'sub');
    chmodSync(join(root, 'program.sh'), 0o755);
    const git = (args: string[], input = '') =>
      spawnSync('git', ['--git-dir', sub, ...args], {cwd: sub, input, encoding: 'utf8'}).stdout.trim();
    execFileSync('git', ['init', '-q', '--bare', sub]);
    const tree = git(['mktree'], `100644 blob ${git(['hash-object', '-w', '--stdin'], 'a')}\ta\n`);
    const person = 'A <a@group.example> 1700000000 +0000';
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n a\n -----END PGP SIGNATURE-----';
    const text = `tree ${tree}\nauthor ${person}\ncommitter ${person}\n${signature}\n\na\n`;
    const commit = git(['hash-object', '-w', '-t', 'commit', '--stdin'], text);
    git(['update-ref', git(['symbolic-ref', 'HEAD']), commit]);
    const settings = {'core.bare': 'false', 'core.worktree': '.', 'log.showSignature': 'true'};
    for (const [key, value] of Object.entries(settings)) git(['config', key, value]);
    git(['config', 'gpg.program', join(root, 'program.sh')]);
    await buildFolder(root, {safe: true});
    expect(existsSync(join(root, 'was-run'))).toBe(false);
  },
);
