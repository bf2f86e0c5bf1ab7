import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, onTestFinished, test} from 'vitest';
import {captureOutput} from '../test/capture-output.ts';
import {buildFolder, type Files, writeFiles} from '../test/site.ts';
import {gemOf, tarOf} from '../test/tar.ts';
import {themeAddCommand} from './theme-add.ts';

const said = captureOutput();

const layout = (text: string) => ({'_layouts/default.html': `${text} {{ content }}`});
const site = (config: string, files: Files = {}) =>
  writeFiles({
    '_config.yml': `title: T\n${config}\n`,
    'index.html': '---\nlayout: default\n---\nHi',
    ...files,
  });

/** Serves these files in place of rubygems.org and GitHub. */
async function serveThemes(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const server = createServer(({url = ''}, response) => {
    response.statusCode = Object.hasOwn(files, url) ? 200 : 404;
    response.end(files[url]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const before = process.env.SSG_THEME_HOST;
  process.env.SSG_THEME_HOST = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    if (before === undefined) delete process.env.SSG_THEME_HOST;
    else process.env.SSG_THEME_HOST = before;
    server.close();
  });
}

const homeOf = async (root: string) => (await buildFolder(root)).files['index.html'];
const note = (root: string) => JSON.parse(readFileSync(join(root, '_theme/theme.json'), 'utf8'));

describe('ssg theme add', () => {
  test('downloads the latest version of the gem, with which the site then builds', async () => {
    await serveThemes({
      '/api/v1/versions/jekyll-theme-slate/latest.json': '{"version":"0.2.0"}',
      '/downloads/jekyll-theme-slate-0.2.0.gem': gemOf(layout('slate'), {'jekyll-seo-tag': 'runtime'}),
    });
    const root = site('theme: jekyll-theme-slate');
    expect(await themeAddCommand(root, {})).toBe(0);
    expect(said.out).toBe(
      `jekyll-theme-slate 0.2.0: 1 file in _theme/, from ${process.env.SSG_THEME_HOST}/downloads/jekyll-theme-slate-0.2.0.gem\n`,
    );
    expect(await homeOf(root)).toBe('slate Hi');
    expect(note(root)).toMatchObject({
      name: 'jekyll-theme-slate',
      version: '0.2.0',
      plugins: ['jekyll-seo-tag'],
    });
  });

  test('takes the version that Gemfile.lock names', async () => {
    await serveThemes({'/downloads/just-the-docs-0.4.2.gem': gemOf(layout('docs'))});
    const lock = 'GEM\n  specs:\n    just-the-docs (0.4.2)\n      jekyll (>= 3.8.5)\n';
    const root = site('theme: just-the-docs', {'Gemfile.lock': lock});
    expect(await themeAddCommand(root, {})).toBe(0);
    expect(await homeOf(root)).toBe('docs Hi');
  });

  test.each([
    ['group/theme', '/group/theme/tar.gz/HEAD'],
    ['group/theme@v1.2', '/group/theme/tar.gz/v1.2'],
    ['https://git.example/group/theme@main', '/group/theme/tar.gz/main'],
  ])('downloads the repository of remote_theme: %s', async (name, address) => {
    const tarball = tarOf({'theme-abc/_layouts/default.html': 'remote {{ content }}'});
    await serveThemes({[address]: gzipSync(tarball)});
    const root = site(`remote_theme: ${name}`);
    expect(await themeAddCommand(root, {})).toBe(0);
    expect(await homeOf(root)).toBe('remote Hi');
  });

  test('takes a file, or the folder of an installed gem, with --from', async () => {
    const root = site('theme: own', {'own-1.0.gem': gemOf(layout('file'))});
    expect(await themeAddCommand(root, {from: join(root, 'own-1.0.gem')})).toBe(0);
    expect(await homeOf(root)).toBe('file Hi');
    const gems = writeFiles({
      'gems/own-2.0/_layouts/default.html': 'folder {{ content }}',
      'specifications/own-2.0.gemspec': '  s.add_runtime_dependency(%q<jekyll-feed>.freeze, ["~> 0.9"])\n',
    });
    expect(await themeAddCommand(root, {from: join(gems, 'gems/own-2.0')})).toBe(0);
    expect(await homeOf(root)).toBe('folder Hi');
    expect(note(root)).toEqual({name: 'own', from: 'own-2.0', plugins: ['jekyll-feed']});
  });

  test('puts it below the folder that `source` names', async () => {
    const root = site('theme: own\nsource: docs', {'own.gem': gemOf(layout('own'))});
    expect(await themeAddCommand(root, {from: join(root, 'own.gem')})).toBe(0);
    expect(existsSync(join(root, 'docs/_theme/_layouts/default.html'))).toBe(true);
  });

  test('says why it cannot add one, and keeps the one that is there', async () => {
    await serveThemes({
      '/api/v1/versions/gone/latest.json': '{"version":"unknown"}',
      '/group/page/tar.gz/HEAD': '<html>Sign in</html>'.repeat(99),
      '/group/plain/tar.gz/HEAD': tarOf({'plain-1/README.md': 'x'}),
    });
    const root = site('theme: own', {'own.gem': gemOf(layout('own'))});
    await themeAddCommand(root, {from: join(root, 'own.gem')});
    const trying = async (config: string) => {
      const other = writeFiles({'_config.yml': config});
      return [await themeAddCommand(other, {}), existsSync(join(other, '_theme'))];
    };
    expect(await trying('theme: gone\n')).toEqual([2, false]);
    expect(await trying('remote_theme: group/page\n')).toEqual([2, false]);
    expect(await trying('remote_theme: group/plain\n')).toEqual([2, false]);
    expect(await trying('remote_theme: group/missing\n')).toEqual([2, false]);
    expect(await trying('remote_theme: just a name\n')).toEqual([2, false]);
    expect(await trying('title: T\n')).toEqual([1, false]);
    expect(said.err.replaceAll(process.env.SSG_THEME_HOST!, 'HOST')).toBe(`\
The theme \`gone\` was not added. There is no gem \`gone\` on HOST.
The theme \`group/page\` was not added. HOST/group/page/tar.gz/HEAD cannot be unpacked: it is not a tar archive.
HOST/group/plain/tar.gz/HEAD is no Jekyll theme: it has none of the folders _layouts, _includes, _sass, _data, assets.
The theme \`group/missing\` was not added. HOST/group/missing/tar.gz/HEAD answered with status 404.
The theme \`just a name\` was not added. \`remote_theme\` should be like owner/name or owner/name@v1.2.
The site names no theme: there is no \`theme\` or \`remote_theme\` in _config.yml.
`);
    expect(await themeAddCommand(root, {from: join(root, 'missing.gem')})).toBe(2);
    expect(await homeOf(root)).toBe('own Hi');
  });

  test('replaces nothing that it did not write', async () => {
    const root = site('theme: own', {
      'own.gem': gemOf(layout('own')),
      '_theme/_layouts/default.html': 'mine',
    });
    expect(await themeAddCommand(root, {from: join(root, 'own.gem')})).toBe(1);
    expect(said.err).toContain('_theme is not from `ssg theme add`. Rename it, or delete it.');
    expect(await homeOf(root)).toBe('mine');
  });
});
