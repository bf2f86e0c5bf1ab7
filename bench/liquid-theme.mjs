import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {sample} from './liquid-sample.mjs';

/** Filters that the generator gives to themes; here, they return their input, in all engines. */
const STUBS = ['asset_url', 'count', 'fill', 'iso_date', 'date_long', 'date_short', 'month_name'];

/**
 * The layouts of a native theme with the posts of the sample, each rendered in `post` and then in `default`;
 * includes that presets would provide are empty.
 */
export function themeSite(folder, liquid) {
  const base = sample(liquid);
  const includes = Object.fromEntries(filesOf(join(folder, 'includes')));
  const layouts = filesOf(join(folder, 'layouts')).map(([name, text]) => [
    name,
    text.replace(/^---\n[\s\S]*?\n---\n/, ''),
  ]);
  for (const [, text] of [...layouts, ...Object.entries(includes)]) {
    for (const [, name] of text.matchAll(/\{%-? *include +([\w./-]+)/g)) includes[name] ??= '';
  }
  const names = new Set(layouts.map(([name]) => name));
  const {site} = base.calls[0].scope;
  const pages = site.posts.map((post, index) => ({
    ...post,
    content: liquid.safe(post.content),
    excerpt: liquid.safe(post.excerpt),
    kind: 'post',
    lang: 'en',
    category_terms: [{name: 'News', url: '/news/'}],
    previous: site.posts[index - 1],
    next: site.posts[index + 1],
  }));
  const calls = pages.flatMap((page) =>
    ['post.html', 'default.html']
      .filter((name) => names.has(name))
      .map((template) => ({template, scope: {site, page, t: {}, content: page.content}})),
  );
  const home = {
    template: 'home.html',
    scope: {
      site,
      page: {kind: 'home', title: 'Home', url: '/'},
      t: {},
      paginator: {posts: site.posts.slice(0, 10)},
    },
  };
  if (names.has('home.html')) calls.push(...Array.from({length: 20}, () => home));
  const options = {
    escape: 'auto',
    timeZone: 'Europe/Paris',
    filters: stubs(),
    resolveInclude: resolver(includes),
  };
  return {calls, texts: layouts, includes, options};
}

function stubs() {
  return Object.fromEntries(STUBS.map((name) => [name, (input) => input]));
}

function resolver(includes) {
  return (name) => (Object.hasOwn(includes, name) ? {path: name, text: includes[name]} : undefined);
}

function filesOf(folder, prefix = '') {
  return readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) return filesOf(folder, path);
    return [[path, readFileSync(join(folder, path), 'utf8')]];
  });
}
