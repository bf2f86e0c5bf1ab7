import {expect, it} from 'vitest';
import type {OutputFile} from '../model.ts';
import {growthOf, LINEAR} from '../test/growth.ts';
import {deadLinks} from './dead-links.ts';

function linksOf(content: string): string[] {
  const files = [{path: 'a/index.html', content} as OutputFile];
  return deadLinks(files, () => false, {url: 'https://group.example', baseUrl: ''}).map(({link}) => link);
}

it.each([
  ['<a href="/x">x</a><IMG alt="a > b" SRC=\'y.png\'>', ['/x', 'y.png']],
  ['<a title=don\'t href="/x">x</a> it\'s', ['/x']],
  ['<a title="href=\'no\'" href="/a?b&amp;c"><link\nhref = "/s.css"/>', ['/a?b&c', '/s.css']],
  ['<!-- <a href="/x"> --><script>"<a href=\'/x\'>"</script><script src="/y.js"></script >', []],
  ['<a data-href="/x"><a name="b"><abbr href="/x">', []],
  ['<p><a href="/x">x</a><!-- never closed <a href="/y">', ['/x']],
  ['<a href="/x', []],
])('finds in %s', (html, links) => {
  expect(linksOf(html)).toEqual(links);
});

it.each(['<!--', '<script>', '<script ', '</script <script>', '<a ', '<a href="', " href='", '<a ="'])(
  'takes linear time for many %s',
  (part) => {
    expect(growthOf(linksOf, (count) => `<a ${part.repeat(count)}`)).toBeLessThan(LINEAR);
    expect(growthOf(linksOf, (count) => `${part.repeat(count)}>`)).toBeLessThan(LINEAR);
  },
);
