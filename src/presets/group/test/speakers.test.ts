import {describe, expect, it, test} from 'vitest';
import {buildSite, type Files} from '../../../test/site.ts';

const meeting = (day: string, talks: string, more = '') =>
  `---\ntitle: Meeting of ${day}\nevent:\n  start: ${day} 19:00\n${more}  talks:\n${talks}---\nText\n`;

const SITE: Files = {
  'content/posts/2026-11-02-tests.md': meeting(
    '2026-12-08',
    '    - {title: Tests, speakers: [Ada Lovelace, Grace Hopper], video: "https://v.example/1"}\n    - Lightning talks\n',
  ),
  'content/posts/2025-03-01-notes.md': meeting(
    '2025-03-11',
    '    - {title: Notes, speakers: [{name: ada LOVELACE, url: "https://ada.example"}], slides: "https://s.example/1"}\n',
  ),
};

/** What readers see in the main part of a page. */
function textOf(html: string | undefined): string {
  const main = /<main[\s\S]*<\/main>/.exec(html ?? '')?.[0] ?? '';
  return main
    .replaceAll(/<script[\s\S]*?<\/script>|<[^>]*>|&#xFE0E;/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const made = (files: Readonly<Record<string, string | undefined>>) =>
  Object.keys(files)
    .filter((path) => /^(?:talks|speakers)\b/.test(path))
    .sort();

describe('talks with speakers', () => {
  it('are listed by year, the latest first, with slides and videos', async () => {
    const {files, diagnostics} = await buildSite(SITE);
    expect(diagnostics).toEqual([]);
    expect(textOf(files['talks/index.html'])).toBe(
      'Talks 3 talks · Speakers 2026 8 December 2026 Tests Ada Lovelace, Grace Hopper · ▶ Video ' +
        '8 December 2026 Lightning talks 2025 11 March 2025 Notes ada LOVELACE · Slides',
    );
    expect(files['talks/index.html']).toContain('<a href="/2026/11/02/tests/">Tests</a>');
    expect(files['talks/index.html']).toContain('<a href="https://v.example/1" aria-label="Video: Tests">');
  });

  it('give each speaker a page, and a list of all of them', async () => {
    const {files} = await buildSite(SITE);
    expect(textOf(files['speakers/index.html'])).toBe('Speakers 3 talks Ada Lovelace 2 Grace Hopper 1');
    expect(textOf(files['speakers/ada-lovelace/index.html'])).toBe(
      'HomeSpeakers Ada Lovelace 2 talks · Website Talks ' +
        'Tests Tuesday, December 8, 2026 · Ada Lovelace, Grace Hopper · ▶ Video ' +
        'Notes Tuesday, March 11, 2025 · Slides',
    );
    expect(files['speakers/ada-lovelace/index.html']).toContain('rel="me" href="https://ada.example"');
  });

  it('lead from the post of the meeting to the pages of their speakers', async () => {
    const {files} = await buildSite(SITE);
    const post = files['2026/11/02/tests/index.html'];
    expect(post).toContain(
      'by <a href="/speakers/ada-lovelace/">Ada Lovelace</a>, <a href="/speakers/grace-hopper/">',
    );
    expect(post).toContain(
      '{"@type":"Person","name":"Ada Lovelace","url":"https://group.example/speakers/ada-lovelace/"}',
    );
    expect(files['events/index.html']).toContain(
      '<a href="/talks/">Talks</a> · <a href="/speakers/">Speakers</a>',
    );
  });

  it('have pages that search engines find', async () => {
    const {files} = await buildSite(SITE);
    for (const path of ['events/', 'talks/', 'speakers/', 'speakers/grace-hopper/'])
      expect(files['sitemap.xml']).toContain(`<loc>https://group.example/${path}</loc>`);
    expect(files['talks/index.html']).toContain('<title>Talks · Test group</title>');
    expect(files['speakers/grace-hopper/index.html']).toMatch(
      /"item": "https:\/\/group.example\/speakers\/"[\s\S]*"position": 3, "name": "Grace Hopper"/,
    );
  });

  it('are data for other layouts', async () => {
    const {files} = await buildSite({
      ...SITE,
      'layouts/own.html':
        '{% for talk in site.events.talks %}{{ talk.year }} {{ talk.title }} ({{ talk.event_title }}); {% endfor %}' +
        '{% for speaker in site.events.speakers %}{{ speaker.name }} {{ speaker.page }} {{ speaker.talks.size }}; {% endfor %}',
      'content/own.md': '---\nlayout: own\n---\n',
    });
    expect(files['own/index.html']).toBe(
      '2026 Tests (Meeting of 2026-12-08); 2026 Lightning talks (Meeting of 2026-12-08); ' +
        '2025 Notes (Meeting of 2025-03-11); ' +
        'Ada Lovelace /speakers/ada-lovelace/ 2; Grace Hopper /speakers/grace-hopper/ 1; ',
    );
  });

  it('have pages in the language of the site', async () => {
    const {files} = await buildSite({
      ...SITE,
      'ssg.config.yml':
        'title: G\nurl: https://g.example\nbaseUrl: /g\nlanguage: fr\ntimezone: Europe/Paris\n',
    });
    expect(textOf(files['talks/index.html'])).toMatch(/^Présentations 3 présentations · Intervenants 2026/);
    expect(files['talks/index.html']).toContain('href="/g/speakers/grace-hopper/"');
    expect(files['talks/index.html']).toContain('aria-label="Vidéo\u00a0: Tests"');
  });

  it.each([
    ['nobody speaks', '    - Lightning talks\n', ''],
    ['the meeting was called off', '    - {title: T, speakers: [Ada]}\n', '  status: cancelled\n'],
  ])('are needed for any of these pages: %s', async (_, talks, more) => {
    const {files} = await buildSite({'content/posts/2026-11-02-a.md': meeting('2026-12-08', talks, more)});
    expect(made(files)).toEqual([]);
    expect(files['events/index.html']).not.toMatch(/talks\/|speakers/);
  });
});

describe('the file of a speaker', () => {
  const FILE = 'content/speakers/ada-lovelace.md';
  const described = (matter: string): Files => ({...SITE, [FILE]: `---\n${matter}---\nShe **programs**.\n`});

  it('tells more on their page', async () => {
    const {files, diagnostics} = await buildSite({
      ...described(
        'name: Ada Lovelace\npicture: {path: ada.png, alt: Ada at work}\nmastodon: "@ada@social.example"\n' +
          'github: ada\nlinks: {Blog: https://blog.example}\n',
      ),
      'content/speakers/ada.png': '',
    });
    expect(diagnostics).toEqual([]);
    const page = files['speakers/ada-lovelace/index.html']!;
    expect(page).toContain('<h1>Ada Lovelace</h1>');
    expect(page).toContain('<p>She <strong>programs</strong>.</p>');
    expect(page).toContain('src="/speakers/ada.png" alt="Ada at work"');
    expect(page.match(/rel="me" href="[^"]*">[^<]*/g)!.filter((link) => !link.includes('footer'))).toEqual([
      'rel="me" href="https://social.example/@ada">Mastodon',
      'rel="me" href="https://github.com/ada">GitHub',
      'rel="me" href="https://blog.example">Blog',
    ]);
    const [, person] = /ld\+json">(\{[^<]*"Person"[^<]*\})<\/script>/.exec(page)!;
    expect(JSON.parse(person!)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Person',
      name: 'Ada Lovelace',
      url: 'https://group.example/speakers/ada-lovelace/',
      image: 'https://group.example/speakers/ada.png',
      sameAs: ['https://social.example/@ada', 'https://github.com/ada', 'https://blog.example'],
    });
    expect(page).toContain('<meta property="og:image" content="https://group.example/speakers/ada.png">');
    expect(files['speakers/index.html']).toContain('<img class="avatar" src="/speakers/ada.png" alt=""');
  });

  it.each([
    ['twitter: "@ada"', 'https://x.com/ada">Twitter'],
    ['twitter: https://twitter.com/ada', 'https://twitter.com/ada">Twitter'],
    ['x: ada', 'https://x.com/ada">X'],
    ['codeberg: ada', 'https://codeberg.org/ada">Codeberg'],
    ['youtube: "@ada"', 'https://www.youtube.com/@ada">YouTube'],
    ['instagram: ada.l', 'https://www.instagram.com/ada.l">Instagram'],
    ['facebook: https://www.facebook.com/ada', 'https://www.facebook.com/ada">Facebook'],
    ['homepage: https://ada.example', 'https://ada.example">Website'],
  ])('gives links to the usual places: %s', async (line, link) => {
    const {files, diagnostics} = await buildSite(described(`${line}\n`));
    expect(diagnostics).toEqual([]);
    expect(files['speakers/ada-lovelace/index.html']).toContain(`rel="me" href="${link}</a>`);
  });

  it('may be in a folder of its own, with the picture beside it', async () => {
    const {files, diagnostics} = await buildSite({
      ...SITE,
      'content/speakers/ada-lovelace/index.md': '---\nname: Ada Lovelace\npicture: ada.png\n---\n',
      'content/speakers/ada-lovelace/ada.png': '',
    });
    expect(diagnostics).toEqual([]);
    expect(files['speakers/index.html']).toContain('src="/speakers/ada-lovelace/ada.png"');
    expect(Object.keys(files)).toContain('speakers/ada-lovelace/ada.png');
  });

  it('and the posts they wrote lead to each other', async () => {
    const {files, diagnostics} = await buildSite({
      ...described('name: Ada Lovelace\naliases: [Ada Byron]\n'),
      'ssg.config.yml':
        'title: T\nurl: https://t.example\ntimezone: UTC\nauthors: {ada: {name: Ada Byron}}\n',
      'content/posts/2026-01-02-a.md': '---\ntitle: A\nauthor: [ada, Grace Hopper]\n---\n',
    });
    expect(diagnostics).toEqual([]);
    const post = files['2026/01/02/a/index.html'];
    expect(post).toContain('<a class="p-author h-card" href="/speakers/ada-lovelace/">Ada Byron</a>');
    // Without a file, it may be somebody else of that name.
    expect(post).toContain('href="/author/grace-hopper/">Grace Hopper</a>');
    expect(files['speakers/ada-lovelace/index.html']).toContain(
      '2 talks · <a href="/author/ada-byron/">1 post</a>',
    );
  });

  it('has a name that stands for all others', async () => {
    const {files, diagnostics} = await buildSite({
      'content/speakers/augusta.md': '---\nname: Ada Lovelace\naliases: [Ada Byron, /people/ada/]\n---\n',
      'content/posts/2026-11-02-a.md': meeting(
        '2026-12-08',
        '    - {title: A, speakers: [augusta]}\n    - {title: B, speakers: [ada byron]}\n    - {title: C, speakers: [Àda  Lovelace]}\n',
      ),
    });
    expect(diagnostics).toEqual([]);
    expect(made(files)).toEqual(['speakers/augusta/index.html', 'speakers/index.html', 'talks/index.html']);
    expect(textOf(files['speakers/index.html'])).toBe('Speakers 3 talks Ada Lovelace 3');
    expect(files['2026/11/02/a/index.html']!.match(/>Ada Lovelace<\/a>/g)).toHaveLength(3);
    // An alias that is an address still redirects; one that is a name does not.
    expect(files['people/ada/index.html']).toContain('url=https://group.example/speakers/augusta/');
    expect(Object.keys(files).filter((path) => path.includes('Byron'))).toEqual([]);
  });

  it('is an ordinary page as long as they do not speak', async () => {
    const {files} = await buildSite({
      ...SITE,
      'content/speakers/alan-turing.md': '---\nname: Alan\n---\nText\n',
    });
    expect(files['speakers/alan-turing/index.html']).toContain('<h1>Alan Turing</h1>');
    expect(files['speakers/index.html']).not.toContain('Alan');
  });

  it.each([
    [
      'mastadon: "@a@b.example"\n',
      'event-key',
      '`mastadon` is not a key of a speaker: did you mean `mastodon`?',
      2,
    ],
    ['twiter: ada\n', 'event-key', '`twiter` is not a key of a speaker: did you mean `twitter`?', 2],
    ['website: ada.example\n', 'event-link', '`ada.example` is not a web address.', 2],
    ['picture: [a.png]\n', 'event-text', '`picture` must be text, not a list or a map.', 2],
    ['links: [{name: Blog, url: blog}]\n', 'event-link', '`blog` is not a web address.', 2],
    ['name: Ada\npicture: ada.jpg\n', 'image-missing', 'The image ada.jpg does not exist.', 3],
    ['picture:\n  path: /ada.jpg\n', 'image-missing', 'The image /ada.jpg does not exist.', 3],
  ])('is checked: %j', async (matter, code, message, line) => {
    const {diagnostics} = await buildSite(described(matter));
    expect(diagnostics).toMatchObject([{code, message, place: {path: FILE, line}}]);
  });

  it('is probably meant by a name that differs in one letter', async () => {
    const post = 'content/posts/2026-11-02-a.md';
    const named = (name: string) =>
      buildSite({
        ...described('name: Ada Lovelace\n'),
        [post]: meeting('2026-12-09', `    - title: A\n      speakers:\n        - Bob\n        - ${name}\n`),
      });
    expect((await named('Ada Lovelase')).diagnostics).toMatchObject([
      {
        code: 'event-speaker-unknown',
        message: 'The speaker “Ada Lovelase” has no file: did you mean “Ada Lovelace”?',
        place: {path: post, line: 9},
      },
    ]);
    expect((await named('Ida Lovelass')).diagnostics).toEqual([]);
    expect((await named('Bobb')).diagnostics).toEqual([]);
  });

  it('may have a translation', async () => {
    const {files, diagnostics} = await buildSite({
      ...described('name: Ada Lovelace\n'),
      'content/fr/speakers/ada-lovelace.md':
        '---\nname: Ada Lovelace\nlang: fr\ntranslation_of: /speakers/ada-lovelace/\n---\nElle programme.\n',
    });
    expect(diagnostics).toEqual([]);
    expect(files['talks/index.html']).toContain('<a href="/speakers/ada-lovelace/">');
    expect(files['speakers/ada-lovelace/index.html']).toContain('href="/fr/speakers/ada-lovelace/"');
  });

  it('is the only one for a name', async () => {
    const {diagnostics} = await buildSite({
      ...described('title: Ada Lovelace\n'),
      'content/speakers/countess.md': '---\nname: Ada Lovelace\n---\n',
    });
    expect(diagnostics).toMatchObject([
      {code: 'event-speaker-twice', place: {path: 'content/speakers/countess.md', line: 2}},
    ]);
  });
});

