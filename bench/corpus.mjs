// Makes N posts out of real ones, always the same: bodies without Liquid; distinct slugs, titles and dates.
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {parse} from 'yaml';

const categories = [
  'Conférence',
  'Général',
  'Apéro PHP',
  'Atelier',
  'Recap',
  'JavaScript',
  'Python',
  'Cloud',
  'Tests',
  'Communauté',
];
const tags = (
  'php symfony javascript typescript react python django docker kubernetes aws tests tdd ddd security perf css html ' +
  'ux api rest graphql sql postgresql mongodb elasticsearch linux git ci devops legacy async workers video mobile ' +
  'android ios rust go java carriere'
).split(' ');

/** Reads the posts in folders, except those that are unreadable or nearly empty. */
export function loadPosts(folders) {
  return folders
    .flatMap((folder) => filesBelow(folder).flatMap(readPost))
    .filter(({body}) => body.length > 100);
}

function filesBelow(folder) {
  return readdirSync(folder, {recursive: true})
    .map(String)
    .filter((name) => /(^|\/)\d{4}-\d{2}-\d{2}-[^/]*\.(md|mkd|markdown)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function readPost(file) {
  const [, yaml, body] =
    /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  if (yaml === undefined) return [];
  try {
    const data = parse(yaml, {logLevel: 'silent'}) ?? {};
    const slug = basename(file).replace(/^\d{4}-\d{2}-\d{2}-|\.\w+$/g, '');
    const plain =
      slug
        .normalize('NFD')
        .replace(/[^\w-]+/g, '')
        .toLowerCase() || 'post';
    return [{title: String(data.title ?? plain), slug: plain, body: withoutLiquid(body).trim()}];
  } catch {
    return [];
  }
}

function withoutLiquid(body) {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/\{%-?\s*highlight\s+(\w+)[^%]*-?%\}\n?/g, '```$1\n')
    .replace(/\{%-?\s*endhighlight\s*-?%\}/g, '```')
    .replace(/\{%[\s\S]*?%\}/g, '')
    .replace(/\{\{[\s\S]*?\}\}/g, 'x')
    .replace(/\{\{|\}\}|\{%|%\}/g, '')
    .replace(/\{:[^}\n]*\}/g, '')
    .replace(/(!\[[^\]]*\]\()(?!https?:|\/|data:)\.?\/?/g, '$1/');
}

/** Repeats the posts until there are `amount`, dated a day or more apart from 2005 on. */
export function makeCorpus(posts, amount) {
  const seen = new Set();
  return Array.from({length: amount}, (_, i) => {
    const post = posts[i % posts.length];
    const round = Math.floor(i / posts.length);
    let slug = round ? `${post.slug}-${round + 1}` : post.slug;
    while (seen.has(slug)) slug += '-b';
    seen.add(slug);
    const h = hashOf(`${post.slug}/${round}`);
    const time = new Date(
      Date.UTC(2005, 0, 1, 18, 30) + Math.floor(i * (7300 / amount)) * 86_400_000 + (i % 60) * 60_000,
    );
    return {
      title: round ? `${post.title} #${round + 1}` : post.title,
      time: `${time.toISOString().slice(0, 19)}+00:00`,
      slug,
      category: categories[h % categories.length],
      tags: [...new Set([tags[(h >>> 8) % tags.length], tags[(h >>> 16) % tags.length]])],
      body: round ? `${post.body}\n\nÉdition numéro ${round + 1} (${slug}).\n` : `${post.body}\n`,
    };
  });
}

function hashOf(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

const folders = {ssg: 'content/posts', jekyll: '_posts', hugo: 'content/posts', eleventy: 'posts'};

/** Writes the posts in a peer's format; returns the file and the permalink of each. */
export function writeCorpus(peer, corpus, site) {
  const folder = join(site, folders[peer]);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  return corpus.map((post) => {
    const file = join(folder, `${post.time.slice(0, 10)}-${post.slug}.md`);
    const permalink = `/${post.time.slice(0, 10).replaceAll('-', '/')}/${post.slug}/`;
    writeFileSync(file, `---\n${frontMatter(peer, post, permalink)}---\n${post.body}`);
    return {file, permalink};
  });
}

function frontMatter(peer, {title, time, category, tags}, permalink) {
  const address = peer === 'hugo' ? 'url' : 'permalink';
  const tagKey = peer === 'eleventy' ? 'topics' : 'tags';
  const layout = peer === 'jekyll' ? 'layout: post\n' : '';
  return (
    `title: ${quote(title)}\ndate: ${time}\nauthor: communication\n${layout}${address}: ${permalink}\n` +
    `categories:\n  - ${quote(category)}\n${tagKey}:\n${tags.map((tag) => `  - ${quote(tag)}\n`).join('')}`
  );
}

function quote(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
