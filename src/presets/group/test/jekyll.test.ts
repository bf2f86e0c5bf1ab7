import {describe, expect, it} from 'vitest';
import {build} from '../../../build.ts';
import {loadSite} from '../../../commands/load-site.ts';
import {buildSite, writeFiles} from '../../../test/site.ts';
import {checkCalendar} from './check-calendar.ts';

/** A site with its own layouts, in which nothing is escaped automatically, as in Jekyll. */
const SITE = {
  '_config.yml':
    'title: Groupe & amis\nurl: https://group.example\nbaseurl: /blog\ntimezone: Europe/Paris\nlang: fr\n',
  '_layouts/default.html': '<html lang="fr"><body>{{ content }}</body></html>\n',
  '_layouts/home.html': '---\nlayout: default\n---\n{% include next-event.html %}\n',
  '_layouts/post.html':
    '---\nlayout: default\n---\n<h1>{{ page.title }}</h1>\n{% include event-details.html %}\n{{ content }}',
  'index.html': '---\nlayout: home\ntitle: Accueil\n---\n',
  '_posts/2026-11-10-tests.md':
    '---\nlayout: post\ntitle: "Tests &amp; <i>co</i> &#8211; 8 décembre"\nevent:\n  start: 2026-12-08 19:00:00\n  venue: la-cale\n---\nVenez.\n',
  '_posts/2026-11-11-autre.md': '---\nlayout: post\ntitle: Autre\nevent: Forum PHP\n---\nRien.\n',
  'venues/la-cale.md': '---\ntitle: La Cale\naddress: 4 quai <b>des</b> Bateliers\n---\n',
};

describe('a Jekyll site', () => {
  it('shows events in posts, in its own layouts', async () => {
    const {files, diagnostics} = await buildJekyll();
    expect(diagnostics.map(({code}) => code)).toEqual(['event-block']);
    const post = files['2026/11/10/tests.html']!;
    expect(post).toContain('<data class="p-name" value="Tests &amp; co – 8 décembre">');
    expect(post).toContain('4 quai &lt;b&gt;des&lt;/b&gt; Bateliers');
    expect(post).toContain('datetime="2026-12-08T19:00:00+01:00"');
    expect(post).toContain('src="/blog/assets/events.js"');
    const [, json] = /ld\+json">(.*?)<\/script>/.exec(post)!;
    expect(JSON.parse(json!)).toMatchObject({'@type': 'Event', description: 'Venez.'});
    expect(files['2026/11/11/autre.html']).not.toContain('event');
  });

  it('shows the next event where its layouts include it, and lists all of them', async () => {
    const {files} = await buildJekyll();
    expect(files['index.html']).toContain('href="/blog/2026/11/10/tests.html"');
    expect(files['events/index.html']).toContain('href="/blog/2026/11/10/tests.html"');
  });

  it('leaves the order of posts to previous and next', async () => {
    const event = (day: string) => `---\nlayout: near\ntitle: ${day}\nevent:\n  start: ${day} 19:00\n---\n`;
    const {files} = await buildJekyll({
      '_layouts/near.html': '{{ page.previous.title }} < {{ page.title }} < {{ page.next.title }}',
      '_posts/2026-10-01-a.md': event('2026-10-08'),
      '_posts/2026-10-02-b.md': event('2026-10-09'),
      '_posts/2026-10-03-c.md': '---\nlayout: near\ntitle: News\n---\n',
    });
    expect(files['2026/10/02/b.html']).toBe('2026-10-08 < 2026-10-09 < News');
  });

  it('gets no form for posts, and keeps its own `recap_of`', async () => {
    const {files, diagnostics} = await buildJekyll({
      '_config.yml': `${SITE['_config.yml']}repository: https://github.com/group/site\n`,
      '_posts/2026-11-11-autre.md':
        '---\nlayout: post\ntitle: Autre\nrecap_of: Rien\n---\n{{ page.recap_of }}',
    });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(files)).toContain('events/index.html');
    expect(Object.keys(files).filter((path) => path.includes('write'))).toEqual([]);
    expect(files['2026/11/11/autre.html']).toContain('Rien');
  });

  it('has a calendar', async () => {
    const {files} = await buildJekyll();
    const calendar = files['calendar.ics']!;
    expect(checkCalendar(calendar)).toEqual([]);
    expect(calendar).toContain('DTSTART;TZID=Europe/Paris:20261208T190000');
    expect(calendar).toContain('URL:https://group.example/blog/2026/11/10/tests.html');
  });
});

