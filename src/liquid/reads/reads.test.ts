import {describe, expect, it} from 'vitest';
import {createLiquid} from '../index.ts';
import {logOfPaths, ReadLog} from './watch.ts';

const includes: Record<string, string> = {
  'card.html': '{{ include.post.title }}{{ post.url }}',
  'loop.html': '{% for p in include.posts %}{{ p.date }}{% endfor %}',
  'self.html': '{% if include.n %}{% include self.html %}{% endif %}',
};

const liquid = createLiquid({
  resolveInclude: (name) => (name in includes ? {path: name, text: includes[name] ?? ''} : undefined),
  tags: {mine: {render: () => ''}, declared: {reads: ['site.title'], render: ({get}) => String(get('site'))}},
});

function readsOf(text: string): readonly string[] {
  return liquid.compile(text, {path: 'page.html'}).reads.paths;
}

describe('the reads of a template', () => {
  it.each([
    ['{{ page.title }}', ['page.title']],
    ['{% for p in site.posts %}{{ p.url }}{% endfor %}', ['site.posts.size', 'site.posts[].url']],
    ['{% if page.next %}{{ page.next.url }}{% endif %}', ['page.next.url', 'page.next?']],
    [
      '{% assign p = site.posts | where: "lang", "fr" | first %}{{ p.title }}',
      ['site.posts.size', 'site.posts[*].lang', 'site.posts[*].title'],
    ],
    [
      '{% for t in site.tags %}{{ t[0] }}{{ t[1].size }}{% endfor %}',
      ['site.tags.size', 'site.tags[][0]', 'site.tags[][1].size'],
    ],
    ['{{ site.data[page.key].name }}', ['page.key', 'site.data[*].name']],
    ['{{ site.posts | map: "title" | join: ", " }}', ['site.posts.size', 'site.posts[**].title']],
    [
      '{% for post in site.posts %}{% include card.html post=post %}{% endfor %}',
      ['site.posts.size', 'site.posts[].title', 'site.posts[].url'],
    ],
    ['{% include loop.html posts=site.posts %}', ['site.posts.size', 'site.posts[].date']],
    ['{% declared %}', ['site.title']],
  ])('of %s are %j', (text, paths) => {
    const found = readsOf(text);
    for (const path of paths) expect(found).toContain(path);
    const roots = new Set(paths.map((path) => path.split(/[.[]/)[0]));
    const foreign = found.filter(
      (path) => !roots.has(path.split(/[.[?]/)[0]) && !/^(include|p|post|t)\b/.test(path),
    );
    expect(foreign).toEqual([]);
  });

  it('are unknown where a name is computed or a tag says nothing', () => {
    expect(liquid.compile('{% include {{ page.x }} %}', {path: 'p'}).reads.unknown).toBe(true);
    expect(liquid.compile('{{ [page.x] }}', {path: 'p'}).reads.unknown).toBe(true);
    expect(liquid.compile('{% mine %}', {path: 'p'}).reads.unknown).toBe(true);
    expect(liquid.compile('{{ site.posts | where_exp: "p", page.x }}', {path: 'p'}).reads.unknown).toBe(true);
    expect(liquid.compile('{{ page.x }}', {path: 'p'}).reads.unknown).toBe(false);
  });

  it('end for includes that include themselves', () => {
    expect(liquid.compile('{% include self.html n=page.n %}', {path: 'p'}).includes).toEqual([
      {name: 'self.html', path: 'self.html'},
    ]);
  });

  it('hold whatever a run reads', () => {
    const post = (n: number) => ({
      title: `T${n}`,
      url: `/${n}`,
      tags: ['a', 'b'],
      n,
      author: {name: 'x', mail: 'y'},
      body: 'b',
    });
    const posts = [post(1), post(2), post(3)];
    const scope = {
      page: {...post(0), next: posts[1]},
      site: {posts, title: 'S', tags: {a: posts, b: [posts[0]]}, data: {k: {v: [1]}}},
    };
    const texts = [
      '{% for p in site.posts limit: page.n %}{{ p.title }}{% if p.author.name == page.author.name %}x{% endif %}{% endfor %}',
      '{% assign g = site.posts | group_by: "title" %}{% for x in g %}{{ x.name }}{% for p in x.items %}{{ p.url }}{% endfor %}{% endfor %}',
      '{% assign s = site.posts | sort: "author.mail" | reverse %}{{ s[0].url }}{{ s.last.n }}',
      '{% assign l = "" | split: "" %}{% for p in site.posts %}{% assign l = l | push: p %}{% endfor %}{% for q in l %}{{ q.n }}{% endfor %}',
      '{{ site.posts | where_exp: "p", "p.author.mail == site.title" | size }}{{ site.tags.a | map: "url" }}',
      '{% for t in site.tags %}{{ t.first }}{% for p in t.last %}{{ p.title }}{% endfor %}{% endfor %}',
      '{% capture c %}{{ page.title }}{% endcapture %}{% case c %}{% when site.title %}{{ page.next.url }}{% endcase %}',
      '{{ page.author | jsonify }}{{ site.posts | concat: site.tags.b | map: "body" }}{{ page.next.tags | join }}',
      '{{ page.none | default: site.posts[1].title }}{{ site.data[page.author.name].v }}{{ site.posts | find: "n", 2 | inspect }}',
      '{{ site.posts | group_by_exp: "p", "p.author.name | upcase" | map: "name" }}{{ site.posts | uniq: "body" | size }}',
    ];
    for (const text of texts) {
      const template = liquid.compile(text, {path: 'p'});
      const log = new ReadLog();
      template.render(log.watch(scope));
      expect({text, beyond: log.beyond(logOfPaths(scope, template.reads.paths))}).toEqual({text, beyond: []});
    }
  });
});
