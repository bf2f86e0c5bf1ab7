import {join} from 'node:path';
import {expect, test} from 'vitest';
import {build} from '../build.ts';
import {loadSite} from '../commands/load-site.ts';
import {bareTheme, buildSite, type Files, writeFiles} from './site.ts';

const settings = "title: 'T', url: 'https://group.example', timezone: 'UTC'";

/** A site of one post with a plugin of its own. */
function siteWith(plugin: string, files: Files = {}): Files {
  return {
    ...bareTheme,
    'ssg.config.mjs': `import {addPages, documentsIn, madeSource} from 'usergroup-ssg';
export default {${settings}, plugins: [{name: 'own', ${plugin}}]};`,
    'layouts/page.html': '{% include x.html %}',
    'includes/x.html': '',
    'content/about.md': 'About',
    'content/posts/2026-01-02-a.md': '---\ntitle: A\n---\nText\n',
    ...files,
  };
}

/** What is told about plugins, whether the config is loaded or the site built. */
async function toldOf(plugin: string) {
  const {value, diagnostics} = await loadSite(writeFiles(siteWith(plugin)), {});
  const built = value === undefined ? [] : (await build(value)).diagnostics;
  return [...diagnostics, ...built].filter(({severity}) => severity === 'error');
}

test.each([
  ['write: (file) => void file', '`write`: it returned nothing'],
  ['parse: (document) => void document', '`parse`: it returned nothing'],
  ['read: async (sources) => void sources', '`read`: it returned nothing'],
  ["config: () => { throw new Error('no'); }", '`config`: no'],
  ["config: () => 'x'", 'something other than what it was given'],
  ['parse: async (document) => document', 'it is asynchronous'],
  ['parse: () => ({})', 'the `id` of what it returned is missing'],
  ['parse: ({id}) => ({id})', 'the `collection` of what it returned is missing'],
  ['read: () => "x"', 'something other than what it was given'],
  ['read: () => [undefined]', 'its file number 1 needs a `path`'],
  ["read: (sources) => [...sources, {path: 'x.md'}]", 'its file x.md needs a `path`, a `role`'],
  ['relate: () => 42', 'something other than what it was given'],
  ['relate: (site) => ({...site, lists: {posts: []}})', 'the `lists` of what it returned is missing or'],
  ["relate: (site) => ({...site, lists: new Map([['posts', ['x']]])})", '`posts` has `x`, which is not one'],
  ['relate: (site) => ({...site, urls: new Map()})', 'a.md` has no address in `urls`'],
  ['permalink: () => 12', 'it returned no text'],
  ['permalink: async () => "/x/"', 'it is asynchronous'],
  ['permalink: () => "x/"', 'the address x/ does not begin with a slash'],
  ['convert: () => 12', 'it returned no text'],
  ['convert: async () => "x"', 'it is asynchronous'],
  ['body: () => "x"', 'something other than what it was given'],
  ["body: (body) => ({html: 'x'})", 'the `excerpt` of what it returned is missing'],
  ['body: (body) => ({...body, html: 3})', 'the `html` of what it returned is missing or of another kind'],
  ['body: async (body) => body', 'it is asynchronous'],
  ["body: (body, document, {dependsOn}) => dependsOn('x.txt')", '`dependsOn` needs an absolute path'],
  ['describe: () => 12', 'something other than what it was given'],
  ["describe: (document, {scopeOf}) => ({x: scopeOf('x')})", 'the site has no document `x`'],
  ["include: () => 'text'", 'it returned no file with a `path` and a `text`'],
  ['write: async (file) => file', 'it is asynchronous'],
  ['write: ({path, digest}) => ({path, digest})', 'the `content` of what it returned is neither text'],
  ['plan: () => undefined', '`plan`: it returned nothing'],
  ['plan: async () => []', 'it is asynchronous'],
  ["plan: () => [{url: '/x/'}]", 'it planned a page without `output`'],
  ["plan: () => [{url: '/x/', output: 'x', maker: 'copy'}]", 'without its `source`'],
  ["plan: () => [{url: '/x/', output: 'x', maker: 'layout', subject: 'x'}]", 'the page /x/ shows `x`, which'],
  ["plan: () => [{url: '/x/', output: 'x.txt', maker: 'x'}], makers: {x: () => 12}", 'it returned no text'],
  [
    "plan: () => [{url: '/x/', output: 'x.txt', maker: 'x'}], makers: {x: () => undefined}",
    '`makers`: it returned nothing',
  ],
  [
    "plan: () => [{url: '/x/', output: 'x', maker: 'x'}], makers: {x: () => ({key: 'x'})}",
    'it returned no text',
  ],
  ["plan: () => [{url: '/x/', output: 'x', maker: 'x'}], makers: {x: async () => 'x'}", 'it is asynchronous'],
  [
    "plan: () => [{url: '/x/', output: 'x', maker: 'x'}], makers: {x: (page, view) => view.body('y')}",
    '`makers`: the site has no document `y`',
  ],
  ["plan: () => [{url: '/x/', output: 'x/index.html', maker: 'nobody'}]", 'No plugin has a maker `nobody`'],
  ['relate: {}', '`plugins.0` (own) is wrong: its `relate` is not a function'],
  ['filters: {shout: 3}', 'its `filters.shout` is not what it must be'],
  ['tags: {note: () => 3}', 'its `tags.note` is not what it must be'],
  ['templates: {layouts: {post: 3}}', 'its `templates.layouts.post` is not what it must be'],
])('a plugin’s mistakes are reported with its name and the hook: %s', async (plugin, reason) => {
  const [first] = await toldOf(plugin);
  expect(first?.message).toContain(reason);
});