it.each([
  ['without pages leads nowhere', false, 'Kai, 4 quai'],
  ['with pages leads there', true, '<a href="/blog/venues/kai.html">Kai</a>'],
])('the name of a venue from a collection %s', async (_, output, shown) => {
  const {files} = await buildJekyll({
    '_config.yml': `${SITE['_config.yml']}collections: {venues: {output: ${output}}}\n`,
    '_venues/kai.md': '---\ntitle: Kai\naddress: 4 quai des Bateliers\n---\n',
    '_posts/2026-11-10-tests.md':
      '---\nlayout: post\ntitle: A\nevent: {start: 2026-12-08 19:00, venue: kai}\n---\n',
  });
  expect(files['2026/11/10/tests.html']).toContain(`<span class="p-location">${shown}`);
});

describe('a Jekyll site that uses `event:` in its own way', () => {
  it('builds, with warnings about what is not understood', async () => {
    const {files, diagnostics} = await buildJekyll({
      '_posts/2026-11-12-own.md':
        '---\nlayout: own\nevent:\n  start: 19:00\n  end: 21:00\n  location: Pub\n---\n',
      '_posts/2026-11-13-typo.md': '---\nevent:\n  start: 2026-12-09 19:00\n  status: sold out\n---\n',
      '_layouts/own.html': 'At {{ page.event.location }}',
    });
    expect(files['2026/11/12/own.html']).toBe('At Pub');
    expect(diagnostics.map(({severity, code}) => `${severity} ${code}`)).toEqual([
      'warning event-block',
      'warning event-time',
      'warning event-key',
      'warning event-status',
    ]);
  });

  it('is not told about it if no post announces an event of ours', async () => {
    const {diagnostics} = await buildSite({
      '_config.yml': '',
      '_posts/2026-11-12-a.md': '---\nevent:\n  date: November 10, 2026\n  time: 6:30 PM\n---\n',
      '_posts/2026-11-13-b.md': '---\nevent: Forum PHP\n---\n',
    });
    expect(diagnostics).toEqual([]);
  });

  it('is told about a `start` that cannot be read or is mistyped', async () => {
    const {diagnostics} = await buildSite({
      '_config.yml': '',
      '_posts/2026-11-12-a.md': '---\nevent:\n  start: 19:00\n---\n',
      '_posts/2026-11-13-b.md': '---\nevent:\n  strat: 2026-12-08 19:00\n---\n',
    });
    expect(diagnostics.map(({code}) => code)).toEqual(['event-time', 'event-start', 'event-key']);
  });
});

it('shows the offset of a time in another zone, and converts UTC to the group’s zone', async () => {
  const {files} = await buildJekyll({
    '_posts/2026-11-12-far.md': '---\nlayout: post\nevent:\n  start: 2026-12-08T19:00-05:00\n---\n',
    '_posts/2026-11-13-utc.md': '---\nlayout: post\nevent:\n  start: 2026-12-08T18:00:00Z\n---\n',
  });
  expect(files['2026/11/12/far.html']).toContain('19:00 – 21:30 (UTC−5)');
  expect(files['2026/11/13/utc.html']).toContain('19:00 – 21:30<');
});

async function buildJekyll(more: Record<string, string> = {}) {
  const {value: loaded} = await loadSite(writeFiles({...SITE, ...more}), {
    now: new Date('2026-11-21T12:00:00Z'),
  });
  const {value, diagnostics} = await build(loaded!);
  const files = value.files.map(
    ({path, content}) => [path, typeof content === 'string' ? content : ''] as const,
  );
  return {files: Object.fromEntries(files) as Record<string, string>, diagnostics};
}
