import type {Random} from './random.ts';
import {change, type Files, type SiteModel} from './site-model.ts';

/** A Jekyll site with plugins that look at texts, copy them, and make pages from other documents. */
export const jekyllModel: SiteModel = {
  config: '_config.yml',
  firstFiles(random) {
    const files: Files = new Map(Object.entries(FIXED));
    for (let number = 0; number < 10; number++) files.set(postPath(number), postText(random));
    files.set('_config.yml', configText(random));
    return files;
  },
  randomEdit(files, random) {
    const [name, edit] = random.pick(EDITS);
    edit(files, random);
    return name;
  },
  mend(files, random) {
    for (const [path, text] of Object.entries(FIXED)) if (!files.has(path)) files.set(path, text);
    for (const path of files.keys()) if (isPost(path)) files.set(path, postText(random));
    return 'mend what is broken';
  },
};

const FIXED: Readonly<Record<string, string>> = {
  '_layouts/default.html':
    '<html><head>{% seo %}</head>{% include head.html %}{{ content }}{{ site.data.people.size }}</html>',
  '_layouts/post.html': `---
layout: default
---
<h1>{{ page.title }}</h1>{{ page.date | date: "%F" }}{{ content }}{% if page.next %}{{ page.next.title }} {{ page.next.excerpt }}{% endif %}
{% for post in site.related_posts limit: 2 %}{{ post.title }} {% endfor %}{{ page.excerpt | strip_html }}`,
  '_layouts/page.html': '---\nlayout: default\n---\n{{ content }}',
  '_layouts/archive.html':
    '---\nlayout: default\n---\n{% for post in page.posts %}{{ post.title }} {{ post.excerpt }}{% endfor %}',
  '_includes/head.html': '{{ site.title }} {% include menu.html %} {{ site.posts.first.title }}',
  '_includes/menu.html': '{% for p in site.pages %}{{ p.title }} {% endfor %}',
  'index.html':
    '---\ntitle: Home\nlayout: default\n---\n{% for post in paginator.posts %}{{ post.title }} {{ post.excerpt }}{% endfor %}',
  'about.md': '---\nlayout: page\n---\n# About us\n\nSee [notes](notes.md) and @someone :tada:',
  'notes.md':
    '# Notes\n\n{% for post in site.posts %}{{ post.content | strip_html | truncate: 20 }}{% endfor %}',
  'when.md': '---\n---\n{{ site.time | date: "%F" }} {{ site.tags | size }}',
  'main.scss': '---\n---\n@import "part";',
  '_sass/_part.scss': 'a {color: red}',
  '_data/people.yml': '- ann',
};

type Edit = (files: Files, random: Random) => void;

const EDITS: readonly (readonly [string, Edit])[] = [
  ['change the body of a post', (files, random) => change(files, random, isPost, withBody(random))],
  ['change the body of a post', (files, random) => change(files, random, isPost, withBody(random))],
  [
    'add to a post',
    (files, random) => change(files, random, isPost, (text) => `${text}\nMore ${random.below(99)}.\n`),
  ],
  ['write a post anew', (files, random) => change(files, random, isPost, () => postText(random))],
  [
    'change a title',
    (files, random) =>
      change(files, random, isPost, (text) => text.replace(/title: .*/, `title: T${random.below(99)}`)),
  ],
  ['add or replace a post', (files, random) => void files.set(postPath(random.below(14)), postText(random))],
  [
    'delete a post',
    (files, random) => void files.delete(random.pick([...files.keys()].filter(isPost).slice(3)) ?? ''),
  ],
  [
    'change a page',
    (files, random) => change(files, random, isPage, (text) => `${text}\n\n${bodyText(random)}`),
  ],
  [
    'add or remove a page',
    (files, random) =>
      void (
        files.delete('more.md') || files.set('more.md', `# More ${random.below(9)}\n\n${bodyText(random)}`)
      ),
  ],
  [
    'lead a page away, or not',
    (files, random) =>
      void files.set(
        'away.md',
        `---\n${random.chance(0.7) ? 'redirect_to: /about\n' : ''}title: Away\n---\n${bodyText(random)}`,
      ),
  ],
  [
    'change a layout or an include',
    (files, random) =>
      change(
        files,
        random,
        (path) => /^_(layouts|includes)/.test(path),
        (text) => `${text} ${random.below(9)}`,
      ),
  ],
  [
    'add or remove a layout',
    (files) =>
      void (
        files.delete('_layouts/home.html') ||
        files.set('_layouts/home.html', '---\nlayout: default\n---\nhome {{ content }}')
      ),
  ],
  [
    'change a part of the stylesheet',
    (files, random) => void files.set('_sass/_part.scss', `a {width: ${random.below(99)}px}`),
  ],
  [
    'lay another part over it, or take it away',
    (files, random) =>
      void (files.delete('_part.scss') || files.set('_part.scss', `b {width: ${random.below(99)}px}`)),
  ],
  [
    'remove a part of the stylesheet',
    (files, random) => void (random.chance(0.4) && files.delete('_sass/_part.scss')),
  ],
  [
    'change the data',
    (files, random) => void files.set('_data/people.yml', '- ann\n'.repeat(random.below(4))),
  ],
  [
    'add or remove a static file',
    (files, random) => void (files.delete('a.png') || files.set('a.png', `${random.below(9)}`)),
  ],
  ['change the config', (files, random) => void files.set('_config.yml', configText(random))],
  ['do nothing', () => {}],
];