test('what a plugin throws is reported with the place in its code', async () => {
  const {root, diagnostics} = await buildSite({
    ...siteWith(''),
    'ssg.config.mjs': `import {own} from './own.mjs';\nexport default {${settings}, plugins: [own]};`,
    'own.mjs': "export const own = {\n  name: 'own',\n  describe() {\n    throw new Error('no');\n  },\n};\n",
  });
  expect(diagnostics[0]?.hint).toContain(`${join(root, 'own.mjs')}:4. This is a bug`);
});

test('a field of a plugin that throws is reported with the plugin, where a template shows it', async () => {
  const {diagnostics} = await buildSite(
    siteWith("describe: () => ({get mood() { throw new Error('no'); }})", {
      'layouts/post.html': '{{ page.mood }}',
    }),
  );
  expect(diagnostics).toMatchObject([
    {message: "Field 'mood' of the plugin `own` failed: no", place: {path: 'layouts/post.html'}},
  ]);
});

test('pages that a plugin plans or adds show documents by their ids', async () => {
  const {files, diagnostics} = await buildSite(
    siteWith(
      `*plan(site) {
        const posts = documentsIn(site, 'posts').map(({id}) => ({documentId: id}));
        yield {url: '/x/', output: 'x/index.html', maker: 'layout', data: {layout: 'talks', posts}};
      },
      relate: (site) => addPages(site, [
        {id: 'y', url: '/y/', data: {layout: 'talks', posts: [{documentId: 'content/posts/2026-01-02-a.md'}]}},
      ])`,
      {'layouts/talks.html': '{% for post in page.posts %}{{ post.url }} {{ post.title }}{% endfor %}'},
    ),
  );
  expect(diagnostics).toEqual([]);
  expect(files['x/index.html']).toBe('/2026/01/02/a/ A');
  expect(files['y/index.html']).toBe('/2026/01/02/a/ A');
});

test('a page that a plugin adds has the language of the site, or that of its front matter', async () => {
  const {files} = await buildSite({
    'ssg.config.mjs': `import {addPages} from 'usergroup-ssg';
      const relate = (site) => addPages(site, [
        {id: 'a', url: '/a/', data: {layout: 'words'}},
        {id: 'b', url: '/b/', data: {layout: 'words', lang: 'de'}},
      ]);
      export default {${settings}, language: 'fr', plugins: [{name: 'own', relate}]};`,
    'layouts/words.html': '{{ page.lang }} {{ t.home }} {{ page.breadcrumbs[0].title }}',
    'content/c.md': '---\nlang: de\n---\nText\n',
  });
  expect(files['a/index.html']).toMatch(/^fr Accueil Accueil/);
  expect(files['b/index.html']).toMatch(/^de Start/);
});