describe('a page of the site’s own at the address', () => {
  it.each<[string, Files]>([
    ['a page', {'content/talks.md': '---\ntitle: Ours\n---\nOurs\n'}],
    ['a page elsewhere', {'content/a.md': '---\ntitle: A\npermalink: /talks/\n---\nOurs\n'}],
    ['a file', {'static/talks/index.html': 'Ours'}],
    ['a redirect', {'content/a.md': '---\ntitle: A\nredirect_from: /talks/\n---\nOurs\n'}],
  ])('replaces ours: %s', async (_, more) => {
    const {files, diagnostics} = await buildSite({...SITE, ...more});
    expect(diagnostics).toEqual([]);
    expect(files['talks/index.html'] ?? '').not.toContain('Lightning');
    expect(files['speakers/index.html']).toContain('href="/talks/"');
  });

  it('may show the lists with our includes', async () => {
    const {files} = await buildSite({
      ...SITE,
      'content/speakers/index.md': '---\ntitle: People\n---\n{% include all-speakers.html title=false %}\n',
    });
    expect(files['speakers/index.html']).toContain('<section class="listing" aria-label="People">');
    expect(textOf(files['speakers/index.html'])).toContain('Ada Lovelace 2');
  });

  it('is where the name of a speaker leads', async () => {
    const {files} = await buildSite({
      ...SITE,
      'content/a.md': '---\ntitle: Ada\npermalink: /speakers/ada-lovelace.html\n---\nOurs\n',
    });
    expect(files['talks/index.html']).toContain('href="/speakers/ada-lovelace.html"');
    expect(files['speakers/ada-lovelace/index.html']).toBeUndefined();
  });
});

test('a collection without pages gets them for those who speak', async () => {
  const {files, diagnostics} = await buildSite({
    ...SITE,
    'ssg.config.ts':
      'import {collections, defineConfig} from "usergroup-ssg";\nexport default defineConfig({title: "T", url: "https://g.example", timezone: "UTC", plugins: [collections({speakers: {pages: false}})]});\n',
    'content/speakers/ada-lovelace.md': '---\nname: Ada Lovelace\n---\nShe **programs**.\n',
    'content/speakers/alan.md': '---\nname: Alan\n---\n',
  });
  expect(diagnostics).toEqual([]);
  expect(files['speakers/ada-lovelace/index.html']).toContain('<p>She <strong>programs</strong>.</p>');
  expect(files['sitemap.xml']).toContain('/speakers/ada-lovelace/');
  expect(files['speakers/alan/index.html']).toBeUndefined();
});
