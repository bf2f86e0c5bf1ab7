import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {buildSite} from './site.ts';

const post = (front: string, body = 'Text.') => `---\n${front}\n---\n${body}\n`;
const POST = 'content/posts/2026-01-02-a.md';
const PAGE = '2026/01/02/a/index.html';

const theme = fileURLToPath(new URL('../../themes/default/', import.meta.url));

describe('metadata of the default theme', () => {
  const jsonOf = (html = '') =>
    [...html.matchAll(/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json!));

  test('has no description if the site or post has none', async () => {
    const {files} = await buildSite({[POST]: post('title: A', '')});
    for (const page of ['index.html', PAGE]) {
      expect(files[page]).not.toContain('content=""');
      expect(JSON.stringify(jsonOf(files[page]))).not.toMatch(/"description"|"sameAs"/);
    }
  });

  test('has the description and profiles of a site', async () => {
    const {files} = await buildSite({
      'ssg.config.yml':
        'title: T\ndescription: Two talks\nurl: https://group.example\ntimezone: UTC\nsocial: {A: "https://a.example"}\n',
      [POST]: post('title: A', ''),
    });
    expect(files['index.html']).toContain('<meta name="description" content="Two talks">');
    expect(jsonOf(files['index.html'])[0]['@graph']).toMatchObject([
      {description: 'Two talks'},
      {sameAs: ['https://a.example']},
    ]);
    expect(jsonOf(files[PAGE])[0]).toMatchObject({description: 'Two talks'});
  });

  test('offers the feeds of a category under its name', async () => {
    const {files} = await buildSite({[POST]: post('title: A\ncategories: [PHP & more]')});
    const titles = [...files['category/php-more/index.html']!.matchAll(/rel="alternate".*? title="(.*?)"/g)];
    expect(titles.map(([, title]) => title)).toEqual([
      'Test group (RSS)',
      'Test group (Atom)',
      'Test group (JSON Feed)',
      'Test group – PHP &amp; more (RSS)',
      'Test group – PHP &amp; more (Atom)',
      'Test group – PHP &amp; more (JSON Feed)',
    ]);
  });

  test('gives the address of a picture beside the post, even with a description', async () => {
    const {files} = await buildSite({
      'content/posts/2026-01-02-a/index.md': post('title: A\nimage: {path: room.png, alt: Chairs}'),
      'content/posts/2026-01-02-a/room.png': 'x',
    });
    const address = 'https://group.example/2026/01/02/a/room.png';
    expect(files[PAGE]).toContain(`<meta property="og:image" content="${address}">`);
    expect(files[PAGE]).toContain('<meta property="og:image:alt" content="Chairs">');
    expect(jsonOf(files[PAGE])[0]).toMatchObject({image: address});
  });

  test('gives social networks the canonical address of a post that first appeared elsewhere', async () => {
    const {files} = await buildSite({[POST]: post('title: A\ncanonical_url: https://first.example/a')});
    expect(files[PAGE]).toContain('<link rel="canonical" href="https://first.example/a">');
    expect(files[PAGE]).toContain('<meta property="og:url" content="https://first.example/a">');
  });
});

