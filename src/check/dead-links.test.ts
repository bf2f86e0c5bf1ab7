import {expect, it} from 'vitest';
import type {OutputFile} from '../model.ts';
import {growthOf, LINEAR} from '../test/growth.ts';
import {type CheckedSite, type DeadLink, deadLinks as deadLinksOf} from './dead-links.ts';
import {readPages} from './read-pages.ts';

function deadLinks(files: OutputFile[], isServed: (path: string) => boolean, site: CheckedSite): DeadLink[] {
  return deadLinksOf(readPages(files, site), isServed, site);
}

function linksOf(content: string): string[] {
  const files = [{path: 'a/index.html', content} as OutputFile];
  return deadLinks(files, (path) => path === '/a/', {url: 'https://group.example', baseUrl: ''}).map(
    ({link}) => link,
  );
}

it.each([
  ['<a href="/x">x</a><IMG alt="a > b" SRC=\'y.png\'>', ['/x', 'y.png']],
  ['<a title=don\'t href="/x">x</a> it\'s', ['/x']],
  ['<a title="href=\'no\'" href="/a?b&amp;c"><link\nhref = "/s.css"/>', ['/a?b&c', '/s.css']],
  ['<!-- <a href="/x"> --><script>"<a href=\'/x\'>"</script><script src="/y.js"></script >', ['/y.js']],
  ['<textarea><a href="/x"></textarea><template><img src="/{{ a }}.png"></template>', []],
  ["<a href=/x class=y><img alt='no' src=y.png></a><img src=\"z.png\"alt=''>", ['/x', 'y.png', 'z.png']],
  ['<a title="see href=\'no\'" rel=x>', []],
  ['<a href="/caf&eacute;?a=1&copy=2">', ['/café?a=1&copy=2']],
  ['<a href="/a&#x20;b&amp;amp;&quot;">', ['/a b&amp;"']],
  [
    '<img srcset="a.png, b,c.png 1x,d.png 2x , e.png" src=f.png>',
    ['a.png', 'b,c.png', 'd.png', 'e.png', 'f.png'],
  ],
  ['<img srcset="data:image/png;base64,AAAA 1x, gone.png 2x">', ['gone.png']],
  [
    '<object data="/a.pdf"></object><video poster="/p.png"><track src=t.vtt></video>',
    ['/a.pdf', '/p.png', 't.vtt'],
  ],
  [
    '<a href="MAILTO:a@b.example"><a href="tel:+1 2"><a href="javascript:f()"><a href="//else.example/x">',
    [],
  ],
  [
    '<a href="//group.example/x"><a href="http://group.example/y">',
    ['//group.example/x', 'http://group.example/y'],
  ],
  ['<a href="#top"><a href="?q=1"><a href="">', []],
  ['<a data-href="/x"><a name="b"><abbr href="/x">', []],
  ['<p><a href="/x">x</a><!-- never closed <a href="/y">', ['/x']],
  ['<a href="/x', []],
])('finds in %s', (html, links) => {
  expect(linksOf(html)).toEqual(links);
});

it('resolves links against the base of a page, and finds files by any name', () => {
  const files = [
    {
      path: 'deep/page?1.html',
      content: '<base href="/blog/"><a href="x">x</a><a href="my%20file.pdf"><a href="My file.pdf">',
    },
  ] as OutputFile[];
  const isServed = (path: string) => ['/x', '/my file.pdf'].includes(path);
  const dead = deadLinks(files, isServed, {url: 'https://group.example', baseUrl: '/blog'});
  expect(dead).toEqual([{code: 'link-missing', page: 'deep/page?1.html', link: 'My file.pdf'}]);
});

it('finds the home page of a site below a path, with and without a slash', () => {
  const files = [{path: 'a.html', content: '<a href="/blog"><a href="/blog/"><a href="/">'}] as OutputFile[];
  expect(deadLinks(files, (path) => path === '/', {url: '', baseUrl: '/blog'})).toEqual([]);
});

it('leaves out paths at which something else answers', () => {
  const files = [{path: 'a.html', content: '<a href="/blog/wiki/x"><a href="/blog/wikis">'}] as OutputFile[];
  const site = {url: '', baseUrl: '/blog', ignore: ['/wiki/']};
  expect(deadLinks(files, () => false, site)).toEqual([
    {code: 'link-missing', page: 'a.html', link: '/blog/wikis'},
  ]);
});

it('recognises a page of the site from a link without the base path', () => {
  const files = [
    {path: 'a.html', content: '<a href="/about/?b#c"><a href="/else/"><a href="/">'},
  ] as OutputFile[];
  const isServed = (path: string) => ['/', '/about/'].includes(path);
  expect(deadLinks(files, isServed, {url: '', baseUrl: '/blog'})).toEqual([
    {code: 'link-missing', page: 'a.html', link: '/about/?b#c', meant: '/blog/about/'},
  ]);
});

it.each([
  '<!--',
  '<script>',
  '<script ',
  '</script <script>',
  '<a ',
  '<a href="',
  " href='",
  '<a ="',
  ' srcset="a,',
  'a ',
  '= ',
])('takes linear time for many %s', (part) => {
  expect(growthOf(linksOf, (count) => `<a ${part.repeat(count)}`)).toBeLessThan(LINEAR);
  expect(growthOf(linksOf, (count) => `${part.repeat(count)}>`)).toBeLessThan(LINEAR);
});
