import {expect, it} from 'vitest';
import {growthOf, LINEAR} from '../../../test/growth.ts';
import {headingsIn} from './toc-headings.ts';
import {tocList} from './toc-list.ts';
import {readTocOptions} from './toc-options.ts';

const options = readTocOptions({no_toc_section_class: ['left', 'out']});
const toc = (html: string): string => tocList(headingsIn(html, options), options);
const listed = (html: string): string[] => headingsIn(html, options).map(({id, text}) => `${id} ${text}`);

it.each([
  ['<h1>A</h1><H2 id="b">B <em>b</em> &amp;</H2>', ['a A', 'b B b &']],
  ['<h2>A</h2><h2>A</h2>', ['a A', 'a-1 A']],
  ['<h2>A<h3>B</h3></h2><h3>C</h3>', ['ab AB', 'c C']],
  ['<h2>A<h3>B</h3><h2', ['b B']],
  ['<h2>A</h3><h3>B</h3>', ['b B']],
  ['<h2 class="x no_toc">A</h2><h2 class="no_tocs">B</h2>', ['b B']],
  ['<div class="left"><div><h2>A</h2></div><h2>B</h2></div><h2>C</h2>', ['c C']],
  ['<h2>A</h2><p class="out"><h2>B</h2></p><div class="left"><h2>C</h2></div><h2>D</h2>', ['a A', 'd D']],
  ['<h2>A</h2><div class="left"><h2>B</h2>', ['a A']],
])('lists of %s', (html, expected) => {
  expect(listed(html)).toEqual(expected);
});

it('puts headings below those of a higher level', () => {
  expect(
    toc('<h3>A</h3><h2>B</h2><h4>C</h4><h3>D</h3>')
      .replace(/<\/?(?:a|ul|li)[^>]*>|\n/g, ' ')
      .trim(),
  ).toMatch(/^A +B +C +D$/);
});

it.each([
  '<h1>',
  '<h1 ',
  '<h1>a</h1>',
  '<h2>a</h2><h1>a</h1><h3>a</h3>',
  '<div class="left"><h1>a</h1></div>',
  '<div class="left"><h1>a</h1>',
  '<div ',
  '<',
])('takes linear time for many %s', (part) => {
  expect(growthOf(toc, (count) => part.repeat(count / 4))).toBeLessThan(LINEAR);
  expect(growthOf(toc, (count) => `<h2>${part.repeat(count / 4)}</h2>`)).toBeLessThan(LINEAR);
});
