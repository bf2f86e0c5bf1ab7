import {describe, expect, it} from 'vitest';
import {buildSite, type Files} from '../../../test/site.ts';

const CONFIG =
  'title: Gruppe\nurl: https://group.example\nbaseurl: /blog\ntimezone: Europe/Berlin\nlang: de\nplugins: [jekyll-sitemap]\n';

const SITE: Files = {
  '_config.yml': CONFIG,
  '_layouts/default.html':
    '<title>{{ page.title }}</title><main>{{ content }}</main>{% include sponsors.html %}',
  '_layouts/post.html': '{% include event-details.html %}',
  'index.html': '---\n---\n{% for page in site.pages %}{{ page.url }} {% endfor %}',
  '_posts/2026-11-10-tests.md':
    '---\nlayout: post\ntitle: Tests\nevent:\n  start: 2026-12-08 19:00\n  hosts: [norsys]\n  sponsors: [M&uuml;ller]\n---\nText\n',
};

const FILES: Files = {
  'sponsors/norsys.md':
    '---\nlayout: default\nname: Norsys\nlogo: norsys.svg\nurl: https://norsys.example\n---\nText\n',
  'sponsors/norsys.svg': '<svg/>',
  'sponsors/alt.md': '---\nname: Alt\nuntil: 2020-01-31\n---\n',
  'sponsors/mueller.md':
    '---\nlayout: default\nname: Müller\nlevel: Partner\n---\n{% include sponsor-details.html %}\n{% include sponsor-events.html %}\n',
};

describe('a Jekyll site with files of hosts and sponsors', () => {
  it('has the page in the layout of its pages, in its sitemap but not in its menu', async () => {
    const {files, diagnostics} = await buildSite({...SITE, ...FILES});
    expect(diagnostics).toEqual([]);
    const page = files['sponsors/index.html']!;
    expect(page).toContain('<title>Gastgeber und Sponsoren</title><main><section');
    expect(page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
      'Gastgeber und Sponsoren Partner Müller Gastgeber Norsys 1 Treffen Frühere Unterstützer Alt (bis 2020)',
    );
    expect(page).toContain('<img src="/blog/sponsors/norsys.svg" alt="Norsys" width="128" height="56"');
    expect(page).toContain('<h2 id="sponsors"><a href="/blog/sponsors/">');
    expect(page).not.toContain('<ol');
    expect(files['index.html']).not.toContain('/sponsors/ ');
    expect(files['sitemap.xml']).toContain('<loc>https://group.example/blog/sponsors/</loc>');
  });

  it('shows them in the post of the meeting, and the meeting on their pages', async () => {
    const {files} = await buildSite({...SITE, ...FILES});
    const post = files['2026/11/10/tests.html']!;
    expect(post).toContain('<a class="logo" href="https://norsys.example"><img');
    expect(post).toContain('Unterstützt von <a href="/blog/sponsors/mueller.html">Müller</a>');
    expect(files['sponsors/mueller.html']).toContain('<a href="/blog/2026/11/10/tests.html">Tests</a>');
  });

  it('orders levels as `ssg.sponsor_levels` says', async () => {
    const {files, diagnostics} = await buildSite({
      ...SITE,
      ...FILES,
      '_config.yml': `${CONFIG}ssg: {sponsor_levels: [Partner, Freund]}\n`,
      'sponsors/b.md': '---\nlevel: Freund\n---\n',
    });
    expect(diagnostics).toEqual([]);
    expect(files['sponsors/index.html']!.match(/(?<=<h2>)[^<]*/g)).toEqual([
      'Partner',
      'Freund',
      'Gastgeber',
      'Frühere Unterstützer',
    ]);
  });
});

describe('a Jekyll site’s own sponsors', () => {
  it('stay as they are without events', async () => {
    const {'_posts/2026-11-10-tests.md': _, ...bare} = SITE;
    const {files} = await buildSite({...bare, ...FILES});
    expect(files['sponsors/index.html']).toBeUndefined();
    expect(files['sponsors/mueller.html']).not.toContain('Partner');
  });

  it.each<[string, Files]>([
    ['a page', {'sponsors.md': '---\n---\nOurs'}],
    ['a file', {'sponsors/index.html': 'Ours'}],
  ])('stay as they are: %s', async (_, own) => {
    const {files, diagnostics} = await buildSite({...SITE, ...FILES, ...own});
    expect(diagnostics).toEqual([]);
    expect(files['sponsors/index.html'] ?? '').toBe('');
  });

  it('stay as they are: a collection, whose logos may be anywhere', async () => {
    const {files, diagnostics} = await buildSite({
      ...SITE,
      '_config.yml': `${CONFIG}collections: {sponsors: {output: true}}\n`,
      '_sponsors/norsys.md': '---\ntitle: Norsys\nlogo: norsys.png\nsponsor: ours\nsince: ever\n---\n',
      '_sponsors/mueller.md': '---\ntitle: Müller\nlogo: /img/mueller.png\n---\n',
      'own.html': '---\n---\n{% for one in site.sponsors %}{{ one.title }} {{ one.sponsor }}{% endfor %}',
    });
    expect(diagnostics).toEqual([]);
    expect(files['own.html']).toContain('Norsys ours');
    expect(files['sponsors/index.html']).toBeUndefined();
    expect(files['2026/11/10/tests.html']).toContain('<a href="/blog/sponsors/norsys.html">Norsys</a>');
    expect(files['2026/11/10/tests.html']).toContain('<img src="/blog/img/mueller.png"');
  });
});
