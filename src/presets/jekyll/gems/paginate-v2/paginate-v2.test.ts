import {expect, test} from 'vitest';
import {buildSite, type Files} from '../../../../test/site.ts';

const LIST =
  '{{ page.title }}: {% for post in paginator.posts %}{{ post.title }} {% endfor %}' +
  '({{ paginator.previous_page_path }},{{ paginator.page_path }},{{ paginator.next_page_path }},{{ paginator.last_page_path }})';

const posts: Files = Object.fromEntries(
  ['One', 'Two', 'Three', 'Four'].map((title, i) => [
    `_posts/2026-01-0${i + 1}-${title}.md`,
    `---\ntitle: ${title}\ncategories: [PHP, "${i % 2 === 0 ? 'Odd' : 'Even'}"]\ntags: [t${i}]\n---\n`,
  ]),
);

const build = (config: string, files: Files) =>
  buildSite({'_config.yml': `title: T\nplugins: [jekyll-paginate-v2]\n${config}`, ...posts, ...files});

test('a page is repeated for each part of the posts it selects, in its order, below its folder', async () => {
  const {files, diagnostics} = await build('pagination: {enabled: true, per_page: 3}\n', {
    'index.html': `---\npagination: {enabled: true, sort_reverse: true}\n---\n${LIST}`,
    'blog/index.md': `---\ntitle: B\npagination: {enabled: true, category: odd, per_page: 1, permalink: "/seite/:num/", title: ":title :num/:max"}\n---\n${LIST}\n`,
    'both.html': `---\npermalink: /both/\npagination: {enabled: true, tag: "t0, T3", combine: union, sort_field: title}\n---\n${LIST}`,
    'plain.html': '---\n---\n{{ paginator.page }}{% for p in site.pages %}{{ p.url }} {% endfor %}',
  });
  expect(diagnostics).toEqual([]);
  expect(files['index.html']).toBe('T: Four Three Two (,/index.html,/page2/index.html,/page2/index.html)');
  expect(files['page2/index.html']).toBe(
    'T - page 2: One (/index.html,/page2/index.html,,/page2/index.html)',
  );
  expect(files['blog/index.html']).toContain('B: One (,/blog/index.html,/blog/seite/2/index.html,');
  expect(files['blog/seite/2/index.html']).toContain('<p>B 2/2: Three (/blog/index.html,');
  expect(files['both/index.html']).toContain('T: Four One (');
  expect(files['plain.html']).toBe(
    '/plain.html /both/index.html /index.html /page2/index.html /blog/index.html /blog/seite/2/index.html ',
  );
});

test('pages know their number and their neighbours', async () => {
  const {files} = await build(
    'pagination: {enabled: true, per_page: 1, limit: 3, trail: {before: 1, after: 1}}\n',
    {
      'index.html':
        '---\npagination: {enabled: true}\n---\n{{ page.pagination_info.curr_page }}/{{ page.pagination_info.total_pages }} {{ page.autogen }}' +
        '{% for at in paginator.page_trail %} {{ at.num }} {{ at.path }} {{ at.title }}{% endfor %}',
    },
  );
  const trail = ' 1 /index.html T 2 /page2/index.html T - page 2 3 /page3/index.html T - page 3';
  expect(files['index.html']).toBe(`1/3 ${trail}`);
  expect(files['page3/index.html']).toBe(`3/3 jekyll-paginate-v2${trail}`);
  expect(files['page4/index.html']).toBeUndefined();
});

test('the file name may contain the page number, for the first page too', async () => {
  const {files} = await build('pagination: {enabled: true, per_page: 2}\n', {
    'api/posts.json': `---\npermalink: /api\npagination: {enabled: true, permalink: "", indexpage: "feed-:num", extension: .json}\n---\n${LIST}`,
  });
  const last = '/api/feed-2.json';
  expect(files['api/feed-1.json']).toBe(`T: One Two (,/api/feed-1.json,${last},${last})`);
  expect(files['api/feed-2.json']).toBe(`T - page 2: Three Four (/api/feed-1.json,${last},,${last})`);
});

test('collections are listed too, without hidden documents', async () => {
  const {files} = await build('collections: {talks: {output: true}}\npagination: {enabled: true}\n', {
    'talks.html': `---\npermalink: /talks/\npagination: {enabled: true, collection: talks, sort_field: "speaker:name"}\n---\n${LIST}`,
    '_talks/a.md': '---\ntitle: A\nspeaker: {name: zoe}\n---\n',
    '_talks/b.md': '---\ntitle: B\nspeaker: {name: Ada}\n---\n',
    '_talks/c.md': '---\ntitle: C\nhidden: true\n---\n',
  });
  expect(files['talks/index.html']).toContain('T: B A (');
});

test('tags, categories and collections get pages made from layouts, with their names as written', async () => {
  const {files, diagnostics} = await build(
    'pagination: {enabled: true}\nautopages: {enabled: true, tags: {enabled: false}, collections: {enabled: false}, categories: {permalink: "/c/:cat"}}\n',
    {
      '_layouts/autopage_category.html': `---\npagination: {per_page: 1}\n---\n{{ page.autopages.display_name }} ${LIST}`,
    },
  );
  expect(diagnostics).toEqual([]);
  expect(files['c/odd/index.html']).toContain(
    'Odd Posts in category odd: One (,/c/odd/index.html,/c/odd/page2/index.html,',
  );
  expect(Object.keys(files).filter((path) => path.startsWith('c/php/'))).toHaveLength(4);
});

test('nothing is paginated unless the site says so', async () => {
  const {files} = await build('', {'index.html': `---\npagination: {enabled: true}\n---\n${LIST}`});
  expect(files['index.html']).toBe(': (,,,)');
});
