import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {openAsBefore} from '../commands/as-before.ts';
import type {BuildOptions} from '../commands/build-options.ts';
import {buildSite as buildAndWrite, type Counts} from '../commands/build-site.ts';
import {photo, photoOfPhone, published} from './photos.ts';
import {bareTheme, buildSite, type Files, writeFiles} from './site.ts';

const config = 'title: T\nurl: https://group.example\ntimezone: UTC\nimages: {widths: [20, 40]}\n';
const post = (body: string) => `---\ntitle: A\n---\n${body}\n`;
const page = '2026/01/02/a/index.html';

/** A site with one post. */
const siteWith = (body: string, more: Files = {}): Files => ({
  ...bareTheme,
  'ssg.config.yml': config,
  'content/posts/2026-01-02-a.md': post(body),
  ...more,
});

/** Builds and writes the site as a process of its own does. */
async function write(root: string, options: BuildOptions = {}) {
  const now = new Date('2026-11-21T12:00:00Z');
  return buildAndWrite(root, {now, ...options}, openAsBefore<Counts>(root, {now, ...options}));
}

const textOf = (root: string, path: string) => readFileSync(join(root, 'public', path), 'utf8');
const imagesIn = (html = '') =>
  [...html.matchAll(/<img[^>]*>/g)].map(([image]) => image.replace(' alt=""', ''));
const sourceSets = (html = '') =>
  [...html.matchAll(/srcset="([^"]*)" sizes="([^"]*)"/g)].map(([, ...found]) => found);
const versionsIn = (root: string, folder: string) =>
  readdirSync(join(root, 'public', folder))
    .filter((name) => name.endsWith('w.webp'))
    .sort();

test('a photo in a text has smaller versions, upright and without the place where it was taken', async () => {
  const root = writeFiles(
    siteWith('![](/images/room.jpg)', {'static/images/room.jpg': await photoOfPhone(60, 90)}),
  );
  expect((await write(root)).diagnostics).toEqual([]);
  expect(imagesIn(textOf(root, page))).toEqual([
    '<img src="/images/room.jpg" width="60" height="90" srcset="/images/room-20w.webp 20w, /images/room-40w.webp 40w" sizes="(min-width: 52em) 47.5em, 92vw">',
  ]);
  expect(await published(root, 'images/room-20w.webp')).toEqual({format: 'webp', width: 20, height: 30});
  expect(await published(root, 'images/room-40w.webp')).toEqual({format: 'webp', width: 40, height: 60});
  expect(await published(root, 'images/room.jpg')).toMatchObject({width: 90, height: 60, orientation: 6});
});

test('pictures beside a post, in every kind of folder and below a base path have versions beside them', async () => {
  const body = '![](beside.png) ![](<../our plan.webp>) <img src="/a%20$&b.JPG?v=2">';
  const files = siteWith(body, {
    'ssg.config.yml': `${config}baseUrl: /blog\n`,
    'content/posts/beside.png': await photo(30, 20).png().toBuffer(),
    'content/our plan.webp': await photo(50, 20).webp().toBuffer(),
    'static/a $&b.JPG': await photo(50, 20).jpeg().toBuffer(),
    'content/posts/2026-01-03-b/index.md': post('![](own/photo.jpeg)'),
    'content/posts/2026-01-03-b/own/photo.jpeg': await photo(30, 20).jpeg().toBuffer(),
  });
  const root = writeFiles(files);
  expect((await write(root)).diagnostics).toEqual([]);
  expect(sourceSets(textOf(root, page)).map(([set]) => set)).toEqual([
    '/blog/2026/01/02/a/beside-20w.webp 20w, /blog/2026/01/02/a/beside.png 30w',
    '/blog/our%20plan-20w.webp 20w, /blog/our%20plan-40w.webp 40w',
    '/blog/a%20$&amp;b-20w.webp 20w, /blog/a%20$&amp;b-40w.webp 40w',
  ]);
  expect(sourceSets(textOf(root, '2026/01/03/b/index.html'))[0]![0]).toBe(
    '/blog/2026/01/03/b/own/photo-20w.webp 20w, /blog/2026/01/03/b/own/photo.jpeg 30w',
  );
  for (const path of ['2026/01/02/a/beside', 'our plan', 'a $&b', '2026/01/03/b/own/photo'])
    expect(await published(root, `${path}-20w.webp`), path).toMatchObject({width: 20});
});

test('a width that the author gave says which version is enough', async () => {
  const photos = {'static/room.jpg': await photo(60, 30).jpeg().toBuffer()};
  const {files} = await buildSite(
    siteWith('<img src="/room.jpg" width="30"> <img src="/room.jpg" width="100%">', photos),
  );
  expect(sourceSets(files[page]).map(([, sizes]) => sizes)).toEqual([
    '(max-width: 30px) 100vw, 30px',
    '(min-width: 52em) 47.5em, 92vw',
  ]);
});

