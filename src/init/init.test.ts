import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {build} from '../build.ts';
import {feedItems} from '../check/read-feed.ts';
import {loadSite} from '../commands/load-site.ts';
import {buildSite} from '../test/site.ts';
import {nativeFiles} from './native-files.ts';

const now = new Date('2026-11-21T12:00:00Z');

test('a Jekyll repository becomes a native one with the same URLs, feed path and feed ids', async () => {
  const jekyll = await buildSite({
    '_config.yml':
      'title: T\nurl: https://group.example\ntimezone: Europe/Paris\nplugins: [jekyll-feed]\ndefaults: [{scope: {type: posts}, values: {layout: post}}]\n',
    '_layouts/post.html': '<h1>{{ page.title }}</h1>{{ content }}',
    '_posts/2026-03-12-a.md': '---\ntitle: A\ndate: 2026-03-12 23:30:00\n---\nText\n',
    'talks/_posts/2026-04-09-b.md': '---\npermalink: /talk-b\n---\nText\n',
    'about.md': '---\ntitle: About\n---\nUs\n',
    'logo.svg': '<svg/>',
  });
  const {value: before} = await loadSite(jekyll.root, {now});
  const {value: built} = await build(before!);
  for (const [path, content] of nativeFiles(built, before!.config).files) {
    mkdirSync(dirname(join(jekyll.root, path)), {recursive: true});
    writeFileSync(join(jekyll.root, path), content);
  }
  const {value: after} = await loadSite(jekyll.root, {now});
  expect(after!.config.mode).toBe('native');
  const {value: native} = await build(after!);
  const paths = new Set(native.files.map(({path}) => path));
  expect(Object.keys(jekyll.files).filter((path) => !paths.has(path))).toEqual([]);
  const feed = native.files.find(({path}) => path === 'feed.xml')!.content as string;
  expect(feedItems(feed).map(({id}) => id)).toEqual(feedItems(jekyll.files['feed.xml']!).map(({id}) => id));
});
