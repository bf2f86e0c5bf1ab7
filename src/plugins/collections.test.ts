import {expect, test} from 'vitest';
import {bareTheme, buildSite} from '../test/site.ts';

test('the pages of a folder form a list of that name, and have pages of their own if wanted', async () => {
  const {files, diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.ts': `import {collections, defineConfig} from 'usergroup-ssg';
export default defineConfig({
  title: 'T', url: 'https://group.example', timezone: 'UTC',
  plugins: [collections({talks: {folder: 'our/talks'}, people: {pages: false}, rooms: {}})],
});`,
    'content/our/talks/b.md': '---\ntitle: B\ndate: 2026-01-01\n---\n',
    'content/our/talks/a.md': '---\ntitle: A\ndate: 2026-02-01\n---\n',
    'content/people/ada.md': '---\ntitle: Ada\n---\n**She**\n',
    'content/about.md':
      '---\ntitle: About\n---\n{% for talk in site.talks %}{{ talk.title }} {{ talk.collection }} {% endfor %}{{ site.people[0].title }} {{ site.rooms.size }} {{ site.collections[1].docs[0].title }} {{ site.pages | map: "title" }}\n',
  });
  expect(diagnostics).toEqual([]);
  expect(files['about/index.html']).toContain('B talks A talks Ada 0 Ada About');
  expect(files).toHaveProperty(['our/talks/a/index.html']);
  expect(files).not.toHaveProperty(['people/ada/index.html']);
  expect(files['sitemap.xml']).not.toContain('people');
});