test('a page that a plugin plans is in the sitemap if its data asks for that, and shows documents', async () => {
  const {files, diagnostics} = await buildSite({
    'ssg.config.mjs': `import {documentsIn} from 'usergroup-ssg';
      function* plan(site) {
        const reviews = documentsIn(site, 'posts').filter(({data}) => typeof data.book === 'string');
        for (const title of new Set(reviews.map(({data}) => String(data.book)))) {
          const posts = reviews.filter(({data}) => data.book === title).map(({id}) => ({documentId: id}));
          const data = {layout: 'book', title, posts, sitemap: title !== 'Secret'};
          yield {url: '/books/' + title + '/', output: 'books/' + title + '/index.html', maker: 'layout', data};
        }
      }
      export default {${settings}, plugins: [{name: 'books', plan}]};`,
    'layouts/book.html': '{{ page.title }}: {% for post in page.posts %}{{ post.title }}{% endfor %}',
    'content/posts/2026-01-02-a.md': '---\ntitle: A\nbook: Refactoring\n---\n',
    'content/posts/2026-01-03-b.md': '---\ntitle: B\nbook: Secret\n---\n',
  });
  expect(diagnostics).toEqual([]);
  expect(files['books/Refactoring/index.html']).toBe('Refactoring: A');
  expect(files['sitemap.xml']).toContain('/books/Refactoring/</loc>');
  expect(files['sitemap.xml']).not.toContain('/books/Secret/');
});

test('a field `documentId` that is no reference stays as the author wrote it', async () => {
  const post = '---\ntitle: A\nlayout: post\npaper: {documentId: "x-1"}\n---\nText\n';
  const layout = '{{ page.paper.documentId }}';
  const native = await buildSite({'layouts/post.html': layout, 'content/posts/2026-01-02-a.md': post});
  expect(native.files['2026/01/02/a/index.html']).toBe('x-1');
  const jekyll = await buildSite({
    '_config.yml': 'title: T\n',
    '_layouts/post.html': layout,
    '_posts/2026-01-02-a.md': post,
  });
  expect(jekyll.files['2026/01/02/a.html']).toBe('x-1');
});

test('a file that `write` changes has the digest of its new content', async () => {
  const digestsOf = async (write: string) => {
    const {value} = await loadSite(writeFiles(siteWith(write)), {});
    const {files} = (await build(value!)).value;
    return files.find(({path}) => path === 'index.html')?.digest;
  };
  const plain = await digestsOf('');
  expect(await digestsOf('write: (file) => ({...file})')).toBe(plain);
  expect(await digestsOf("write: (file) => ({...file, content: 'x'})")).not.toBe(plain);
});

test('data that a plugin made are data for templates', async () => {
  const {files, diagnostics} = await buildSite(
    siteWith(
      `async read(sources) {
        return [...sources, madeSource('data/talks.json', '["A", "B"]', {kind: 'data', keys: ['talks']})];
      }`,
      {'layouts/post.html': '{{ site.data.talks | join }}'},
    ),
  );
  expect(diagnostics).toEqual([]);
  expect(files['2026/01/02/a/index.html']).toBe('A B');
});

test('what takes long to make is made when it is written: pages, and what a plugin makes of files in texts', async () => {
  const plugin = `
    plan: () => [{url: '/film.bin', output: 'film.bin', maker: 'slow', data: {what: 'film'}}],
    body: (body) => ({...body, files: [...body.files, {path: 'static/a.txt', url: '/a%20b.bin', maker: 'slow', data: {what: 'a'}}]}),
    makers: {slow: ({data, source}) => ({
      key: 'own ' + data.what,
      make: async () => ({value: Buffer.from(data.what + (source?.path ?? '')), diagnostics: []}),
    })}`;
  const {value} = await loadSite(writeFiles(siteWith(plugin, {'static/a.txt': ''})), {});
  const {value: built, diagnostics} = await build(value!);
  expect(diagnostics).toEqual([]);
  const bytes = async (path: string) => {
    const {content} = built.files.find((file) => file.path === path)!;
    const made = typeof content === 'object' && 'make' in content ? await content.make() : undefined;
    return String(made?.value);
  };
  expect([await bytes('film.bin'), await bytes('a b.bin')]).toEqual(['film', 'astatic/a.txt']);
});
