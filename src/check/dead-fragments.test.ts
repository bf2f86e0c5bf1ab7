import {expect, it} from 'vitest';
import type {OutputFile} from '../model.ts';
import {growthOf, LINEAR} from '../test/growth.ts';
import {idsIn} from '../text/html-ids.ts';
import {fileServedBy} from '../urls.ts';
import {type DeadFragment, deadFragments} from './dead-fragments.ts';
import {jumpsOn} from './jumps.ts';
import {readPages} from './read-pages.ts';

const plain = {url: 'https://group.example', baseUrl: ''};

function dead(contents: Record<string, string>, site = plain): DeadFragment[] {
  const files = Object.entries(contents).map(([path, content]) => ({path, content}) as OutputFile);
  const fileOf = fileServedBy(Object.keys(contents));
  const pages = readPages(files, site);
  return deadFragments(jumpsOn(pages, fileOf, site), pages);
}

const target = `
<h2 id="schedule">Schedule</h2><a name='old-name'></a><p id=plain><p ID="x&amp;y"><p id="über uns"><p id="100%">
<p title="a > b" id="after-sign"><p id="a%20b"><svg><g id="drawn"/></svg>
<meta name="viewport"><input name="field"><p data-id="data"><p title='id="quoted"'>
<!-- <p id="commented"> --><script>'<p id="scripted">'</script><template><p id="copied"></template>
<code>&lt;p id="shown"&gt;</code>`;

it.each([
  'schedule',
  'old-name',
  'plain',
  'x&amp;y',
  'über%20uns',
  '&uuml;ber uns',
  '%C3%BCber uns',
  '100%',
  'after-sign',
  'a%20b',
  'drawn',
])('finds #%s on the page', (fragment) => {
  expect(dead({'a.html': `${target}<a href="#${fragment}">`})).toEqual([]);
  expect(dead({'a.html': target, 'b.html': `<a href="/a#${fragment}">`})).toEqual([]);
});

it.each(['Schedule', 'viewport', 'field', 'data', 'quoted', 'commented', 'scripted', 'copied', 'shown'])(
  'reports #%s, which no browser finds',
  (fragment) => {
    expect(dead({'a.html': target, 'b/index.html': `<a href="../a.html#${fragment}">`})).toMatchObject([
      {code: 'fragment-missing', page: 'b/index.html'},
    ]);
  },
);

it.each([
  ['the top of a page', '<a href="#"><a href="#top"><a href="#TOP"><a href="/b.html#">'],
  ['words that a browser looks for', '<p id="x"><a href="#:~:text=some%20words"><a href="#x:~:text=a">'],
  ['what a script reads', '<a href="#!"><a href="#!/talks"><a href="#/talks"><a href="#x" onclick="f()">'],
  ['a file that is no page', '<a href="/a.svg#x"><a href="/a.pdf#page=2"><a href="/feed.xml#x">'],
  ['a page that does not exist', '<a href="/gone/#x">'],
  ['other sites', '<a href="https://else.example/#x"><a href="mailto:a@b.example#x">'],
  ['what nobody follows', '<link href="#x"><svg><use href="#x"/></svg>'],
])('does not report %s', (_, html) => {
  expect(dead({'b.html': html, 'a.svg': '<svg/>', 'a.pdf': '', 'feed.xml': '<feed/>'})).toEqual([]);
});

it('suggests a place with a similar name', () => {
  expect(dead({'a.html': `${target}<a href="#shedule">`})).toEqual([
    {code: 'fragment-missing', page: 'a.html', link: '#shedule', fragment: '#shedule', meant: '#schedule'},
  ]);
});

it('looks on the page that a link leads to, with a base path and a <base>', () => {
  const site = {url: 'https://group.example', baseUrl: '/blog'};
  const pages = {
    'index.html': '<p id="here">',
    'b/index.html':
      '<base href="/blog/"><a href="#here"><a href="b/#here"><a href="http://group.example/blog#gone">',
    'c.html': '<a href="/b/#gone">',
  };
  expect(dead(pages, site).map(({link}) => link)).toEqual(['b/#here', 'http://group.example/blog#gone']);
});

it.each(['<a ', '<a id="', " id='", '<a id=', '<!--', '<p id="x" ', '= '])(
  'takes linear time for many %s',
  (part) => {
    expect(growthOf(idsIn, (count) => `<a ${part.repeat(count)}`)).toBeLessThan(LINEAR);
  },
);
