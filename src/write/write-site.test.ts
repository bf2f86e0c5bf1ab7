import {createHash} from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, describe, expect, it} from 'vitest';
import type {OutputFile} from '../model.ts';
import {createWriter, writeSite} from './write-site.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true});
});

function site(files: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'ssg-write-'));
  made.push(root);
  put(root, files);
  return root;
}

function put(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
}

/** As Linux does; macOS and Windows do not. */
function tellsCaseApart(): boolean {
  const file = fileURLToPath(import.meta.url);
  return !existsSync(join(dirname(file), basename(file).toUpperCase()));
}

const digest = (text: string) => createHash('sha1').update(text).digest('hex');
const page = (path: string, content: string): OutputFile => ({path, content, digest: digest(content)});
const pages = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => page(path, text));
const folders = {content: 'content', themes: 'themes', output: 'public', cache: '.ssg-cache'};
const write = (root: string, files: Record<string, string>, other: Partial<typeof folders> = {}) =>
  writeSite({root, folders: {...folders, ...other}, files: pages(files)});

function read(root: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(join(root, below), {withFileTypes: true})) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(found, read(root, path), {[`${path}/`]: ''});
    else if (entry.name !== '.ssg-manifest.json') found[path] = readFileSync(join(root, path), 'utf8');
  }
  return found;
}
const publicOf = (root: string) =>
  Object.fromEntries(Object.entries(read(join(root, 'public'))).filter(([path]) => !path.endsWith('/')));
const codes = (result: {diagnostics: readonly {code: string}[]}) => result.diagnostics.map(({code}) => code);