describe('menu and table of contents of the default theme', () => {
  const entry = '<li><a href="/events/">Events</a></li>';

  test('the menu of a site with events links to them, even when all are over', async () => {
    const {files} = await buildSite({
      [POST]: post('title: A\nevent: {start: 2026-01-20 19:00}'),
      'content/posts/2026-01-03-b.md': post('title: B'),
    });
    expect(files['index.html']).toContain(entry);
    expect(files['events/index.html']).toContain(
      '<li><a href="/events/" aria-current="page">Events</a></li>',
    );
    const without = await buildSite({[POST]: post('title: A')});
    expect(without.files['index.html']).not.toContain('/events/');
  });

  test('pages with `menu: true` are in the menu', async () => {
    const {files} = await buildSite({
      'content/about.md': post('title: About us\nmenu: true'),
      'content/legal.md': post('title: Legal\nlang: fr'),
    });
    const menuOf = (page: string) => /<nav class="menu".*?<\/nav>/s.exec(files[page]!)![0];
    expect(menuOf('about/index.html')).toContain(
      '<li><a href="/about/" aria-current="page">About us</a></li>',
    );
    expect(menuOf('about/index.html')).not.toContain('Legal');
    expect(menuOf('archive/index.html')).toContain('<a href="/about/">About us</a>');
    expect(menuOf('legal/index.html')).toContain('<a href="/about/" lang="en">About us</a>');
  });

  test('the table of contents appears from three headings that it would show', async () => {
    const few = await buildSite({[POST]: post('title: A', '## One\n\n### Two\n\n#### Three\n\n#### Four')});
    expect(few.files[PAGE]).not.toContain('class="toc"');
    const enough = await buildSite({[POST]: post('title: A', '## One\n\n### Two\n\n#### Three\n\n## Four')});
    const [toc] = /<nav class="toc".*?<\/nav>/s.exec(enough.files[PAGE]!)!;
    expect([...toc.matchAll(/href="#(\w+)"/g)].map(([, id]) => id)).toEqual(['one', 'two', 'four']);
  });
});

test('a page that names the one above it shows the way there', async () => {
  const crumbs = async (parent: string) => {
    const {files} = await buildSite({
      'content/venues/kai.md': `---\ntitle: Kai\nparent: ${parent}\n---\nText\n`,
    });
    return files['venues/kai/index.html']!.match(/(?<=<bdi>)[^<]*|(?<="ListItem"[^\n]*"item": ")[^"]*/g);
  };
  const [home, page] = ['https://group.example/', 'https://group.example/venues/kai/'];
  const venues = 'https://group.example/venues/';
  expect(await crumbs('{title: Venues, url: /venues/}')).toEqual([home, venues, page, 'Home', 'Venues']);
  expect(await crumbs('Venues')).toEqual([home, page, 'Home']);
});

test('a page of a long list leads to the first, the last and the nearby ones', async () => {
  const numbers = Array.from({length: 12}, (_, i) => String(i + 10));
  const {files} = await buildSite({
    'ssg.config.yml': 'title: T\nurl: https://e.org\ntheme: default\npaginate: {per: 1}\n',
    ...Object.fromEntries(numbers.map((n) => [`content/posts/2026-01-${n}-a.md`, post(`title: Post ${n}`)])),
  });
  const shownOn = (path: string) => {
    const [list = ''] = /<nav class="pagination"[\s\S]*?<\/nav>/.exec(files[path]!) ?? [];
    return [...list.matchAll(/(\d+|…)<\/\w+><\/li>|(…)<\/li>/g)]
      .map(([, number, gap]) => number ?? gap)
      .join(' ');
  };
  expect(shownOn('index.html')).toBe('1 2 3 … 12');
  expect(shownOn('page/6/index.html')).toBe('1 … 4 5 6 7 8 … 12');
  expect(shownOn('page/12/index.html')).toBe('1 … 10 11 12');
});

test('a site’s own CSS rules come last and unchanged', async () => {
  const rule = '.note::before { content: "Note: a, b"; }';
  const {files} = await buildSite({[POST]: post('title: A'), 'includes/style/extra.css': `${rule}\n`});
  expect(files['assets/style.css']).toMatch(/^:root\{/);
  expect(files['assets/style.css']!.trim().endsWith(`}${rule}`)).toBe(true);
});

test('the default theme has no text that none of its pages use', () => {
  const templates = ['layouts', 'includes'].flatMap((folder) =>
    readdirSync(join(theme, folder), {withFileTypes: true})
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(theme, folder, file.name), 'utf8')),
  );
  const words = readFileSync(join(theme, 'i18n/en.yml'), 'utf8').match(/^"?\w+(?="?:)/gm)!;
  const said = templates.join('\n');
  const unsaid = words
    .map((word) => word.replace('"', ''))
    .filter((word) => !said.includes(`t.${word}`) && !said.includes(`t['${word}']`));
  // Breadcrumbs get their names in code.
  expect(unsaid).toEqual(['home']);
});
