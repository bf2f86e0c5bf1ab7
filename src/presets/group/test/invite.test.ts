import {describe, expect, it} from 'vitest';
import {buildSite, type Files} from '../../../test/site.ts';
import {qrCode} from '../invite/qr-code.ts';
import {type Built, buildFixture} from './build-site.ts';

const PATH = 'announce/invite/index.html';

/** What is in the field of that name, for each event on the page. */
function fields({files}: Pick<Built, 'files'>, name: string): string[] {
  const field = RegExp(`<textarea id="invite-[^"]*-${name}"[^>]*>([^<]*)</textarea>`, 'g');
  return [...(files.get(PATH) ?? '').matchAll(field)].map(([, text]) => text!);
}

describe('the page with texts about upcoming events', () => {
  it('has them in the language of the site, the next event first', async () => {
    const built = await buildFixture();
    expect(built.diagnostics).toEqual([]);
    expect(built.files.get(PATH)).toContain('<h1>Inviter du monde</h1>');
    expect(fields(built, 'post')).toEqual([
      expect.stringMatching(
        /^Reporté\u00a0: Soirée « performance » .*\nmardi 8 décembre 2026, .* \(au lieu du mardi 24 novembre 2026\)\n/,
      ),
      expect.stringMatching(/^À confirmer\u00a0: Apéro de Noël/),
    ]);
    expect(fields(built, 'mail')[0]).toMatch(/^Reporté\u00a0: .*\n\nQuand\u00a0: mardi 8 décembre/);
    expect(fields(built, 'description')).toHaveLength(2);
  });

  it('has a QR code for each of them, and none for events that are over', async () => {
    const {files} = await buildFixture();
    const codes = [...files.get(PATH)!.matchAll(/<img src="(\/events\/[^"]*)"/g)].map(([, path]) => path);
    expect(codes).toEqual(['/events/performance-2026.svg', '/events/2026-12-22-apero-de-noel.svg']);
    expect([...files.keys()].filter((path) => /^events.*svg$/.test(path))).toHaveLength(2);
    const post = files.get('2026/10/20/soiree-performance/index.html')!;
    const [, address] = /<link rel="canonical" href="([^"]*)"/.exec(post)!;
    expect(files.get('events/performance-2026.svg')).toBe(qrCode(address!));
  });

  it('is updated by the next build when an event is over', async () => {
    const texts = fields(await buildFixture({now: '2026-12-10T12:00:00Z'}), 'post');
    expect(texts).toEqual([expect.stringMatching(/Apéro de Noël/)]);
    const later = await buildFixture({now: '2027-12-04T12:00:00Z'});
    expect(later.files.get(PATH)).toContain('Aucune date n’est fixée pour le moment.');
  });

  it('loads nothing from elsewhere, and needs no script to be read', async () => {
    const {files} = await buildFixture();
    const page = files.get(PATH)!;
    expect([...page.matchAll(/<script src="([^"]*)"/g)].map(([, path]) => path)).toContain(
      '/assets/invite.js',
    );
    expect(page).not.toMatch(/<(?:script|img|link rel="stylesheet")[^>]*(?:src|href)="https?:/);
    expect(page.match(/<button[^>]*data-copy/g)).not.toHaveLength(0);
    expect(page).not.toMatch(/<button(?![^>]*hidden)[^>]*data-copy/);
    expect(Buffer.byteLength(files.get('assets/invite.js')!)).toBeLessThan(1300);
  });

  it.each(['announce', 'announce/invite', 'write'])('is not for search engines: %s', async (path) => {
    const {files} = await buildFixture();
    expect(files.get(`${path}/index.html`)).toContain('<meta name="robots" content="noindex">');
    expect(files.get('sitemap.xml')).not.toContain(`/${path}/`);
  });

  it('is linked from the form, and from the posts of upcoming events', async () => {
    const {files} = await buildFixture();
    expect(files.get('announce/index.html')).toContain('<a href="/announce/invite/">Inviter du monde</a>');
    const link = '<a href="/announce/invite/#invite-performance-2026">Inviter du monde</a>';
    expect(files.get('2026/10/20/soiree-performance/index.html')).toContain(link);
    expect(files.get(PATH)).toContain('id="invite-performance-2026"');
    expect(files.get('2022/09/01/pire-bogue/index.html')).not.toContain('/announce/invite/');
  });

  it('is missing on a site whose repository is unknown', async () => {
    const {files} = await buildFixture({
      files: {'ssg.config.yml': 'title: G\nurl: https://g.example\ntimezone: Europe/Paris\n'},
    });
    expect(files.has(PATH)).toBe(false);
    expect(files.get('2026/10/20/soiree-performance/index.html')).not.toContain('invite');
  });

  it('has texts in the language of their post', async () => {
    const post =
      '---\ntitle: In English\ndate: 2026-11-20\nlang: en\nevent: {start: 2026-11-25 19:00}\n---\n';
    const built = await buildFixture({files: {'content/posts/2026-11-20-english.md': post}});
    expect(fields(built, 'post')[0]).toContain('\nWednesday, November 25, 2026, 7:00 PM – 9:30 PM\n');
    expect(built.files.get(PATH)).toMatch(/<textarea id="invite-2026-11-25-english-post"[^>]* lang="en"/);
  });

  it('is there on a Jekyll site that asks for forms', async () => {
    const site: Files = {
      '_config.yml':
        'url: https://group.example\ntimezone: Europe/Paris\nrepository: group/site\nssg: {repository: true}\n',
      '_layouts/page.html': '<h1>{{ page.title }}</h1>{{ content }}',
      '_posts/2026-10-10-tests.md':
        '---\ntitle: Tests & co\ntags: [php]\nevent: {start: 2026-12-08 19:00}\n---\nCome, **all**!\n',
    };
    const {files, diagnostics} = await buildSite(site);
    expect(diagnostics).toEqual([]);
    expect(files[PATH]).toMatch(/^<h1>Invite people<\/h1>/);
    expect(files[PATH]).toMatch(/>\*?\*?Come, \*\*all\*\*!\n/);
    expect(files[PATH]).toContain('>Tests &amp; co\nTuesday, December 8, 2026');
    expect(Object.keys(files)).toContain('assets/invite.js');
  });
});
