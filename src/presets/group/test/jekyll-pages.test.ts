import {describe, expect, it} from 'vitest';
import {buildSite, type Files} from '../../../test/site.ts';

const CONFIG =
  'title: Gruppe\nurl: https://group.example\nbaseurl: /blog\ntimezone: Europe/Berlin\nlocale: de-DE\n';

/** A site whose `default` shows no title, but whose `single` does. */
const SITE: Files = {
  '_config.yml': CONFIG,
  '_layouts/default.html': '<title>{{ page.title }}</title><main>{{ content }}</main>',
  '_layouts/single.html': '---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}',
  'index.html': '---\nlayout: default\ntitle: Start\n---\n',
  '_posts/2026-11-10-tests.md': '---\ntitle: Tests\nevent: {start: 2026-12-08 19:00}\n---\nText\n',
};

const headings = (html: string | undefined) => html?.match(/<h1.*?<\/h1>/g);

describe('the page of events on a Jekyll site', () => {
  it('knows its title and address, in the language of the site', async () => {
    const {files, diagnostics} = await buildSite({
      ...SITE,
      '_layouts/default.html': '<title>{{ page.title }}</title>{{ page.url }} {{ page.path }} {{ content }}',
    });
    expect(diagnostics).toEqual([]);
    expect(files['events/index.html']).toContain('<title>Termine</title>/events/ events/index.html');
    expect(headings(files['events/index.html'])).toEqual(['<h1 id="events-title">Termine</h1>']);
  });

  it.each([
    [
      '`page`, if there is one',
      {'_layouts/page.html': '---\nlayout: default\n---\n[page] {{ content }}'},
      '[page]',
    ],
    [
      'the one that most pages name',
      {
        '_layouts/bare.html': '[bare] {{ content }}',
        'a.md': '---\nlayout: bare\ntitle: A\n---\n',
        'b.md': '---\nlayout: single\ntitle: B\n---\n',
        '_config.yml': `${CONFIG}defaults: [{scope: {path: c}, values: {layout: bare}}]\n`,
        'c.md': '---\ntitle: C\n---\n',
      },
      '[bare]',
    ],
    ['`default`', {}, '<main>'],
  ])('has the layout of ordinary pages: %s', async (_, more, mark) => {
    const {files} = await buildSite({...SITE, ...more});
    expect(files['events/index.html']).toContain(mark);
    expect(headings(files['events/index.html'])).toHaveLength(1);
  });

  it.each<[string, Files]>([
    ['a layout', {'about.md': '---\nlayout: single\ntitle: Us\n---\n'}],
    ...['{% include head.html %}', '{%- include head.html-%}'].map((include): [string, Files] => [
      `a file that the layout around it includes: ${include}`,
      {
        '_layouts/page.html': '---\nlayout: default\n---\n{{ content }}',
        '_layouts/default.html': `${include}{{ content }}`,
        '_includes/head.html': '<h1 class="title">\n{{ page.title | default: site.title }}</h1>',
      },
    ]),
  ])('does not repeat the title that is shown by %s', async (_, more) => {
    const {files} = await buildSite({...SITE, ...more});
    expect(files['events/index.html']?.match(/<h1/g)).toHaveLength(1);
    expect(files['events/index.html']).toContain('<section class="listing" aria-label="Termine">');
  });

  it('is one of the site’s pages, so menus and the sitemap have it', async () => {
    const {files} = await buildSite({
      ...SITE,
      '_config.yml': `${CONFIG}plugins: [jekyll-sitemap]\n`,
      'index.html': '---\n---\n{% for page in site.pages %}{{ page.title }} {% endfor %}',
    });
    expect(files['index.html']).toContain('Termine');
    expect(files['sitemap.xml']).toContain('<loc>https://group.example/blog/events/</loc>');
  });

  it('leaves an own page at its address alone', async () => {
    const {files} = await buildSite({...SITE, 'meetings.md': '---\npermalink: /events/\n---\nOurs'});
    expect(files['events/index.html']).toBe('<p>Ours</p>\n');
  });

  it('reads well without a stylesheet', async () => {
    const {files} = await buildSite(SITE);
    expect(files['events/index.html']).toContain('</a> ·\n');
    expect(files['events/index.html']).not.toContain('<ol');
    // Many stylesheets have a rule for all sections that shows hidden ones.
    expect(files['events/index.html']).not.toMatch(/<section[^>]*hidden/);
    expect(files['events/index.html']).toContain(
      '<time class="dt-start" datetime="2026-12-08T19:00:00+01:00">Dienstag',
    );
  });
});

it('warns if the times of a Jekyll site’s meetings are UTC only because nothing else is said', async () => {
  const config = (zone: string) => ({
    ...SITE,
    '_config.yml': `title: T\nurl: https://group.example\n${zone}`,
  });
  const {diagnostics} = await buildSite(config(''));
  expect(diagnostics).toMatchObject([
    {severity: 'warning', code: 'timezone-missing', place: {path: '_posts/2026-11-10-tests.md', line: 3}},
  ]);
  expect((await buildSite(config('timezone: Etc/UTC\n'))).diagnostics).toEqual([]);
});
