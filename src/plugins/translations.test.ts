import {describe, expect, it, test} from 'vitest';
import {buildSite} from '../test/site.ts';

const about = '---\ntitle: About us\n---\nText\n';

const linesOf = (html: string | undefined, mark: string) =>
  (html ?? '').split('\n').filter((line) => line.includes(mark));

test('a text and its translations lead to each other, for readers and search engines', async () => {
  const {files, diagnostics} = await buildSite({
    'content/about.md': about,
    'content/fr/a-propos.md': '---\ntitle: À propos\nlang: fr\ntranslation_of: about\n---\nTexte\n',
    'content/de/ueber-uns.md': '---\ntitle: Über uns\nlang: de\ntranslation_of: /fr/a-propos/\n---\nText\n',
  });
  expect(diagnostics).toEqual([]);
  const alternates = [
    '<link rel="alternate" hreflang="en" href="https://group.example/about/">',
    '<link rel="alternate" hreflang="fr" href="https://group.example/fr/a-propos/">',
    '<link rel="alternate" hreflang="de" href="https://group.example/de/ueber-uns/">',
  ];
  for (const page of ['about', 'fr/a-propos', 'de/ueber-uns'])
    expect(
      new Set(linesOf(files[`${page}/index.html`], 'hreflang="').filter((line) => line.startsWith('<link'))),
    ).toEqual(new Set(alternates));
  expect(linesOf(files['fr/a-propos/index.html'], '<p>Dans')).toEqual([
    '<p>Dans d’autres langues : <a href="/about/" hreflang="en" lang="en" dir="auto" title="About us">English</a>, <a href="/de/ueber-uns/" hreflang="de" lang="de" dir="auto" title="Über uns">Deutsch</a></p>',
  ]);
});

test('a post is named by its file, its address, or without its date', async () => {
  const french = (name: string) => `---\ntitle: Soirée\nlang: fr\ntranslation_of: ${name}\n---\n`;
  for (const name of ['2026-11-05-evening', 'evening', '2026-11-05-evening.md', 'posts/2026-11-05-evening']) {
    const {files, diagnostics} = await buildSite({
      'content/posts/2026-11-05-evening.md': '---\ntitle: Evening\n---\n',
      'content/posts/2026-11-06-soiree.md': french(name),
    });
    expect(diagnostics).toEqual([]);
    expect(files['2026/11/05/evening/index.html']).toContain('>français</a>');
  }
});

describe('a mistake is told where it is written', () => {
  it.each([
    ['abuot', 'lang: fr\n', 'There is no post or page `abuot`: did you mean `about`?'],
    ['[about]', 'lang: fr\n', '`translation_of` is not the name of a post or page.'],
    ['about', '', 'This translation is in the language of content/about.md (en).'],
    ['b', 'lang: fr\n', '`translation_of` leads back to this file.'],
  ])('translation_of: %s', async (name, lang, message) => {
    const {files, diagnostics} = await buildSite({
      'content/about.md': about,
      'content/b.md': `---\ntitle: B\n${lang}translation_of: ${name}\n---\n`,
    });
    const place = {path: 'content/b.md', line: lang === '' ? 3 : 4, column: 1};
    expect(diagnostics).toMatchObject([{code: 'translation-of', severity: 'warning', message, place}]);
    expect(files['about/index.html']).not.toContain('hreflang');
  });
});

test('the language in the hint is not that of the original', async () => {
  const {diagnostics} = await buildSite({
    'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: UTC\nlanguage: fr\n',
    'content/about.md': about,
    'content/b.md': '---\ntitle: B\ntranslation_of: about\n---\n',
  });
  expect(diagnostics).toMatchObject([{hint: expect.stringContaining('`lang: en`')}]);
});

test('the translation of a draft waits for it', async () => {
  const {files, diagnostics} = await buildSite({
    'content/_drafts/about.md': about,
    'content/b.md': '---\ntitle: B\nlang: fr\ntranslation_of: about\n---\n',
  });
  expect(diagnostics).toEqual([]);
  expect(files['b/index.html']).not.toContain('hreflang');
});

