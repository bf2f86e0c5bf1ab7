import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {feedItems} from '../../check/read-feed.ts';
import {initCommand} from '../../commands/init.ts';
import {buildFolder, type Files, writeFiles} from '../../test/site.ts';
import {type TestExport, type TestItem, wxr} from './test/wxr.ts';

/** Runs `ssg init --from-wordpress` on files. */
async function initFrom(exports: Files, existing: Files = {}, root = writeFiles(existing)) {
  const from = writeFiles(exports);
  const told: string[] = [];
  const note = (text: unknown) => told.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(note),
  );
  const fromWordpress = Object.keys(exports).map((name) => join(from, name));
  const status = await initCommand(root, {fromWordpress});
  for (const spy of spies) spy.mockRestore();
  const textOf = (path: string) =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
  return {root, status, told: told.join('').replaceAll(`${from}/`, ''), textOf};
}

const convert = (items: readonly TestItem[], options?: TestExport) =>
  initFrom({'export.xml': wxr(items, options)});

const AUTHOR =
  '<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name><![CDATA[Ada L.]]></wp:author_display_name></wp:author>';
const CATEGORIES =
  '<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:cat_name>News</wp:cat_name></wp:category>' +
  '<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>local-2</wp:category_nicename><wp:category_parent>news</wp:category_parent><wp:cat_name><![CDATA[Local &amp; more]]></wp:cat_name></wp:category>';

const WINTER = {date: '2014-01-07 19:30:00', gmt: '2014-01-07 18:30:00'};