test.each([
  '<img src="/room.jpg" srcset="/room.jpg 60w, /small.jpg 20w" sizes="10em">',
  '<picture><source srcset="/small.jpg"><img src="/room.jpg"></picture>',
  '<img src="/small.jpg" width="20" height="10">',
  '<img src="https://elsewhere.example/room.jpg">',
  '<img src="/plan.svg" width="90" height="90">',
  '<img src="/moving.gif" width="60" height="30">',
  '<img src="/moving.webp" width="60" height="30">',
  '<img src="/moving.png" width="60" height="30">',
])('%s stays as it is', async (image) => {
  const moving = await photo(60, 60).gif({}).toBuffer();
  const {files, diagnostics} = await buildSite(
    siteWith(`<p>${image}</p>`, {
      'static/room.jpg': await photo(60, 30).jpeg().toBuffer(),
      'static/small.jpg': await photo(20, 10).jpeg().toBuffer(),
      'static/plan.svg': '<svg viewBox="0 0 90 90"/>',
      'static/moving.gif': moving,
      'static/moving.webp': await animatedWebp(),
      'static/moving.png': await animatedPng(),
    }),
  );
  expect(diagnostics).toEqual([]);
  expect(files[page]).toContain(image);
  expect(Object.keys(files).filter((path) => path.endsWith('w.webp'))).toEqual([]);
});

/** Two pictures, one below the other, shown one after the other. */
async function animatedWebp(): Promise<Uint8Array> {
  const {default: sharp} = await import('sharp');
  const both = await photo(60, 60).raw().toBuffer();
  return sharp(both, {raw: {width: 60, height: 60, channels: 3, pageHeight: 30}})
    .webp({loop: 0})
    .toBuffer();
}

/** Only with the chunk that announces an animation. */
async function animatedPng(): Promise<Uint8Array> {
  const still = await photo(60, 30).png().toBuffer();
  const at = still.indexOf('IDAT') - 4;
  const control = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)]);
  return Buffer.concat([still.subarray(0, at), control, still.subarray(at)]);
}

test('only pictures that texts show have versions, each of them once', async () => {
  const photos = {
    'static/room.jpg': await photo(60, 30).jpeg().toBuffer(),
    'static/hidden.jpg': await photo(60, 30).jpeg().toBuffer(),
  };
  const both = {
    ...photos,
    'content/about.md': '![](/room.jpg)',
    'content/posts/2026-01-03-b.md': post('![](/room.jpg)'),
  };
  const {files} = await buildSite(
    siteWith('![](/room.jpg) ![](/room.jpg)\n\n<!-- <img src="/hidden.jpg"> -->', both),
  );
  expect(Object.keys(files).filter((path) => path.endsWith('w.webp'))).toEqual([
    'room-20w.webp',
    'room-40w.webp',
  ]);
});

test('pictures in lists have versions, those in feeds do not', async () => {
  const {files} = await buildSite({
    ...siteWith('Text ![](/room.jpg) <img src="/room.jpg" srcset="/other.png 20w" sizes="9em">', {
      'static/room.jpg': await photo(60, 30).jpeg().toBuffer(),
      'static/other.png': '',
    }),
    'layouts/home.html': '{{ site.posts.first.excerpt }}',
  });
  expect(sourceSets(files['index.html'])[0]![0]).toContain('/room-20w.webp 20w');
  for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) {
    expect(files[feed]).toContain('https://group.example/room.jpg');
    expect(files[feed]).toContain('https://group.example/other.png 20w');
    expect(files[feed]).not.toContain('w.webp');
  }
});

test('a version is made once, also for another copy of the picture, and goes when nothing shows it', async () => {
  const root = writeFiles(
    siteWith('![](/room.jpg)', {'static/room.jpg': await photo(60, 30).jpeg().toBuffer()}),
  );
  await write(root);
  const kept = () => {
    const folder = join(root, '.ssg-cache/made');
    return readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);
  };
  const before = kept();
  expect(before).toHaveLength(2);
  // As in a new clone of the site.
  utimesSync(join(root, 'static/room.jpg'), 1e9, 1e9);
  rmSync(join(root, 'public'), {recursive: true});
  await write(root);
  expect(versionsIn(root, '')).toEqual(['room-20w.webp', 'room-40w.webp']);
  copyFileSync(join(root, 'static/room.jpg'), join(root, 'content/posts/copy.jpg'));
  writeFileSync(join(root, 'content/posts/2026-01-02-a.md'), post('![](copy.jpg)'));
  await write(root);
  expect([versionsIn(root, ''), versionsIn(root, dirname(page))]).toEqual([
    [],
    ['copy-20w.webp', 'copy-40w.webp'],
  ]);
  expect(kept()).toEqual(before);
  writeFileSync(join(root, 'content/posts/2026-01-02-a.md'), post('No picture.'));
  await write(root);
  expect([versionsIn(root, dirname(page)), kept()]).toEqual([[], []]);
});

