import {describe, expect, it} from 'vitest';
import {finder} from '../plugins/search/finder.ts';
import {type BuiltSite, buildSite, type Files} from './site.ts';

const config = 'title: A group\nurl: https://group.example\ntimezone: Europe/Paris\n';

/** A site that can be searched. */
const site = (files: Files, more = ''): Promise<BuiltSite> =>
  buildSite({'ssg.config.yml': `${config}search: true\n${more}`, ...files});

/** The titles that a query finds, as the script of the page does. */
function found({files}: BuiltSite, query: string, language = 'en'): string[] {
  return finder(JSON.parse(files['search.json']!), language)(query).map(({title}) => title);
}

const post = (title: string, text = '', more = '') => `---\ntitle: ${title}\n${more}---\n${text}\n`;

describe('a site with search: true', () => {
  it('has a page to search, its script and its index, and a link to it on each page', async () => {
    const {files, diagnostics} = await site({'content/posts/2026-01-02-a.md': post('A')});
    expect(diagnostics).toEqual([]);
    const page = files['search/index.html']!;
    expect(page).toContain('<title>Search · A group</title>');
    expect(page).toContain('<script src="/assets/search.js"></script>');
    expect(page).toContain('data-search="/search.json"');
    expect(page).toContain('<a class="button quiet" href="/archive/">');
    expect(files['assets/search.js']).toMatch(/^\(function/);
    expect(files['2026/01/02/a/index.html']).toContain('<a class="search-link" href="/search/">');
    expect(files['2026/01/02/a/index.html']).not.toContain('search.js');
  });

  it('has nothing of that without it', async () => {
    const {files} = await buildSite({'content/posts/2026-01-02-a.md': post('A')});
    expect(Object.keys(files).filter((path) => path.includes('search'))).toEqual([]);
    expect(Object.values(files).join('')).not.toMatch(/search-link|type=search/);
  });

  it('can be below a path', async () => {
    const {files} = await site({'content/posts/2026-01-02-a.md': post('A')}, 'baseUrl: /blog\n');
    expect(files['search/index.html']).toContain('data-search="/blog/search.json"');
    expect(JSON.parse(files['search.json']!).entries[0].url).toBe('/blog/2026/01/02/a/');
  });

  it('may have its own page there, and its own script', async () => {
    const {files, diagnostics} = await site({
      'content/search.md': post('Find it', '{% include search.html %}'),
      'static/assets/search.js': 'mine();\n',
    });
    expect(diagnostics).toEqual([]);
    expect(files['search/index.html']).toMatch(
      /<h1>Find it<\/h1>[\s\S]*<form[^>]* data-search="\/search.json"/,
    );
    expect(files['assets/search.js']).toBe('');
  });

  it('is told if its theme has no layout for that page', async () => {
    const {diagnostics} = await buildSite({
      'ssg.config.yml': `${config}search: true\ntheme: own\n`,
      'themes/own/layouts/home.html': 'Home',
      'content/a.md': 'A',
    });
    expect(diagnostics).toMatchObject([
      {code: 'layout-missing', message: expect.stringContaining('The page /search/ is not built')},
    ]);
  });
});

describe('what is found', () => {
  it('are words of titles, categories, tags, authors and texts, whatever their case and accents', async () => {
    const one = await site(
      {
        'content/posts/2026-01-02-a.md': post(
          'Éléments',
          'Une `array_map`, d’où **Straße**&nbsp;!',
          'tags: [Sécurité]\nauthor: ada\n',
        ),
        'content/about.md': post('About', '## Où nous trouver\n\nÀ Łódź.', 'description: Who & why\n'),
      },
      'authors: {ada: {name: Ada Lovelace}}\n',
    );
    for (const query of [
      'elements',
      'ÉLÉM',
      'array map',
      'strasse',
      'securite',
      'lovelace',
      'elements strasse ada',
    ])
      expect(found(one, query), query).toEqual(['Éléments']);
    for (const query of ['trouver', 'lodz', 'about', 'why'])
      expect(found(one, query), query).toEqual(['About']);
    for (const query of ['', ' … ', 'lements', 'elements lodz', 'nbsp', 'strong'])
      expect(found(one, query), query).toEqual([]);
  });

  it('comes in the order of titles, categories and texts, whole words first, and newer ones first', async () => {
    const one = await site({
      'content/posts/2026-01-01-a.md': post('Old text', 'About Go.'),
      'content/posts/2026-01-02-b.md': post('New text', 'About Go.'),
      'content/posts/2026-01-03-c.md': post('A part', 'About Google.'),
      'content/posts/2025-01-03-d.md': post('Tagged', '', 'tags: [go]\n'),
      'content/posts/2025-01-02-e.md': post('Google', ''),
      'content/posts/2025-01-01-f.md': post('Go', ''),
      'content/go.md': post('Page', 'Go, too.'),
    });
    expect(found(one, 'go')).toEqual(['Go', 'Google', 'Tagged', 'New text', 'Old text', 'Page', 'A part']);
    expect(found(one, 'text go')).toEqual(['New text', 'Old text']);
  });

  it('of a text in several languages is the version in the language of the page, if it has the words', async () => {
    const one = await site({
      'content/posts/2026-01-01-evening.md': post('Evening', 'About PHP.'),
      'content/posts/2026-01-02-soiree.md': post('Soirée', 'PHP.', 'lang: fr\ntranslation_of: evening\n'),
      'content/posts/2026-01-03-seul.md': post('Seul', 'PHP.', 'lang: fr\n'),
    });
    expect(found(one, 'php')).toEqual(['Seul', 'Evening']);
    expect(found(one, 'php', 'fr')).toEqual(['Seul', 'Soirée']);
    expect(found(one, 'soiree')).toEqual(['Soirée']);
  });

  it('may be written in Cyrillic or without spaces', async () => {
    const one = await site({
      'content/posts/2026-01-01-a.md': post('Встреча', 'Приходите, будет ещё Ёлка.'),
      'content/posts/2026-01-02-b.md': post('東京のPHP勉強会', '次の会議は来月です。'),
    });
    expect(found(one, 'елка')).toEqual(['Встреча']);
    for (const query of ['勉強', '強会', '勉強会', 'php勉強', '会議', '来月', '議'])
      expect(found(one, query), query).toEqual(['東京のPHP勉強会']);
    expect(found(one, '議会')).toEqual([]);
  });

  it('are the speakers and the place of an event', async () => {
    const event =
      'event:\n  start: 2026-12-08 19:00\n  venue: {name: Salle Ampère, city: Lyon}\n  talks: [{title: Queues, speakers: [Grace Hopper]}]\n';
    const one = await site({'content/posts/2026-11-01-a.md': post('December', 'Come!', event)});
    for (const query of ['grace hopper', 'queues', 'ampere'])
      expect(found(one, query), query).toEqual(['December']);
  });

  it('is neither markup nor what templates add', async () => {
    const one = await site({
      'content/posts/2026-01-02-a.md': post(
        'A',
        'Text<!-- comment --><script>let code;</script> ![alt](/a.png)\n\n## Part',
      ),
      'static/a.png': '',
    });
    expect(JSON.parse(one.files['search.json']!).words).toBe('part text');
  });

  it('shows the day, the names, and the beginning of the text', async () => {
    const {files} = await site(
      {
        'content/posts/2026-03-01-a.md': post(
          'A',
          `${'mot '.repeat(60)}\n\nMore.`,
          'lang: en\ncategories: [B]\ntags: [c]\n',
        ),
        'content/about.md': post('About', 'Text', 'description: Who & what\n'),
      },
      'language: fr\n',
    );
    expect(JSON.parse(files['search.json']!).entries).toEqual([
      {
        url: '/2026/03/01/a/',
        title: 'A',
        text: `${'mot '.repeat(40).trim()}…`,
        terms: 'B · c',
        date: '1er mars 2026',
        lang: 'en',
      },
      {url: '/about/', title: 'About', text: 'Who & what', terms: ''},
    ]);
  });

  it('is not what the site holds back or keeps from being found', async () => {
    const {files} = await site({
      'content/_drafts/a.md': post('Draft'),
      'content/posts/2027-01-02-b.md': post('Future'),
      'content/c.md': post('C', '', 'sitemap: false\n'),
      'content/d.md': post('D', '', 'robots: "noindex, follow"\n'),
      'content/e.md': post('E', '', 'noindex: true\n'),
      'content/f.md': post('F', '', 'search: false\n'),
      'content/g.md': post('G', '', 'redirect_to: https://elsewhere.example/\n'),
      'content/404.md': post('Lost', '', 'permalink: /404.html\n'),
      'content/data.json': '---\n---\n{}\n',
      'content/h.md': post('H'),
    });
    expect(JSON.parse(files['search.json']!).entries.map(({title}: {title: string}) => title)).toEqual(['H']);
  });
});