describe('a site from an export of WordPress', () => {
  it('has the same addresses and feed ids, and builds without errors', async () => {
    const {root, status, textOf} = await convert(
      [
        {id: 1, slug: 'premier', more: '<wp:post_modified>2014-06-01 10:00:00</wp:post_modified>'},
        {id: 2, slug: 'deuxieme', ...WINTER, content: '<a href="https://old.example/?p=1">One</a>'},
        {id: 3, slug: '%e6%97%a5%e6%9c%ac', link: '/2014/05/07/%e6%97%a5%e6%9c%ac/'},
        {id: 4, slug: 'moved', link: '/elsewhere/moved'},
        {id: 5, type: 'page', slug: 'team', link: '/about/team/'},
        {id: 6, type: 'page', slug: 'home', link: '/', content: 'Welcome'},
        {id: 7, type: 'page', slug: 'x', link: '/drafts/x/'},
      ],
      {head: AUTHOR},
    );
    expect(status).toBe(0);
    expect(textOf('content/posts/2014-05-07-premier.md')).toBe(`---
title: "A"
date: 2014-05-07 19:30:00
modified: 2014-06-01 10:00:00
author: "Ada L."
guid: "https://old.example/?p=1"
---

Text
`);
    expect(textOf('content/posts/2014-01-07-deuxieme.md')).toContain('[One](/2014/05/07/premier/)');
    const {files, diagnostics} = await buildFolder(root);
    expect(diagnostics).toEqual([]);
    for (const path of [
      '2014/05/07/premier/index.html',
      '2014/05/07/日本/index.html',
      'elsewhere/moved.html',
      'about/team/index.html',
      'drafts/x/index.html',
    ])
      expect(files[path]).toBeDefined();
    expect(files['index.html']).toContain('Welcome');
    const feed = feedItems(files['feed/index.html']!)!;
    expect(feed.map(({id}) => id).sort()).toEqual([1, 2, 3, 4].map((id) => `https://old.example/?p=${id}`));
  });

  it('has its settings in the config', async () => {
    const {textOf} = await convert(
      [
        {id: 1, slug: 'a', link: '/2014/05/a/'},
        {id: 2, slug: 'b', link: '/2014/01/b/', ...WINTER},
        {id: 3, slug: 'c', link: '/c/'},
        {
          id: 9,
          type: 'nav_menu_item',
          title: '',
          more: '<category domain="nav_menu" nicename="main">Main</category>',
          meta: {_menu_item_type: 'post_type', _menu_item_object_id: '3'},
        },
      ],
      {url: 'https://old.example/blog'},
    );
    expect(textOf('ssg.config.yml')).toBe(`title: "Group & friends"
description: "Two talks"
url: https://old.example
baseUrl: "/blog"
language: "fr-FR"
timezone: Europe/Paris
permalink: "/:year/:month/:title/"
feeds:
  rss: /feed/
menu:
  - {title: "A", url: "/c/"}
`);
    expect(textOf('content/posts/2014-05-07-c.md')).toContain('permalink: "/c/"');
    expect(textOf('content/posts/2014-05-07-a.md')).not.toContain('permalink');
  });

  it('keeps categories and those above them, tags and the addresses of their lists', async () => {
    const {root, textOf} = await convert(
      [
        {
          id: 1,
          more: '<category domain="category" nicename="local-2"><![CDATA[Local &amp; more]]></category><category domain="post_tag" nicename="php">PHP</category>',
        },
      ],
      {head: AUTHOR + CATEGORIES},
    );
    expect(textOf('content/posts/2014-05-07-a.md')).toContain(
      'categories: ["News", "Local & more"]\ntags: ["PHP"]',
    );
    const {files, diagnostics} = await buildFolder(root);
    expect(diagnostics).toEqual([]);
    expect(files['category/local-more/index.html']).toBeDefined();
    expect(files['category/local-more/feed/index.html']).toContain('<rss');
    expect(files['category/news/local-2/index.html']).toContain('/category/local-more/');
    expect(files['author/ada/index.html']).toContain('/author/ada-l/');
  });

  it('does not publish drafts, private posts, and those with a password', async () => {
    const {told, textOf} = await convert([
      {id: 1, slug: '', status: 'draft', title: 'Not yet', link: '/?p=1'},
      {id: 2, slug: 'b', status: 'private'},
      {id: 3, slug: 'c', more: '<wp:post_password>x</wp:post_password>'},
      {id: 4, slug: 'd', status: 'trash'},
      {id: 5, slug: 'e', type: 'page', status: 'pending', link: '/?page_id=5'},
      {id: 6, slug: 'f', status: 'future', date: '2030-01-01 10:00:00', link: '/?p=6'},
    ]);
    expect(textOf('content/_drafts/not-yet.md')).toContain('title: "Not yet"');
    expect(textOf('content/_drafts/b.md') && textOf('content/_drafts/c.md')).toBeTruthy();
    expect(textOf('content/e.md')).toContain('draft: true');
    expect(textOf('content/posts/2030-01-01-f.md')).toContain('date: 2030-01-01 10:00:00');
    expect(textOf('content/posts/2014-05-07-d.md')).toBe('');
    expect(told).toContain('Not published: 2 drafts, 1 private, 1 protected by a password.');
  });

  it('lists the files to fetch, in the sizes that texts show', async () => {
    const {root, textOf} = await convert([
      {
        id: 1,
        content:
          '<a href="https://old.example/photo/"><img src="http://www.old.example/wp-content/uploads/2014/a-300x200.jpg" alt="A" /></a>',
        excerpt: 'Short <b>one</b>',
        meta: {_thumbnail_id: '2'},
      },
      {
        id: 2,
        type: 'attachment',
        status: 'inherit',
        link: '/photo/',
        more: '<wp:attachment_url>https://old.example/wp-content/uploads/2014/a.jpg</wp:attachment_url>',
      },
    ]);
    expect(textOf('content/posts/2014-05-07-a.md')).toContain(`excerpt: "Short **one**"
image: "/wp-content/uploads/2014/a.jpg"
guid: "https://old.example/?p=1"
---

[![A](/wp-content/uploads/2014/a-300x200.jpg)](/wp-content/uploads/2014/a.jpg)
`);
    expect(textOf('uploads.txt')).toContain(`url = "https://old.example/wp-content/uploads/2014/a-300x200.jpg"
output = "static/wp-content/uploads/2014/a-300x200.jpg"
url = "https://old.example/wp-content/uploads/2014/a.jpg"
output = "static/wp-content/uploads/2014/a.jpg"
`);
    const {diagnostics} = await buildFolder(root);
    expect(new Set(diagnostics.map(({code}) => code))).toEqual(new Set(['image-missing', 'link-missing']));
  });

  it('announces the events of The Events Calendar', async () => {
    const {root, textOf} = await convert([
      {
        id: 1,
        type: 'tribe_events',
        slug: 'talks',
        link: '/event/talks/',
        meta: {
          _EventStartDate: '2014-06-03 19:00:00',
          _EventEndDate: '2014-06-03 22:00:00',
          _EventTimezone: 'Europe/Paris',
          _EventVenueID: '2',
          _EventURL: 'https://meet.example/1',
          _EventCost: '0',
        },
      },
      {
        id: 2,
        type: 'tribe_venue',
        title: 'La Cale',
        slug: 'la-cale',
        link: '/venue/la-cale/',
        content: '',
        meta: {_VenueAddress: '4 quai', _VenueCity: 'Lyon'},
      },
      {
        id: 3,
        type: 'tribe_events',
        slug: 'camp',
        link: '/event/camp/',
        meta: {
          _EventStartDate: '2014-07-01 00:00:00',
          _EventEndDate: '2014-07-02 23:59:59',
          _EventAllDay: 'yes',
        },
      },
      {
        id: 4,
        type: 'tribe_events',
        slug: 'far',
        link: '/event/far/',
        meta: {_EventStartDate: '2014-06-03 19:00:00', _EventTimezone: 'America/New_York'},
      },
    ]);
    expect(textOf('content/posts/2014-05-07-talks.md')).toContain(`permalink: "/event/talks/"
guid: "https://old.example/?p=1"
event:
  start: 2014-06-03 19:00
  end: 2014-06-03 22:00
  venue: "la-cale"
  register: "https://meet.example/1"
  price: "0"
`);
    expect(textOf('content/venues/la-cale.md')).toContain('address:\n  street: "4 quai"\n  locality: "Lyon"');
    expect(textOf('content/posts/2014-05-07-camp.md')).toContain('start: 2014-07-01\n  end: 2014-07-02\n');
    expect(textOf('content/posts/2014-05-07-far.md')).toContain('start: 2014-06-03 19:00 -04:00');
    const {files, diagnostics} = await buildFolder(root);
    expect(diagnostics).toEqual([]);
    expect(files['event/talks/index.html']).toContain('La Cale');
  });

  it('reports what needs a person', async () => {
    const {told} = await convert(
      [
        {
          id: 1,
          content: '[contact-form-7 id="1"]',
          more: '<wp:comment><wp:comment_type>comment</wp:comment_type></wp:comment><wp:comment><wp:comment_type>pingback</wp:comment_type></wp:comment>',
        },
        {id: 2, type: 'page', slug: 'blog', link: '/blog/', content: ''},
        {id: 3, type: 'wpcf7_contact_form', link: '/?post_type=x'},
        {id: 4, type: 'talk', slug: 't', link: '/talk/t/'},
      ],
      {language: 'en'},
    );
    expect(told).toContain('content/posts/2014-05-07-a.md');
    for (const note of [
      'The shortcode [contact-form-7] stays as text',
      'Comments are not converted: 1 on 1 page.',
      '1 × wpcf7_contact_form',
      'Add the time zone',
      'content/blog.md',
      'content/talk/t.md',
    ])
      expect(told.replaceAll(/\s+/g, ' ')).toContain(note);
  });
});

