import {expect, test} from 'vitest';
import {externalLinks} from './external-links.ts';
import {formatCheck} from './format-check.ts';
import {markdownCheck} from './markdown-check.ts';
import {readPages} from './read-pages.ts';

/** The addresses that would be asked about for these pages. */
async function asked(pages: Readonly<Record<string, string>>, except: readonly string[] = []) {
  const files = Object.entries(pages).map(([path, content]) => ({path, content, digest: ''}));
  const found: string[] = [];
  const linking = readPages(files, {url: 'https://group.org', baseUrl: ''});
  const placeOf = (page: string, link: string) =>
    page === 'b.html' ? {path: `b.md ${link}`, line: 3} : undefined;
  const links = await externalLinks(linking, placeOf, {
    except,
    ask: async (urls) => {
      found.push(...urls);
      return urls.map((url) => ({url, verdict: url.includes('gone') ? 'dead' : 'found', why: '404'}));
    },
  });
  return {found, links};
}

test('each address on another site is asked about once, whatever part of it a link names', async () => {
  const {found, links} = await asked({
    'a.html':
      '<a href="https://else.org/x#one">a</a> <a href="https://else.org/x#two">b</a> <img src="//cdn.org/a.png">',
    'b.html': '<a href="https://else.org/x">c</a> <a href="https://gone.org/#a">d</a>',
    'c.html': '<a href="https://gone.org/">e</a>',
  });
  expect(found).toEqual(['https://else.org/x', 'https://cdn.org/a.png', 'https://gone.org/']);
  expect(links).toEqual({
    total: 3,
    dead: [
      {
        link: 'https://gone.org/',
        pages: ['b.html', 'c.html'],
        places: [{path: 'b.md https://gone.org/#a', line: 3}],
        why: '404',
      },
    ],
    ...{unclear: [], moved: [], respelled: [], notAsked: []},
  });
});

test.each([
  ['/about/'],
  ['https://group.org/about/'],
  ['mailto:a@else.org'],
  ['https://docs.example/'],
  ['https://example.com/a'],
  ['http://localhost:4000/'],
  ['https://share.org/?url=https%3A%2F%2Fgroup.org%2Fa%2F'],
  ['https://github.com/group/site/edit/main/a.md'],
])('nobody is asked about %s', async (href) => {
  const {found} = await asked({'a.html': `<a href="${href}">a</a>`}, ['https://github.com/group/site']);
  expect(found).toEqual([]);
});

test('addresses of one computer or network are named instead of asked about', async () => {
  const {found, links} = await asked({
    'a.html': '<a href="http://localhost:4000/">a</a> <a href="https://192.168.1.7/x">b</a>',
  });
  expect(found).toEqual([]);
  expect(links.total).toBe(0);
  expect(links.notAsked.map(({link, why}) => `${link} ${why}`)).toEqual([
    'http://localhost:4000/ private',
    'https://192.168.1.7/x private',
  ]);
});

test('hosts that a page only prepares to connect to are not links', async () => {
  const {found} = await asked({
    'a.html': '<link rel="preconnect" href="https://fonts.org"><link rel=dns-prefetch href="//cdn.org">',
  });
  expect(found).toEqual([]);
});

test('the result names the pages, and counts what nobody can say', () => {
  const external = {
    total: 12,
    dead: [{link: 'https://gone.org/', pages: ['b.html', 'c.html'], places: [], why: '404'}],
    unclear: [{link: 'https://shy.org/', pages: ['a.html'], places: [{path: 'a.md', line: 3}], why: '403'}],
    moved: [
      {link: 'https://old.org/', pages: ['a.html'], places: [], why: '200', movedTo: 'https://new.org/'},
    ],
    respelled: ['http://a.org/', 'https://b.org/x'].map((link) => ({
      link,
      pages: [],
      places: [],
      why: '200',
    })),
    notAsked: [{link: 'http://10.0.0.1/', pages: ['a.html'], places: [], why: 'private'}],
  };
  const report = {
    pages: 3,
    urls: [],
    feeds: [],
    deadLinks: [],
    deadFragments: [],
    faults: [],
    external,
    heldBack: [],
    leftOut: [],
  };
  expect(formatCheck(report)).toContain(
    '  1 of 12 links to other sites dead, 1 without a clear answer\n    b.html and 1 other page → https://gone.org/ (404)\n' +
      '  1 link to other sites redirected for good\n    a.html → https://old.org/ (now https://new.org/)\n' +
      '  1 link to private addresses not asked about\n    a.html → http://10.0.0.1/ (private)\n' +
      '  2 links redirected to the same address with or without https, www or a slash\n',
  );
  expect(markdownCheck(report)).toContain(
    '<details><summary>No clear answer from other sites: 1</summary>\n\n- `a.md:3 → https://shy.org/ (403)`',
  );
});

test.each([
  ['http://else.org/a', 'https://www.else.org/a/', 'respelled'],
  ['https://else.org/a?b', 'https://else.org/a', 'moved'],
  ['https://else.org/a', 'https://else.org/', 'moved'],
  ['https://else.org/', 'https://new.org/', 'moved'],
])('a redirect from %s to %s is listed as %s', async (link, movedTo, list) => {
  const files = [{path: 'a.html', content: `<a href="${link}">`, digest: ''}];
  const pages = readPages(files, {url: 'https://group.org', baseUrl: ''});
  const ask = async () => [{url: link, verdict: 'found' as const, why: '200', movedTo}];
  const links = await externalLinks(pages, () => undefined, {except: [], ask});
  const moved = [{link, pages: ['a.html'], places: [], why: '200', movedTo}];
  expect(links).toEqual({
    total: 1,
    dead: [],
    unclear: [],
    moved: [],
    respelled: [],
    notAsked: [],
    [list]: moved,
  });
});