test('another picture at the same address has other versions', async () => {
  const root = writeFiles(
    siteWith('![](/room.jpg)', {'static/room.jpg': await photo(60, 30).jpeg().toBuffer()}),
  );
  await write(root);
  writeFileSync(join(root, 'static/room.jpg'), await photo(30, 60).jpeg().toBuffer());
  await write(root);
  expect(versionsIn(root, '')).toEqual(['room-20w.webp']);
  expect(await published(root, 'room-20w.webp')).toMatchObject({width: 20, height: 40});
});

test('the settings say how many versions there are, and how good', async () => {
  const big = {'static/room.jpg': await photo(1000, 30).jpeg().toBuffer()};
  const root = writeFiles({
    ...siteWith('![](/room.jpg)', big),
    'ssg.config.yml': config.replace(/images.*/, 'images: true'),
  });
  await write(root);
  expect(versionsIn(root, '')).toEqual(['room-480w.webp', 'room-960w.webp']);
  const size = () => statSync(join(root, 'public/room-480w.webp')).size;
  const before = size();
  const settings = "images: {widths: [480, 30, 480], quality: 20, sizes: '50vw'}";
  writeFileSync(join(root, 'ssg.config.yml'), config.replace(/images.*/, settings));
  await write(root);
  expect(sourceSets(textOf(root, page))).toEqual([['/room-30w.webp 30w, /room-480w.webp 480w', '50vw']]);
  expect(size()).toBeLessThan(before);
  writeFileSync(join(root, 'ssg.config.yml'), config.replace(/images.*/, 'images: false'));
  await write(root);
  expect([versionsIn(root, ''), sourceSets(textOf(root, page))]).toEqual([[], []]);
});

test('two pictures whose versions would have one address are reported', async () => {
  const {diagnostics} = await buildSite(
    siteWith('![](/room.jpg) ![](/room.png)', {
      'static/room.jpg': await photo(30, 20).jpeg().toBuffer(),
      'static/room.png': await photo(30, 20).png().toBuffer(),
    }),
  );
  expect(diagnostics).toMatchObject([
    {code: 'url-collision', place: {path: 'static/room.png'}, hint: 'Rename one of them.'},
  ]);
  expect(diagnostics[0]!.message).toContain('room-20w.webp');
});

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s file that is cut off is reported where it is shown, and the site is built',
  async (format) => {
    const whole = await photo(60, 30)[format]().toBuffer();
    const root = writeFiles(
      siteWith(`Text\n\n![](/room.${format})`, {[`static/room.${format}`]: whole.subarray(0, -20)}),
    );
    const {diagnostics} = await write(root);
    expect(diagnostics).toMatchObject([{code: 'image-broken', severity: 'warning', place: {line: 6}}]);
    expect(imagesIn(textOf(root, page))[0]).toMatch(`<img src="/room.${format}"`);
    expect(sourceSets(textOf(root, page))).toEqual([]);
  },
);

test('a file whose damage shows only when it is read is reported in each build, until it is mended', async () => {
  const whole = await photo(60, 30).png().toBuffer();
  // It says that it is far too large to be read.
  const broken = Buffer.from(whole);
  broken.writeUInt32BE(30_000, 16);
  broken.writeUInt32BE(30_000, 20);
  const root = writeFiles(siteWith('![](/room.png)', {'static/room.png': broken, 'static/a.txt': ''}));
  for (const text of ['', 'x']) {
    writeFileSync(join(root, 'static/a.txt'), text);
    const {diagnostics} = await write(root);
    expect(diagnostics).toMatchObject([{code: 'image-broken', place: {line: 4}}]);
    expect(existsSync(join(root, 'public', page))).toBe(true);
  }
  const strict = await write(root, {strict: true});
  expect([strict.counts, strict.diagnostics.length]).toEqual([undefined, 1]);
  writeFileSync(join(root, 'static/room.png'), whole);
  expect((await write(root)).diagnostics).toEqual([]);
});

test('a photo of several megabytes is no problem, a large animation is', async () => {
  const large = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc(3_000_000)]);
  const {diagnostics} = await buildSite(
    siteWith('![](/room.jpg) ![](/moving.gif)', {
      'static/room.jpg': large(await photo(60, 30).jpeg().toBuffer()),
      'static/moving.gif': large(await photo(60, 30).gif().toBuffer()),
    }),
  );
  expect(diagnostics.map(({code, message}) => [code, message])).toEqual([
    ['image-large', 'The image /moving.gif is 3.0 MB.'],
  ]);
});

test('a Jekyll site has no versions', async () => {
  const {files} = await buildSite({
    '_config.yml': 'title: T\nimages: true\n',
    '_posts/2026-01-02-a.md': post('![](/room.jpg)'),
    'room.jpg': await photo(1000, 30).jpeg().toBuffer(),
  });
  expect(sourceSets(files['2026/01/02/a.html'])).toEqual([]);
});
