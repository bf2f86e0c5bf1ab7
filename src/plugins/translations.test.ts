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
