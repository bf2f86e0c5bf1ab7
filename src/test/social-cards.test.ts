import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import sharp from 'sharp';
import {expect, test} from 'vitest';
import {openAsBefore} from '../commands/as-before.ts';
import {buildSite as buildAndWrite, type Counts} from '../commands/build-site.ts';
import {published} from './photos.ts';
import {buildSite, type Files, writeFiles} from './site.ts';

const config = 'title: Lyon PHP\nurl: https://group.example\ntimezone: Europe/Paris\nsocialCards: true\n';
const event = '{start: 2026-12-08 19:00, venue: {name: The Barge, address: {locality: Lyon}}}';
const post = (title: string, more = '') => `---\ntitle: ${JSON.stringify(title)}\n${more}---\nText\n`;

const FILE = 'content/posts/2026-01-02-a.md';
const PAGE = '2026/01/02/a/index.html';
const CARD = '2026/01/02/a/social-card.png';

const siteWith = (text: string, more: Files = {}): Files => ({
  'ssg.config.yml': config,
  [FILE]: text,
  ...more,
});

/** Builds and writes the site as a process of its own does. */
function write(root: string) {
  const options = {now: new Date('2026-11-21T12:00:00Z')};
  return buildAndWrite(root, options, openAsBefore<Counts>(root, options));
}

const textOf = (root: string, path = PAGE) => readFileSync(join(root, 'public', path), 'utf8');
const cardsIn = (paths: readonly string[]) => paths.filter((path) => path.endsWith('social-card.png')).sort();

/** What a page says about its picture, by property. */
const picturesIn = (html = '') =>
  Object.fromEntries(
    [...html.matchAll(/<meta (?:property|name)="(og:image[^"]*|twitter:card)" content="([^"]*)">/g)].map(
      ([, name, content]) => [name, content!.replace(/\?v=[\w-]{8}$/, '?v=…')],
    ),
  );

/** The part of a picture in which something is drawn, without the line at the bottom. */
async function drawnIn(root: string) {
  const above = await sharp(join(root, 'public', CARD))
    .extract({left: 0, top: 0, width: 1200, height: 600})
    .toBuffer();
  const {info} = await sharp(above).trim().toBuffer({resolveWithObject: true});
  const [left, top] = [-info.trimOffsetLeft!, -info.trimOffsetTop!];
  return {left, top, right: left + info.width, bottom: top + info.height};
}

test('a post without a picture has a card with its title, and says so', async () => {
  const root = writeFiles(siteWith(post('Tests & <types>')));
  expect((await write(root)).diagnostics).toEqual([]);
  expect(picturesIn(textOf(root))).toEqual({
    'og:image': `https://group.example/${CARD}?v=…`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'Tests &amp; &lt;types&gt; · January 2, 2026 · Lyon PHP',
    'twitter:card': 'summary_large_image',
  });
  expect(textOf(root)).toMatch(
    /"@type": "BlogPosting"[\s\S]*"image": "https:\/\/group\.example\/.*\/social-card\.png\?v=/,
  );
  expect(await published(root, CARD)).toMatchObject({format: 'png', width: 1200, height: 630});
  expect(statSync(join(root, 'public', CARD)).size).toBeLessThan(300_000);
});