describe('files', () => {
  it('of a split export are read together', async () => {
    const {status, textOf} = await initFrom({
      '1.xml': wxr([{id: 1, slug: 'a'}]),
      '2.xml': wxr([{id: 2, slug: 'b'}]),
    });
    expect(status).toBe(0);
    expect(textOf('content/posts/2014-05-07-a.md') && textOf('content/posts/2014-05-07-b.md')).toBeTruthy();
    expect((await initFrom({'1.xml': wxr([]), '2.xml': wxr([], {url: 'https://b.example'})})).status).toBe(2);
  });

  it('never lead out of the folder of the site, whatever they say', async () => {
    const items = [
      {id: 1, date: '../../../  1 Jan 2014'},
      {id: 2, slug: '../../../../a'},
      {id: 3, slug: '%2e%2e%2f%2e%2e%2fb'},
      {id: 4, type: 'page', link: '/%2e%2e/..%2f..%2fc/'},
    ];
    const above = writeFiles({'a/site/.gitkeep': ''});
    const {status} = await initFrom({'export.xml': wxr(items)}, {}, join(above, 'a/site'));
    expect(status).toBe(0);
    expect([readdirSync(above), readdirSync(join(above, 'a'))]).toEqual([['a'], ['site']]);
  });

  it('that exist are never overwritten', async () => {
    const exports = {'export.xml': wxr([{id: 1}])};
    const taken = await initFrom(exports, {'content/posts/2014-05-07-a.md': 'Mine'});
    expect([taken.status, taken.textOf('ssg.config.yml')]).toEqual([1, '']);
    expect(taken.told).toContain('content/posts/2014-05-07-a.md would be overwritten');
    expect((await initFrom(exports, {'ssg.config.yml': 'title: T\n'})).status).toBe(1);
    const own = await initFrom(exports, {'package.json': '{}'});
    expect([own.status, own.textOf('package.json')]).toEqual([0, '{}']);
  });

  it.each([
    ['PK\u0003\u0004', 'export.xml:1 error This is a ZIP archive.'],
    [
      '-- MySQL dump 10.13\nCREATE TABLE a;',
      'export.xml:1 error This is a copy of the database, not an export.',
    ],
    ['<!DOCTYPE html><p>', 'export.xml:1 error This is a web page, not an export.'],
    [
      '<rss><channel><item><title>A</title></item></channel></rss>',
      'export.xml:1 error This is a feed, not an export of WordPress.',
    ],
    [
      '<rss>\n<channel>\n<item></channel></rss>',
      'export.xml:3:7 error There is </channel>, but <item> of line 3 is still open.',
    ],
    [
      '<rss>\n<channel>\n<item>\n<title>A',
      'export.xml:4:9 error The file ends inside <title>, which starts in line 4.',
    ],
    ['<rss>\n<channel><title>a < b</title>', 'export.xml:2:19 error There is a “<” that starts no tag.'],
  ])('that are no export are refused: %j', async (text, message) => {
    const {status, told} = await initFrom({'export.xml': text});
    expect(status).toBe(2);
    expect(told.replaceAll(/\u001b\[\d*m/g, '')).toContain(message);
  });

  it('with a warning of PHP above the XML, and control characters, are read', async () => {
    const text = `<br />\n<b>Warning</b>: something\n${wxr([{id: 1, content: 'a\u000bb'}])}`;
    expect((await initFrom({'export.xml': text})).status).toBe(0);
  });
});
