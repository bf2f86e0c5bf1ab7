import type {Random} from './random.ts';
import {bodyText, configText, dataText, eventText, pictureText, postText, wordsText} from './site-texts.ts';

/** The files of a site by their paths. */
export type Files = Map<string, string>;

/** A site that is edited again and again. */
export interface SiteModel {
  /** Path of its config. */
  readonly config: string;
  firstFiles(random: Random): Files;
  /** Changes one thing in the site, as people do; returns a description. */
  randomEdit(files: Files, random: Random): string;
  /** Repairs errors, as people do after a while; returns a description. */
  mend(files: Files, random: Random): string;
}

/** A site in which much depends on much: nested layouts, includes, data, lists, posts that read posts. */
export const nativeModel: SiteModel = {config: 'ssg.config.yml', firstFiles, randomEdit, mend};

function firstFiles(random: Random): Files {
  const files: Files = new Map(Object.entries(FIXED));
  for (let number = 0; number < 14; number++) files.set(postPath(number, random), postText(random));
  files.set('ssg.config.yml', configText(random));
  files.set('data/talks.yml', dataText(random));
  return files;
}

const FIXED: Readonly<Record<string, string>> = {
  'themes/bare/layouts/base.html':
    '<html lang="{{ page.lang }}"><title>{{ page.title }} - {{ site.title }}</title>{% include header.html %}{{ content }}</html>',
  'themes/bare/layouts/post.html': `---
layout: base
kind: {from: post}
---
<h1>{{ page.title }}</h1>{{ page.date | date: "%F" }} {{ page.is_future }}
{% include byline.html post=page %}{% include event-details.html %}{{ content }}
{{ page.event.recap_form }}
{% if page.next %}next {{ page.next.title }}{% endif %}{% if page.previous %}previous {{ page.previous.url }}{% endif %}
{% for post in page.related %}related {{ post.title }} {% endfor %}{% for post in page.series.posts %}in series {{ post.title }} {% endfor %}
{% for version in page.translations %}{{ version.name }} {{ version.title }} {{ version.url }} {% endfor %}
{% for heading in page.headings %}#{{ heading.id }} {% endfor %}{{ page.minutes }}`,
  'themes/bare/layouts/default.html': '---\nlayout: base\n---\n{{ content }}',
  'themes/bare/layouts/page.html': '---\nlayout: base\n---\n<h1>{{ page.title }}</h1>{{ content }}',
  'themes/bare/layouts/home.html':
    '---\nlayout: base\n---\n{% for post in paginator.posts %}{{ post.title }} {{ post.excerpt }}{% endfor %} {{ paginator.page }}/{{ paginator.total_pages }}{{ site.data.talks | size }}',
  'themes/bare/layouts/category.html':
    '---\nlayout: base\n---\n{{ page.term.name }} {{ page.term.count }} {% for post in paginator.posts %}{{ post.url }} {{ post.content | strip_html | truncatewords: 5 }}{% endfor %}',
  'themes/bare/layouts/tag.html':
    '---\nlayout: base\n---\n{% for post in paginator.posts %}{{ post.title }} {{ post.words }}{% endfor %}',
  'themes/bare/layouts/year.html':
    '---\nlayout: base\n---\n{% assign groups = site.posts | group_by: "collection" %}{% for group in groups %}{{ group.items.size }}{% endfor %}{% for post in page.term.posts %}{{ post.title }}{% endfor %}{{ site.write.events.size }}',
  'themes/bare/layouts/404.html': '---\nlayout: base\n---\n404',
  'themes/bare/layouts/search.html': '---\nlayout: base\n---\n{{ site.search.index | relative_url }}',
  'themes/bare/includes/header.html':
    '<header>{{ site.title }} {% include menu.html %}{% for talk in site.data.talks %}{{ talk.title }}{% endfor %}</header>',
  'themes/bare/includes/menu.html': '<a href="{{ "/" | relative_url }}">home</a>',
  'themes/bare/includes/byline.html':
    '{% for category in include.post.category_terms %}{{ category.name }} {{ category.count }}{% endfor %}',
  'themes/bare/assets/style.css': '---\n---\nbody { content: "{{ site.title }} {{ site.posts.size }}" }',
  'content/index-of-all.md':
    '---\ntitle: All\n---\n{% assign french = site.posts | where: "lang", "fr" %}{% for post in french %}{{ post.title }}: {{ post.content | strip_html | truncate: 30 }}\n{% endfor %}',
  'content/about.md': '# About\n\nSee [the first](posts/2026-01-01-post-0.md) and ![logo](/logo.png).',
  'content/posts/photo-1.jpg': '<svg width="10" height="10"/>',
  'static/CNAME': 'group.example',
};

function randomEdit(files: Files, random: Random): string {
  const [name, edit] = random.pick(EDITS);
  edit(files, random);
  return name;
}

type Edit = (files: Files, random: Random) => void;