test('events and speakers have cards, in the language of their page; other pages have none', async () => {
  const talk = 'talks: [{title: Types, speaker: Ada}, {title: Tests, speaker: Grace}]';
  const {files} = await buildSite(
    siteWith(
      post(
        'Soirée',
        `lang: fr\nevent:\n  start: 2026-12-08 19:00\n  online: https://call.example\n  ${talk}\n`,
      ),
      {
        'content/about.md': post('About'),
        'content/meeting.md': post('Meeting', `event: ${event}\n`),
        'content/posts/2026-01-03-old.md': post('Old', 'permalink: /old.html\n'),
        'content/speakers/grace.md': '---\npicture: grace.jpg\n---\n',
        'content/speakers/grace.jpg': '',
      },
    ),
  );
  expect(cardsIn(Object.keys(files))).toEqual([
    CARD,
    'meeting/social-card.png',
    'old-social-card.png',
    'speakers/ada/social-card.png',
  ]);
  expect(picturesIn(files[PAGE])['og:image:alt']).toBe(
    'Soirée · mardi 8 décembre 2026, 19:00 – 21:30 (UTC+1) · En ligne · Lyon PHP',
  );
  expect(picturesIn(files['meeting/index.html'])['og:image:alt']).toBe(
    'Meeting · Tuesday, December 8, 2026, 7:00 PM – 9:30 PM · The Barge, Lyon · Lyon PHP',
  );
  expect(picturesIn(files['speakers/ada/index.html'])['og:image:alt']).toBe('Ada · 1 talk · Lyon PHP');
  expect(files[PAGE]).toMatch(
    /"@type":"Event".*"image":\["https:\/\/group\.example\/.*\/social-card\.png\?v=/,
  );
  expect(picturesIn(files['about/index.html'])).toEqual({'twitter:card': 'summary'});
});

test('a picture of the page itself is shown instead of a card, a card instead of the picture of the site', async () => {
  const {files} = await buildSite(
    siteWith(post('A', 'image: /room.jpg\n'), {
      'ssg.config.yml': `${config}params: {image: /site.jpg}\n`,
      'content/posts/2026-01-03-b.md': post('B', `image: {path: /room.jpg, alt: Chairs}\nevent: ${event}\n`),
      'content/posts/2026-01-04-c.md': post('C'),
      'content/posts/2026-01-05-gone.md': post('Gone', 'redirect_to: /\n'),
      'static/room.jpg': '',
    }),
  );
  expect(cardsIn(Object.keys(files))).toEqual(['2026/01/04/c/social-card.png']);
  expect(picturesIn(files[PAGE])['og:image']).toBe('https://group.example/room.jpg');
  expect(picturesIn(files['2026/01/03/b/index.html'])).toEqual({
    'og:image': 'https://group.example/room.jpg',
    'og:image:alt': 'Chairs',
    'twitter:card': 'summary_large_image',
  });
  expect(picturesIn(files['index.html'])['og:image']).toBe('https://group.example/site.jpg');
});

test('a card is made once, and again when what it says has changed', async () => {
  const root = writeFiles(siteWith(post('Evening', `event: ${event}\n`)));
  const made = join(root, '.ssg-cache/made');
  const state = () => ({
    kept: readdirSync(made).map((name) => `${name} ${statSync(join(made, name)).mtimeMs}`),
    address: /social-card\.png\?v=[\w-]+/.exec(textOf(root))![0],
    bytes: readFileSync(join(root, 'public', CARD)),
  });
  await write(root);
  const before = state();
  writeFileSync(join(root, FILE), `${post('Evening', `event: ${event}\n`)}More text\n`);
  await write(root);
  expect(state()).toEqual(before);
  rmSync(join(root, '.ssg-cache'), {recursive: true});
  rmSync(join(root, 'public'), {recursive: true});
  await write(root);
  expect(state().bytes.equals(before.bytes)).toBe(true);
  writeFileSync(
    join(root, FILE),
    post('Evening', `event: ${event.replace('}}}', '}}, status: cancelled}')}\n`),
  );
  await write(root);
  const after = state();
  expect(after.kept).toHaveLength(1);
  expect(after.address).not.toBe(before.address);
  expect(after.bytes.equals(before.bytes)).toBe(false);
  expect(picturesIn(textOf(root))['og:image:alt']).toMatch(/^Cancelled · Evening · /);
});

test.each([
  ['a short title', 'PHP'],
  ['a long title', 'What we learned when we moved a large application '.repeat(1000)],
  [
    'a long word',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  ],
  ['markup and signs', '<b>"x" & \'y\'</i> &amp; {{ "%s" }} \\0'],
  ['one long line of emoji', '🎉'.repeat(400)],
  ['control characters', 'a\u0000b\u0007c\u2028d'],
  ['nothing to see', '\u200b\u2800'],
])('%s stays within the margins', async (_, title) => {
  const root = writeFiles(siteWith(post(title, `event: ${event}\n`)));
  expect((await write(root)).diagnostics).toEqual([]);
  const {left, top, right, bottom} = await drawnIn(root);
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(75);
  expect(right).toBeLessThanOrEqual(1125);
  expect(bottom).toBeLessThanOrEqual(555);
});

test('lines of a language that is written from right to left begin there', async () => {
  const root = writeFiles(siteWith(post('PHP', 'lang: en-Arab\n')));
  await write(root);
  const {left, right} = await drawnIn(root);
  expect(left).toBeGreaterThan(600);
  expect(right).toBeGreaterThan(1110);
});

test('a card has the colours of the site, and its logo', async () => {
  const logo = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="${fill}"/></svg>`;
  const root = writeFiles(
    siteWith(post('A'), {
      'ssg.config.yml': `${config}logo: /logo.svg\ncolors: {accent: '#8a1c4a'}\n`,
      'static/logo.svg': logo('#00ff00'),
    }),
  );
  const colorAt = async (left: number, top: number) => {
    const spot = sharp(join(root, 'public', CARD)).extract({left, top, width: 1, height: 1});
    return [...(await spot.raw().toBuffer())].slice(0, 3);
  };
  await write(root);
  expect(await colorAt(5, 5)).toEqual([0x8a, 0x1c, 0x4a]);
  expect(await colorAt(120, 120)).toEqual([0, 255, 0]);
  writeFileSync(join(root, 'static/logo.svg'), logo('#0000ff'));
  await write(root);
  expect(await colorAt(120, 120)).toEqual([0, 0, 255]);
  writeFileSync(join(root, 'static/logo.svg'), 'no drawing');
  await write(root);
  expect(await colorAt(120, 120)).not.toEqual([0, 0, 255]);
});

test('layouts of the site itself see the card', async () => {
  const {files} = await buildSite(
    siteWith(post('A'), {
      'layouts/post.html': '{{ social_card.url | absolute_url }} {{ social_card.width }}',
    }),
  );
  expect(files[PAGE]).toMatch(
    /^https:\/\/group\.example\/2026\/01\/02\/a\/social-card\.png\?v=[\w-]{8} 1200$/,
  );
});

test('a site that does not ask for cards has none, nor has a Jekyll site', async () => {
  const native = await buildSite({[FILE]: post('A')});
  const jekyll = await buildSite({'_config.yml': config, '_posts/2026-01-02-a.md': post('A')});
  expect(cardsIn([...Object.keys(native.files), ...Object.keys(jekyll.files)])).toEqual([]);
});

// Elsewhere, fonts are those of the system.
test.runIf(process.platform === 'linux')('without fonts there are no cards, and a message', async () => {
  const root = writeFiles(
    siteWith(post('A'), {'fonts.conf': '<fontconfig><dir>/nowhere</dir></fontconfig>'}),
  );
  const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
  const {status, stderr} = spawnSync(process.execPath, [cli, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', FONTCONFIG_FILE: join(root, 'fonts.conf')},
  });
  expect(status).toBe(0);
  expect(stderr).toContain('ssg.config.yml:4:1 warning No font here has the letter L');
  expect(existsSync(join(root, 'public', PAGE))).toBe(true);
  expect(existsSync(join(root, 'public', CARD))).toBe(false);
});