describe('lists', () => {
  const post = (title: string, more = '') =>
    `---\ntitle: ${title}\ncategories: [Reports]\nseries: Tests\n${more}---\nText\n`;
  const FRENCH = 'lang: fr\ntags: [essais]\n';
  const site = {
    'content/posts/2026-11-03-evening.md': post('Evening', 'tags: [tests]\n'),
    'content/posts/2026-11-04-soiree.md': post('Soirée', `${FRENCH}translation_of: evening\n`),
    'content/posts/2026-11-05-seul.md': post('Seul', FRENCH),
  };
  const titles = (html: string | undefined) =>
    ['Evening', 'Soirée', 'Seul'].filter((title) => html?.includes(`>${title}</`));

  it('have each text once, in the language of the site', async () => {
    const {files} = await buildSite(site);
    for (const path of ['index.html', 'archive/index.html', 'category/reports/index.html', 'feed.xml'])
      expect(titles(files[path])).toEqual(['Evening', 'Seul']);
    // What is only in one language there stays.
    expect(titles(files['tag/essais/index.html'])).toEqual(['Soirée', 'Seul']);
    const french = files['2026/11/04/soiree/index.html'];
    expect(french).toContain('href="/category/reports/"');
    expect(french).toContain('href="/2026/11/03/evening/" hreflang="en"');
  });

  it('have the original if there is no version in the language of the site', async () => {
    const {files} = await buildSite({
      ...site,
      'ssg.config.yml': 'title: T\nurl: https://t.example\nlanguage: de\ntimezone: UTC\n',
      'content/posts/2026-11-03-evening.md': post('Evening', 'lang: en\n'),
    });
    expect(titles(files['index.html'])).toEqual(['Evening', 'Seul']);
  });

  it('of a series have the versions in the language of the page', async () => {
    const layout = '{% for post in page.series.posts %}<i>{{ post.title }}</i>{% endfor %}';
    const {files} = await buildSite({...site, 'layouts/post.html': layout});
    expect(titles(files['2026/11/03/evening/index.html'])).toEqual(['Evening', 'Seul']);
    expect(titles(files['2026/11/04/soiree/index.html'])).toEqual(['Soirée', 'Seul']);
  });

  it('can be in another language', async () => {
    const {files} = await buildSite({
      ...site,
      'ssg.config.ts': `import {defineConfig, postList} from 'usergroup-ssg';
export default defineConfig({
  ...{title: 'T', url: 'https://t.example', timezone: 'UTC'},
  plugins: [postList({url: '/liste/', path: 'liste/:num/', layout: 'home', per: 9, language: 'fr'})],
});`,
      'content/fr/index.html':
        '---\ntitle: Français\n---\n{% for post in site.posts-fr %}<i>{{ post.title }}</i>{% endfor %}',
    });
    for (const path of ['fr/index.html', 'liste/index.html'])
      expect(titles(files[path])).toEqual(['Soirée', 'Seul']);
  });
});

test('an event in two languages is one in lists and calendars', async () => {
  const event = (title: string, more = '') =>
    `---\ntitle: ${title}\n${more}event: {id: 2026-12-08-evening, start: 2026-12-08 19:00}\n---\nText\n`;
  const {files, diagnostics} = await buildSite({
    'content/posts/2026-11-03-evening.md': event('Evening'),
    'content/posts/2026-11-04-soiree.md': event('Soirée', 'lang: fr\ntranslation_of: evening\n'),
  });
  expect(diagnostics).toEqual([]);
  expect(files['calendar.ics']!.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Evening']);
  expect(linesOf(files['events/index.html'], 'u-url')).toHaveLength(1);
  expect(files['2026/11/04/soiree/index.html']).toContain('mardi 8 décembre 2026');
});
