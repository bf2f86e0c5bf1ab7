import {describe, expect, it} from 'vitest';
import {buildSite, type Files} from '../../../test/site.ts';

const CONFIG =
  'title: Gruppe\nurl: https://group.example\nbaseurl: /blog\ntimezone: Europe/Berlin\nlang: de\nplugins: [jekyll-sitemap]\n';

const SITE: Files = {
  '_config.yml': CONFIG,
  '_layouts/default.html': '<title>{{ page.title }}</title><main>{{ content }}</main>',
  '_layouts/post.html': '{% include event-details.html %}',
  'index.html': '---\n---\n{% for page in site.pages %}{{ page.url }} {% endfor %}',
  '_posts/2026-11-10-tests.md':
    '---\nlayout: post\ntitle: Tests\nevent:\n  start: 2026-12-08 19:00\n  talks:\n    - {title: Tests &amp; co, speakers: [J&eacute;r&ocirc;me B, Ada Lovelace], video: https://v.example}\n---\nText\n',
};

const made = (files: Readonly<Record<string, string | undefined>>) =>
  Object.keys(files)
    .filter((path) => /^(?:talks|speakers)\b/.test(path))
    .sort();

describe('a Jekyll site whose talks have speakers', () => {
  it('has the pages in the layout of its pages, in its sitemap but not in its menu', async () => {
    const {files, diagnostics} = await buildSite(SITE);
    expect(diagnostics).toEqual([]);
    expect(made(files)).toEqual([
      'speakers/ada-lovelace/index.html',
      'speakers/index.html',
      'speakers/jerome-b/index.html',
      'talks/index.html',
    ]);
    expect(files['talks/index.html']).toContain('<title>Vorträge</title><main><section');
    expect(files['talks/index.html']).toContain('<a href="/blog/2026/11/10/tests.html">Tests &amp; co</a>');
    expect(files['talks/index.html']).not.toContain('<ol');
    const speaker = files['speakers/jerome-b/index.html']!;
    expect(speaker.match(/<h1>.*<\/h1>/g)).toEqual(['<h1>Jérôme B</h1>']);
    expect(speaker).toContain('"name":"Jérôme B","url":"https://group.example/blog/speakers/jerome-b/"');
    expect(files['2026/11/10/tests.html']).toContain(
      '<a href="/blog/speakers/ada-lovelace/">Ada Lovelace</a>',
    );
    expect(files['index.html']).not.toMatch(/talks|speakers/);
    for (const path of ['talks/', 'speakers/', 'speakers/ada-lovelace/'])
      expect(files['sitemap.xml']).toContain(`<loc>https://group.example/blog/${path}</loc>`);
  });

  it('does not repeat the name that the layout shows', async () => {
    const layout = '<h1>{{ page.title }}</h1>{{ content }}';
    const {files} = await buildSite({...SITE, '_layouts/page.html': layout});
    for (const path of made(files)) expect(files[path]!.match(/<h1/g), path).toHaveLength(1);
  });

  it('tells more about a speaker in a page of its own', async () => {
    const {files, diagnostics} = await buildSite({
      ...SITE,
      'speakers/ada.md':
        '---\nlayout: default\nname: Ada Lovelace\npicture: ada.png\n---\n{% include speaker-details.html %}\n\nShe programs.\n\n{% include speaker-talks.html %}\n',
    });
    expect(diagnostics).toEqual([]);
    expect(files['speakers/ada.html']).toContain('src="/blog/speakers/ada.png"');
    expect(files['speakers/ada.html']).toContain('<a href="/blog/2026/11/10/tests.html">Tests &amp; co</a>');
    expect(files['2026/11/10/tests.html']).toContain('<a href="/blog/speakers/ada.html">Ada Lovelace</a>');
    expect(made(files)).not.toContain('speakers/ada-lovelace/index.html');
  });
});

describe('a Jekyll site’s own talks and speakers', () => {
  it.each<[string, Files]>([
    ['pages', {'talks.md': '---\n---\nOurs', 'speakers.html': '---\npermalink: /Speakers\n---\nOurs'}],
    ['files', {'talks/index.html': 'Ours', 'speakers.html': 'Ours'}],
  ])('stay as they are: %s', async (_, own) => {
    const {files, diagnostics} = await buildSite({...SITE, ...own});
    expect(diagnostics).toEqual([]);
    expect(
      made(files).filter((path) => /^(?:talks|speakers)\/index/.test(path) && files[path] !== ''),
    ).toEqual([]);
  });

  it('stay as they are: collections, which names lead to', async () => {
    const show =
      '---\n---\n{% for one in site.speakers %}{{ one.url }} {{ one.title }} {{ one.speaker }} {{ one.content }}{% endfor %}';
    const config = (output: boolean) =>
      `${CONFIG}collections: {talks: {output: true}, speakers: {output: ${output}, permalink: "/people/:name/"}}\n`;
    const collection: Files = {
      '_speakers/ada.md': '---\ntitle: Ada Lovelace\nspeaker: yes!\nlinks: ours\n---\nText\n',
      '_speakers/alan.md': '---\ntitle: Alan\n---\nText\n',
      '_talks/a.md': '---\ntitle: A\n---\n',
      'own.html': show,
    };
    const {'_posts/2026-11-10-tests.md': _, ...bare} = SITE;
    const before = await buildSite({...bare, ...collection, '_config.yml': config(true)});
    const after = await buildSite({...SITE, ...collection, '_config.yml': config(true)});
    expect(after.diagnostics).toEqual([]);
    for (const path of ['own.html', 'people/ada/index.html', 'people/alan/index.html', 'talks/a.html'])
      expect(after.files[path]).toBe(before.files[path]);
    expect(made(after.files)).toEqual(['talks/a.html']);
    expect(after.files['2026/11/10/tests.html']).toContain('<a href="/blog/people/ada/">Ada Lovelace</a>');
    const without = await buildSite({...SITE, ...collection, '_config.yml': config(false)});
    expect(without.files['2026/11/10/tests.html']).toContain('Ada Lovelace');
    expect(without.files['2026/11/10/tests.html']).not.toMatch(/people|speakers\//);
  });
});