describe('writing a site', () => {
  it('writes pages and the folders above them', async () => {
    const root = site();
    const result = await write(root, {'index.html': 'Home', '2026/01/02/title/index.html': 'Post'});
    expect(result).toEqual({
      value: {written: ['index.html', '2026/01/02/title/index.html'], unchanged: 0, removed: []},
      diagnostics: [],
    });
    expect(publicOf(root)).toEqual({'index.html': 'Home', '2026/01/02/title/index.html': 'Post'});
  });

  it('leaves the modification time of what did not change', async () => {
    const root = site();
    await write(root, {'a.html': 'A', 'b.html': 'B'});
    const past = new Date('2020-01-01');
    utimesSync(join(root, 'public/a.html'), past, past);
    const {value} = await write(root, {'a.html': 'A', 'b.html': 'B2'});
    expect(value).toEqual({written: ['b.html'], unchanged: 1, removed: []});
    expect(statSync(join(root, 'public/a.html')).mtime).toEqual(past);
  });

  it('compares the content when the cache is gone', async () => {
    const root = site();
    await write(root, {'a.html': 'A', 'b.html': 'B'});
    rmSync(join(root, '.ssg-cache'), {recursive: true});
    expect((await write(root, {'a.html': 'A', 'b.html': 'B'})).value).toEqual({
      written: [],
      unchanged: 2,
      removed: [],
    });
  });

  it('restores a page that somebody changed, even if its size and time are the same', async () => {
    const root = site();
    await write(root, {'a.html': 'good'});
    const file = join(root, 'public/a.html');
    const {atime, mtime} = statSync(file);
    writeFileSync(file, 'evil');
    utimesSync(file, atime, mtime);
    expect((await write(root, {'a.html': 'good'})).value.written).toEqual(['a.html']);
    expect(publicOf(root)).toEqual({'a.html': 'good'});
  });

  it.skipIf(tellsCaseApart())('keeps a page whose path changed only in letter case', async () => {
    const root = site();
    await write(root, {'About.html': 'A', 'Talks/One/index.html': 'B', 'a.html': 'C'});
    const respelt = {'about.html': 'A2', 'talks/one/index.html': 'B', 'a.html': 'C'};
    expect((await write(root, respelt)).diagnostics).toEqual([]);
    expect(publicOf(root)).toEqual(respelt);
    expect((await write(root, respelt)).value).toMatchObject({written: [], removed: []});
    // As a killed build leaves it.
    const manifest = join(root, 'public/.ssg-manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"a.html"', '"a.html",\n"About.html"'));
    await write(root, respelt);
    expect(publicOf(root)).toEqual(respelt);
  });

  it('removes stale pages and the folders that this empties, and nothing else', async () => {
    const root = site();
    await write(root, {'a/b/c.html': 'C', 'a/d.html': 'D', 'e/f.html': 'F'});
    put(root, {'public/e/own.txt': 'mine'});
    expect((await write(root, {'a/d.html': 'D'})).value.removed).toEqual(['a/b/c.html', 'e/f.html']);
    expect(read(join(root, 'public'))).toEqual({'a/': '', 'a/d.html': 'D', 'e/': '', 'e/own.txt': 'mine'});
  });

  it('makes a deleted output again', async () => {
    const root = site();
    await write(root, {'a.html': 'A'});
    rmSync(join(root, 'public'), {recursive: true});
    expect((await write(root, {'a.html': 'A'})).value.written).toEqual(['a.html']);
  });

  it('turns a page into a folder and a folder into a page', async () => {
    const root = site();
    await write(root, {talks: 'list', 'tags/php/index.html': 'T'});
    expect((await write(root, {'talks/index.html': 'list', tags: 'T'})).diagnostics).toEqual([]);
    expect(publicOf(root)).toEqual({'talks/index.html': 'list', tags: 'T'});
  });

  it('refuses a page below another page, and a folder in the place of a foreign file', async () => {
    const root = site();
    expect(codes(await write(root, {a: 'A', 'a/b': 'B'}))).toEqual(['output-path']);
    await write(root, {'index.html': 'Home'});
    put(root, {'public/talks': 'mine'});
    expect(codes(await write(root, {'talks/index.html': 'T'}))).toEqual(['foreign-file']);
  });

  it('leaves a file that it did not write, and says which page wants its place', async () => {
    const root = site();
    await write(root, {'index.html': 'Home'});
    put(root, {'public/cv.html': 'mine'});
    const result = await write(root, {'index.html': 'New', 'cv.html': 'theirs'});
    expect(result.diagnostics).toMatchObject([{code: 'foreign-file', place: {path: 'public/cv.html'}}]);
    expect(publicOf(root)).toEqual({'index.html': 'Home', 'cv.html': 'mine'});
  });

  it('leaves a folder in the place of a page if it contains a foreign file', async () => {
    const root = site();
    await write(root, {'a/b.html': 'B', c: 'C'});
    put(root, {'public/a/own.txt': 'mine'});
    expect(codes(await write(root, {a: 'A'}))).toEqual(['foreign-file']);
    rmSync(join(root, 'public/c'));
    put(root, {'public/c/own.txt': 'mine'});
    expect(codes(await write(root, {'a/b.html': 'B', c: 'C'}))).toEqual(['foreign-file']);
  });

  it('accepts an equal file that it did not write, and does not take it for its own', async () => {
    const root = site();
    await write(root, {'index.html': 'Home'});
    put(root, {'public/CNAME': 'group.example'});
    expect((await write(root, {'index.html': 'Home', CNAME: 'group.example'})).value.unchanged).toBe(2);
    expect((await write(root, {'index.html': 'Home'})).value.removed).toEqual([]);
    expect(publicOf(root).CNAME).toBe('group.example');
  });

  it('refuses a folder with files that ssg did not write', async () => {
    const root = site({'public/favicon.ico': 'x'});
    const result = await write(root, {'index.html': 'Home'});
    expect(codes(result)).toEqual(['output-not-ours']);
    expect(publicOf(root)).toEqual({'favicon.ico': 'x'});
  });

  it('accepts a folder with nothing but names that start with a dot', async () => {
    const root = site({'public/.git/HEAD': 'ref', 'public/.gitkeep': ''});
    expect((await write(root, {'index.html': 'Home'})).diagnostics).toEqual([]);
  });

  it.each([
    '.',
    '..',
    'content',
    'content/out',
    'themes',
    '.ssg-cache',
    '.ssg-cache/out',
    '/',
    homedir(),
    dirname(homedir()),
  ])('refuses the output folder %s', async (output) => {
    const root = site({'content/a.md': 'A'});
    expect(codes(await write(root, {'index.html': 'Home'}, {output}))).toEqual(['output-refused']);
  });

  it('refuses an output folder that is a link out of the site', async () => {
    const root = site();
    const outside = site();
    symlinkSync(outside, join(root, 'public'));
    expect(codes(await write(root, {'index.html': 'Home'}))).toEqual(['output-outside']);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('writes to a folder outside the site when the config says so', async () => {
    const output = join(site(), 'www');
    expect((await write(site(), {'index.html': 'Home'}, {output})).diagnostics).toEqual([]);
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('Home');
  });

  it('never writes or removes through a link in the output', async () => {
    const root = site();
    const outside = site();
    await write(root, {'a/b.html': 'B', 'c.html': 'C'});
    rmSync(join(root, 'public/a'), {recursive: true});
    put(outside, {'b.html': 'theirs'});
    symlinkSync(outside, join(root, 'public/a'));
    expect(codes(await write(root, {'a/b.html': 'B', 'c.html': 'C'}))).toEqual(['output-link']);
    expect((await write(root, {'c.html': 'C'})).value.removed).toEqual([]);
    expect(read(outside)).toEqual({'b.html': 'theirs'});
  });

  it('replaces a link in the place of a page with the page', async () => {
    const root = site({'secret.txt': 'secret'});
    await write(root, {'a.html': 'A'});
    rmSync(join(root, 'public/a.html'));
    symlinkSync(join(root, 'secret.txt'), join(root, 'public/a.html'));
    await write(root, {'a.html': 'A'});
    expect(readFileSync(join(root, 'secret.txt'), 'utf8')).toBe('secret');
    expect(publicOf(root)).toEqual({'a.html': 'A'});
  });

  it('does not write into a cache folder that is a link out of the site', async () => {
    const root = site();
    const outside = site();
    symlinkSync(outside, join(root, '.ssg-cache'));
    expect((await write(root, {'a.html': 'A'})).diagnostics).toEqual([]);
    expect(readdirSync(outside)).toEqual([]);
  });

  it.each([
    '../x',
    'a/../../x',
    '/etc/x',
    'a//b',
    'a\\b',
    'a\0b',
    '',
    './a',
    '.ssg-manifest.json',
    '.ssg-writing/1',
    'é'.repeat(200),
  ])('refuses the odd path %j', async (path) => {
    const root = site();
    expect(codes(await write(root, {[path]: 'x'}))).toEqual(['output-path']);
    expect(existsSync(join(root, 'public'))).toBe(false);
  });

  it('trusts no manifest that lists a path outside', async () => {
    const root = site({'precious.txt': 'x'});
    await write(root, {'a.html': 'A'});
    put(root, {'public/.ssg-manifest.json': JSON.stringify({version: 1, files: ['../precious.txt']})});
    expect(codes(await write(root, {}))).toEqual(['manifest-harmed']);
    expect(existsSync(join(root, 'precious.txt'))).toBe(true);
  });

  it('says that its manifest is a folder', async () => {
    const root = site();
    put(root, {'public/.ssg-manifest.json/a.txt': 'x'});
    const {diagnostics} = await write(root, {'a.html': 'A'});
    expect(diagnostics).toMatchObject([
      {
        code: 'manifest-harmed',
        message:
          'The list of files that ssg wrote cannot be read because it is a folder, so nothing is replaced.',
        place: {path: 'public/.ssg-manifest.json'},
        hint: 'Remove the folder public and build again.',
      },
    ]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says that its manifest, or its folder, may not be read',
    async () => {
      const root = site();
      await write(root, {'a.html': 'A'});
      chmodSync(join(root, 'public/.ssg-manifest.json'), 0);
      const {diagnostics} = await write(root, {'a.html': 'B'});
      expect(diagnostics).toMatchObject([
        {code: 'manifest-harmed', message: expect.stringContaining('EACCES')},
      ]);
      chmodSync(join(root, 'public'), 0);
      expect(codes(await write(root, {'a.html': 'B'}))).toEqual(['output-refused']);
      chmodSync(join(root, 'public'), 0o755);
    },
  );

  it.each([
    '',
    'null',
    '{"files":{"a.html":1}}',
    '\0\0\0',
    '{"version":1,"files":{"a.html":[null]},"output":1}',
  ])('never trusts damaged records of what it wrote: %j', async (text) => {
    const root = site();
    await write(root, {'a.html': 'A', 'b.html': 'B'});
    put(root, {'.ssg-cache/written.json': text});
    expect((await write(root, {'a.html': 'A', 'b.html': 'B2'})).value).toEqual({
      written: ['b.html'],
      unchanged: 1,
      removed: [],
    });
  });

  it('copies files, and copies them again when they changed', async () => {
    const root = site({'content/a.png': 'PNG'});
    const copy = (version: string): OutputFile => ({
      path: 'a.png',
      digest: version,
      content: {copyOf: join(root, 'content/a.png')},
    });
    const run = async (version: string) => (await writeSite({root, folders, files: [copy(version)]})).value;
    expect((await run('1')).written).toEqual(['a.png']);
    expect((await run('1')).unchanged).toBe(1);
    put(root, {'content/a.png': 'GIF'});
    expect((await run('2')).written).toEqual(['a.png']);
    expect(publicOf(root)).toEqual({'a.png': 'GIF'});
  });

  it('names the file to copy that vanished, and leaves the site', async () => {
    const root = site();
    await write(root, {'a.html': 'A'});
    const files = [
      page('a.html', 'A2'),
      {path: 'a.png', digest: '1', content: {copyOf: join(root, 'gone.png')}},
    ];
    const result = await writeSite({root, folders, files});
    expect(result.diagnostics[0]?.message).toContain('gone.png');
    expect(publicOf(root)).toEqual({'a.html': 'A'});
    expect(readdirSync(join(root, 'public')).sort()).toEqual(['.ssg-manifest.json', 'a.html']);
  });

  it('writes the same bytes in two folders', async () => {
    const [one, two] = [site(), site()];
    await write(one, {'b.html': 'B', 'a.html': 'A'});
    await write(two, {'old.html': 'old'});
    await write(two, {'a.html': 'A', 'b.html': 'B'});
    const manifest = (root: string) => readFileSync(join(root, 'public/.ssg-manifest.json'), 'utf8');
    expect(manifest(one)).toBe(manifest(two));
  });

  it('knows its output again after the site was copied elsewhere', async () => {
    const root = site();
    await write(root, {'a.html': 'A', 'b.html': 'B'});
    const copy = site();
    cpSync(root, copy, {recursive: true});
    expect((await write(copy, {'a.html': 'A'})).value).toEqual({
      written: [],
      unchanged: 1,
      removed: ['b.html'],
    });
  });

  it('keeps the last of several pages with the same path, whatever the others were before', async () => {
    const root = site();
    for (const first of ['A', 'B']) {
      const files = [page('a.html', first), page('a.html', 'last')];
      await writeSite({root, folders, files});
      expect(publicOf(root)).toEqual({'a.html': 'last'});
    }
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that a folder is read-only',
    async () => {
      const root = site();
      await write(root, {'a.html': 'A'});
      chmodSync(join(root, 'public'), 0o500);
      expect(codes(await write(root, {'a.html': 'A2'}))).toEqual(['output-not-writable']);
      chmodSync(join(root, 'public'), 0o700);
    },
  );
});

describe.skipIf(process.platform === 'win32')('copies that begin before pages are made', () => {
  const start = (root: string, copies: Record<string, string>) => {
    const writer = createWriter({root, folders});
    writer.begin(Object.entries(copies).map(([path, file]) => ({path, copyOf: join(root, file)})));
    return writer;
  };
  const copy = (root: string, path: string, file: string): OutputFile => ({
    ...{path, digest: file},
    content: {copyOf: join(root, file)},
  });

  it('are part of the site', async () => {
    const root = site({'a.png': 'A', 'b.png': 'B'});
    const writer = start(root, {'img/a.png': 'a.png', 'img/b.png': 'b.png'});
    const files = [
      copy(root, 'img/a.png', 'a.png'),
      copy(root, 'img/b.png', 'b.png'),
      page('img/index.html', 'I'),
    ];
    expect((await writer.write(files)).diagnostics).toEqual([]);
    await writer.close();
    expect(publicOf(root)).toEqual({'img/a.png': 'A', 'img/b.png': 'B', 'img/index.html': 'I'});
    expect((await writeSite({root, folders, files})).value).toMatchObject({written: [], unchanged: 3});
  });

  it('make way for what a plugin made of them, and are removed if nobody asks for them', async () => {
    const root = site({'a.css': 'A', 'b.css': 'B', 'c.css': 'C'});
    const writer = start(root, {'a.css': 'a.css', 'b.css': 'b.css', 'c.css': 'c.css'});
    await writer.write([page('a.css', 'small'), copy(root, 'b.css', 'c.css')]);
    await writer.close();
    expect(publicOf(root)).toEqual({'a.css': 'small', 'b.css': 'C'});
  });

  it('are removed with their folders', async () => {
    const root = site({'a.png': 'A'});
    const writer = start(root, {'img/deep/a.png': 'a.png'});
    await writer.write([copy(root, 'a.png', 'a.png')]);
    await writer.close();
    expect(read(join(root, 'public'))).toEqual({'a.png': 'A'});
  });

  it('do not get in the way of anyone who writes there meanwhile', async () => {
    const root = site({'a.png': 'A'});
    const writer = start(root, {'.well-known/a.png': 'a.png'});
    put(root, {'public/.well-known/b.json': '{}'});
    expect((await writer.write([copy(root, '.well-known/a.png', 'a.png')])).diagnostics).toEqual([]);
    await writer.close();
    expect(publicOf(root)).toEqual({'.well-known/a.png': 'A', '.well-known/b.json': '{}'});
  });

  it('leave nothing behind when the site is not written', async () => {
    const root = site({'a.png': 'A'});
    await start(root, {'img/a.png': 'a.png'}).close();
    expect(readdirSync(root)).toEqual(['a.png']);
  });

  it('leave nothing behind when the site cannot be written', async () => {
    const root = site({'a.png': 'A'});
    const writer = start(root, {a: 'a.png', 'a/b.png': 'a.png', '../c.png': 'a.png', 'd.png': 'gone.png'});
    const files = [copy(root, 'a', 'a.png'), copy(root, 'a/b.png', 'a.png')];
    expect(codes(await writer.write(files))).toEqual(['output-path']);
    await writer.close();
    expect(readdirSync(root)).toEqual(['a.png']);
  });

  it('that fail are reported if they are part of the site', async () => {
    const root = site();
    const writer = start(root, {'a.png': 'gone.png'});
    expect(codes(await writer.write([copy(root, 'a.png', 'gone.png')]))).toEqual(['write-failed']);
    await writer.close();
    expect(readdirSync(root)).toEqual([]);
  });

  it('do not begin where a site is already', async () => {
    const root = site({'a.png': 'A'});
    await write(root, {'index.html': 'Home'});
    await start(root, {'a.png': 'a.png'}).close();
    expect(publicOf(root)).toEqual({'index.html': 'Home'});
    expect(existsSync(join(root, 'public/.ssg-manifest.json'))).toBe(true);
  });
});