const EDITS: readonly (readonly [string, Edit])[] = [
  [
    'change the body of a post',
    (files, random) => change(files, random, isPost, (text) => `${text}\nMore ${random.below(1000)}.\n`),
  ],
  [
    'change the body of a post',
    (files, random) =>
      change(files, random, isPost, (text) => text.replace(/\n---\n[\s\S]*$/, `\n---\n${bodyText(random)}`)),
  ],
  ['write a post anew', (files, random) => change(files, random, isPost, () => postText(random))],
  [
    'change a title',
    (files, random) =>
      change(files, random, isPost, (text) => text.replace(/title: .*/, `title: ${wordsText(random)}`)),
  ],
  ['add a post', (files, random) => addPost(files, random, postText(random))],
  ['delete a post', (files, random) => remove(files, random, isPost, 5)],
  ['rename a post', rename],
  [
    'change a layout',
    (files, random) =>
      change(files, random, inFolder('layouts'), (text) => `${text}<!-- ${random.below(9)} -->`),
  ],
  [
    'give the site a layout of its own',
    (files, random) =>
      void files.set(
        'layouts/post.html',
        `---\nlayout: base\n---\nown ${random.below(9)} {{ content }} {{ site.posts.first.excerpt }}`,
      ),
  ],
  ['take the own layout away', (files) => void files.delete('layouts/post.html')],
  [
    'nest a layout otherwise',
    (files, random) =>
      change(files, random, inFolder('layouts'), (text) =>
        text.replace(/layout: \w+/, `layout: ${random.pick(['base', 'page', 'base'])}`),
      ),
  ],
  [
    'change an include',
    (files, random) => change(files, random, inFolder('includes'), (text) => `${text} ${random.below(9)}`),
  ],
  ['remove an include', (files, random) => remove(files, random, inFolder('includes'), 1)],
  [
    'add the include that was missing',
    (files, random) =>
      void files.set(
        `themes/bare/includes/${random.pick(['header', 'menu', 'byline', 'extra'])}.html`,
        `{{ site.title }} ${random.below(9)}`,
      ),
  ],
  [
    'include something',
    (files, random) =>
      change(
        files,
        random,
        isPost,
        (text) => `${text}\n{% include ${random.pick(['extra', 'menu'])}.html %}\n`,
      ),
  ],
  ['change the data', (files, random) => void files.set('data/talks.yml', dataText(random))],
  [
    'add data',
    (files, random) => void files.set(`data/more/${random.pick(['a', 'b'])}.yml`, `- ${random.below(9)}`),
  ],
  [
    'break the data',
    (files, random) =>
      void (random.chance(0.3)
        ? files.set('data/talks.yml', '- {')
        : files.set('data/talks.yml', dataText(random))),
  ],
  ['change the config', (files, random) => void files.set('ssg.config.yml', configText(random))],
  [
    'break a front matter',
    (files, random) =>
      change(files, random, isPost, (text) =>
        random.chance(0.3) ? text.replace('---\n', '---\ntags: [\n') : postText(random),
      ),
  ],
  [
    'add or change a file beside posts',
    (files, random) => void files.set(`content/posts/photo-${random.below(3)}.jpg`, pictureText(random)),
  ],
  [
    'remove a file beside posts',
    (files, random) => void files.delete(`content/posts/photo-${random.below(3)}.jpg`),
  ],
  [
    'add or remove a static file',
    (files, random) =>
      void (files.delete('static/logo.png') || files.set('static/logo.png', pictureText(random))),
  ],
  [
    'change a page',
    (files, random) =>
      change(
        files,
        random,
        (path) => /^content\/[^/]+\.md$/.test(path),
        (text) => `${text}\n\n${bodyText(random)}`,
      ),
  ],
  [
    'change an asset',
    (files, random) =>
      change(files, random, inFolder('assets'), (text) => `${text} /* ${random.below(9)} */`),
  ],
  [
    'make a post the recap of a meeting, or of none',
    (files, random) =>
      change(files, random, isPost, (text) =>
        text.includes('recap_of')
          ? text.replace(/recap_of: .*\n/, '')
          : text.replace('---\n', `---\nrecap_of: post-${random.below(14)}\n`),
      ),
  ],
  [
    'announce a meeting, or withdraw it',
    (files, random) =>
      change(files, random, isPost, (text) =>
        text.includes('event:')
          ? text.replace(/event:\n(?: .*\n)*/, '')
          : text.replace('---\n', `---\n${eventText(random)}\n`),
      ),
  ],
  ['do nothing', () => {}],
];

const isPost = (path: string) => /^content\/(posts|_drafts)\/.*\.md$/.test(path);
const inFolder = (name: string) => (path: string) => path.includes(`/${name}/`);

/** Edits one of the matching files, if there is any. */
export function change(
  files: Files,
  random: Random,
  which: (path: string) => boolean,
  edit: (text: string) => string,
): void {
  const path = random.pick([...files.keys()].filter(which));
  if (path !== undefined) files.set(path, edit(files.get(path) ?? ''));
}

function remove(files: Files, random: Random, which: (path: string) => boolean, least: number): void {
  const paths = [...files.keys()].filter(which);
  if (paths.length > least) files.delete(random.pick(paths));
}

function rename(files: Files, random: Random): void {
  const path = random.pick([...files.keys()].filter(isPost));
  const text = files.get(path);
  files.delete(path);
  addPost(files, random, text ?? postText(random));
}

/** Replaces any post with that number: two posts at one URL would be an error from then on. */
function addPost(files: Files, random: Random, text: string): void {
  const number = random.below(40);
  for (const path of files.keys()) if (new RegExp(`post-${number}[./]`).test(path)) files.delete(path);
  files.set(postPath(number, random), text);
}

function mend(files: Files, random: Random): string {
  for (const name of ['header', 'menu', 'byline', 'extra']) {
    const path = `themes/bare/includes/${name}.html`;
    if (!files.has(path)) files.set(path, `{{ site.title }} ${random.below(9)}`);
  }
  for (const [path, text] of files) if (text.includes('tags: [\n')) files.set(path, postText(random));
  files.set('data/talks.yml', dataText(random));
  return 'mend what is broken';
}

function postPath(number: number, random: Random): string {
  const date = `2026-${String((number % 12) + 1).padStart(2, '0')}-01`;
  if (random.chance(0.05)) return `content/_drafts/post-${number}.md`;
  return random.chance(0.1)
    ? `content/posts/${date}-post-${number}/index.md`
    : `content/posts/${date}-post-${number}.md`;
}
