import {expect, test} from 'vitest';
import {loadSite} from '../../../commands/load-site.ts';
import {buildSite, writeFiles} from '../../../test/site.ts';

const site = {
  '_data/authors.yml': 'ada: {name: "Ad&eacute;"}\n',
  '_layouts/post.html': '<h1>{{ page.title | escape }}</h1>',
  '_posts/2026-01-01-a.md':
    "---\nlayout: post\ntitle: 'Q&amp;A&nbsp;: l&rsquo;apéro &lt;b&gt;'\nauthor: [ada, Bob]\ntags: ['Q&amp;A']\n---\n",
};
const config = 'title: T\nplugins: [jekyll-feed]\n';

test('entities in titles stay as they are, as in Jekyll', async () => {
  const {files} = await buildSite({...site, '_config.yml': config});
  expect(files['2026/01/01/a.html']).toBe(
    '<h1>Q&amp;amp;A&amp;nbsp;: l&amp;rsquo;apéro &amp;lt;b&amp;gt;</h1>',
  );
  expect(files['feed.xml']).toContain(
    '<entry><title type="html">Q&amp;amp;A\u00a0: l’apéro &amp;lt;b&amp;gt;</title>',
  );
});

test('entities: decode turns them into characters, except for markup; feed titles are plain text', async () => {
  const {files} = await buildSite({...site, '_config.yml': `${config}ssg: {entities: decode}\n`});
  expect(files['2026/01/01/a.html']).toBe('<h1>Q&amp;A\u00a0: l’apéro &amp;lt;b&amp;gt;</h1>');
  expect(files['feed.xml']).toContain('<entry><title>Q&amp;A\u00a0: l’apéro &lt;b&gt;</title>');
  expect(files['feed.xml']).toContain('<author><name>Adé, Bob</name></author><category term="Q&amp;A"/>');
});

test('several authors are named in the feed, or printed as Jekyll prints them', async () => {
  const {files: named} = await buildSite({...site, '_config.yml': config});
  expect(named['feed.xml']).toContain('<author><name>Ad&amp;eacute;, Bob</name></author>');
  const {files} = await buildSite({...site, '_config.yml': `${config}ssg:\n  feed_authors: jekyll\n`});
  expect(files['feed.xml']).toContain('<author><name>[&quot;ada&quot;, &quot;Bob&quot;]</name></author>');
});

test('unknown keys and values are reported with their line', async () => {
  const root = writeFiles({'_config.yml': 'title: T\nssg:\n  entitys: jekyll\n  entities: maybe\n'});
  const {diagnostics} = await loadSite(root, {});
  expect(diagnostics).toMatchObject([
    {severity: 'warning', code: 'setting-unknown', place: {line: 3}, hint: 'Did you mean `entities`?'},
    {severity: 'error', code: 'config-value', place: {line: 4}},
  ]);
  const {diagnostics: shape} = await loadSite(writeFiles({'_config.yml': 'title: T\nssg: yes\n'}), {});
  expect(shape).toMatchObject([{code: 'config-value', place: {line: 2}}]);
});

test('links to paths at which something else answers can be left out of ssg check', async () => {
  const load = (links: string) =>
    loadSite(writeFiles({...site, '_config.yml': `${config}ssg: {links: ${links}}\n`}), {});
  expect((await load('{ignore: [/wiki/]}')).value?.config.links).toEqual({ignore: ['/wiki/']});
  expect((await load('/wiki/')).diagnostics).toMatchObject([{code: 'config-value', place: {line: 3}}]);
});

test('the levels of sponsors are a list', async () => {
  const load = (levels: string) =>
    loadSite(writeFiles({...site, '_config.yml': `${config}ssg: {sponsor_levels: ${levels}}\n`}), {});
  expect((await load('[Gold, Silver]')).value?.config.sponsorLevels).toEqual(['Gold', 'Silver']);
  expect((await load('Gold')).diagnostics).toMatchObject([
    {code: 'config-value', message: '`ssg.sponsor_levels` must be a list of names.', place: {line: 3}},
  ]);
});