const isPost = (path: string) => path.startsWith('_posts/');
const isPage = (path: string) => /^[a-z]+\.(md|html)$/.test(path);

function withBody(random: Random): (text: string) => string {
  return (text) => text.replace(/\n---\n[\s\S]*$/, `\n---\n${bodyText(random)}`);
}

function postPath(number: number): string {
  return `_posts/2026-${String((number % 12) + 1).padStart(2, '0')}-01-post-${number}.md`;
}

function postText(random: Random): string {
  const lines = [
    `title: ${random.pick(['Talk', 'Review', 'Apéro'])} ${random.below(9)}`,
    ...(random.chance(0.8) ? ['layout: post'] : []),
    ...(random.chance(0.6) ? [`tags: [${random.pick(['a', 'b'])}]`] : []),
    ...(random.chance(0.6) ? [`categories: ${random.pick(['php', 'talks'])}`] : []),
    ...(random.chance(0.2) ? [`redirect_from: /old/${random.below(9)}/`] : []),
    ...(random.chance(0.1) ? ['toc: true'] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n${bodyText(random)}`;
}

function bodyText(random: Random): string {
  const parts = [
    () => `Text ${random.below(99)} about @ann & :tada:.`,
    () => `## Heading ${random.below(9)}\n\nWith [about](about.md) and [notes](/notes.md).`,
    () => `{% comment %}${random.pick(['one', '<!--more-->'])}{% endcomment %}After the comment.`,
    () => `Beginning.\n\n<!--more-->\n\nEnd ${random.below(9)}.`,
    () => '{% for post in site.posts limit: 2 %}{{ post.title }}: {{ post.content | size }} {% endfor %}',
    () => '{{ page.previous.content | strip_html | truncate: 20 }}',
    () => `{% post_url 2026-01-01-post-0 %}`,
    () => '{{ site.data.people | size }} {{ page.title }}',
    () => '```js\nlet a = 1;\n```',
  ];
  return Array.from({length: 1 + random.below(3)}, () => random.pick(parts)()).join('\n\n');
}

const PLUGINS = [
  ...['archives', 'feed', 'sitemap', 'seo-tag', 'paginate', 'redirect-from', 'mentions', 'toc'],
  ...['default-layout', 'optional-front-matter', 'readme-index', 'titles-from-headings'],
];

/** Plugins that look at every text are on only now and then: with them everything is made again. */
function configText(random: Random): string {
  const names = PLUGINS.filter((name) => name === 'seo-tag' || random.chance(0.8));
  const rare = ['relative-links', 'last-modified-at'].filter(() => random.chance(0.15));
  const plugins = [
    ...[...names, ...rare].map((name) => `jekyll-${name}`),
    ...(random.chance(0.5) ? ['jemoji'] : []),
  ];
  return `title: ${random.pick(['Group', 'Other'])}
url: https://group.example
timezone: Europe/Paris
paginate: 3
excerpt_separator: <!--more-->
jekyll-archives: {enabled: [tags, categories, year]}
plugins: [${plugins.join(', ')}]
`;
}
