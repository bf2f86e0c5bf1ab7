import {expect, test} from 'vitest';
import {loadSite} from '../../../commands/load-site.ts';
import {buildSite} from '../../../test/site.ts';

const ruby = `module Jekyll
  class Shout < Liquid::Tag
  end
end
Liquid::Template.register_tag('shout', Jekyll::Shout)
`;

test('a warning says what a Ruby plugin does not do here, and its tags print nothing', async () => {
  const {root, files, diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    '_plugins/shout.rb': ruby,
    'index.html': '---\n---\na{% shout x %}b{% box %}c{% endbox %}',
  });
  expect(files['index.html']).toBe('abc');
  expect(diagnostics.map(({message, place}) => [place.line, message])).toEqual([
    [3, 'The tag {% box %} is unknown, so only its content is printed.'],
    [3, 'The tag {% shout %} is unknown, so it prints nothing.'],
  ]);
  expect(diagnostics.map(({hint}) => hint)).toEqual([
    'Write a plugin with the tag `box` in _plugins/box.ts: see docs/jekyll.md.',
    'Its Ruby plugin has a message of its own, which says what to do.',
  ]);
  const loaded = await loadSite(root, {});
  expect(loaded.diagnostics.map(({message}) => message)).toEqual([
    'This Ruby plugin does not run here: {% shout %} prints nothing.',
  ]);
});

test('a built-in tag that a Ruby plugin redefines works as without the plugin', async () => {
  const octopress = ['raw', 'include', 'pullquote', 'img']
    .map((name) => `Liquid::Template.register_tag('${name}', T)\n`)
    .join('');
  const {root, files, diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    '_plugins/octopress.rb': octopress,
    '_includes/a.html': 'part',
    'index.html': '---\n---\n{% raw %}{{ site.title }}{% endraw %} {% include a.html %}',
  });
  expect([files['index.html'], diagnostics]).toEqual(['{{ site.title }} part', []]);
  const loaded = await loadSite(root, {});
  expect(loaded.diagnostics.map(({message}) => message)).toEqual([
    'This Ruby plugin does not run here: {% pullquote %}, {% img %} print nothing; {% raw %}, {% include %} work as in Jekyll itself.',
  ]);
});

test('an include that a Ruby plugin creates prints nothing, unless it exists', async () => {
  const {root, files, diagnostics} = await buildSite({
    '_config.yml': 'title: T\n',
    '_plugins/graph.rb': `File.write('_includes/graph.json', '{}')\nFile.write("_includes/old.json", '{}')\n`,
    '_includes/old.json': '[]',
    'index.html': '---\n---\na{% include graph.json %}b{% include old.json %}',
  });
  expect([files['index.html'], diagnostics]).toEqual(['ab[]', []]);
  const loaded = await loadSite(root, {});
  expect(loaded.diagnostics.map(({message}) => message)).toEqual([
    'This Ruby plugin does not run here: graph.json, old.json in _includes are not created.',
  ]);
});

test('a script of the same name replaces it: tags, filters, hooks after conversion, generators', async () => {
  const {files, diagnostics} = await buildSite({
    '_config.yml': 'title: T\nplugins: [jekyll-sitemap]\n',
    '_plugins/shout.rb': ruby,
    '_plugins/shout.js': `export default {
      name: 'shout',
      tags: {shout: {render: ({markup}) => markup.trim().toUpperCase()}},
      filters: {twice: (text) => text + text},
      body: (body) => ({...body, html: body.html.replace('<p>', '<p class="lead">')}),
      relate(site) {
        const posts = site.lists.get('posts').map((documentId) => ({documentId}));
        const page = {url: '/all/', output: 'all/index.html'};
        const documents = new Map(site.documents);
        const home = documents.get('index.md');
        documents.set('all', {...home, id: 'all', format: 'raw', text: '{% for post in page.posts %}{{ post.title }}{% endfor %}', data: {posts}});
        return {...site, documents, urls: new Map(site.urls).set('all', page.url), outputs: new Map(site.outputs).set('all', page.output)};
      },
    };`,
    '_posts/2026-01-01-a.md': '---\n---\n',
    'index.md': '---\n---\n{% shout hey %} {{ "x" | twice }}',
  });
  expect(diagnostics).toEqual([]);
  expect(files['index.html']).toBe('<p class="lead">HEY xx</p>\n');
  expect(files['all/index.html']).toBe('A');
});

test('with --safe no script of the site runs', async () => {
  const {files, diagnostics} = await buildSite(
    {'_config.yml': 'title: T\n', '_plugins/x.js': 'throw new Error("ran")', 'index.html': '---\n---\nok'},
    {safe: true},
  );
  expect(diagnostics).toEqual([]);
  expect(files['index.html']).toBe('ok');
});
