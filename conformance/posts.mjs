// npm run conformance:posts: builds the posts of real blogs and checks what must be true of each.
// The posts are in ../shared (or SSG_SHARED); without them, nothing is checked.

import {spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.SSG_SHARED ?? join(root, '../shared');
if (!existsSync(join(shared, 'posts'))) {
  console.log(`Nothing was checked: there is no folder ${shared}/posts.`);
  process.exit(0);
}

const blogs = {
  'afup-lyon': {posts: 155, check: checkAfup},
  bedrock: {posts: 309, check: checkBedrock},
  pixelastic: {posts: 76, check: () => {}},
};
let failures = 0;
const work = mkdtempSync(join(tmpdir(), 'ssg-posts-'));
for (const [name, {posts, check}] of Object.entries(blogs)) {
  const site = join(work, name);
  mkdirSync(join(site, 'content'), {recursive: true});
  cpSync(join(shared, 'posts', name), join(site, 'content/posts'), {recursive: true});
  const config = {
    title: name,
    url: 'https://group.example',
    language: 'fr',
    timezone: 'Europe/Paris',
    feeds: {limit: 0},
  };
  writeFileSync(join(site, 'ssg.config.yml'), JSON.stringify(config));
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.cjs'), 'build', '--json'],
    {
      cwd: site,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const result = JSON.parse(stdout || '{}');
  console.log(
    `${name}: exit ${status}, ${result.posts} posts, ${result.warnings} warnings, ${result.milliseconds} ms`,
  );
  expect(status === 0, `exit 0 (${stderr.slice(0, 300)})`);
  expect(result.posts === posts, `${posts} posts`);
  const files = readAll(join(site, 'public'));
  checkEntities(files);
  check({site, files, diagnostics: result.diagnostics ?? []});
}
rmSync(work, {recursive: true, force: true});
console.log(failures === 0 ? 'all as it should be' : `${failures} checks failed`);
process.exitCode = failures === 0 ? 0 : 1;

function expect(isTrue, what) {
  if (isTrue) return;
  failures++;
  console.log(`  not so: ${what}`);
}

function readAll(folder) {
  return Object.fromEntries(
    readdirSync(folder, {recursive: true})
      .filter((path) => /\.(html|xml|json)$/.test(path))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** Readers see an entity if its ampersand was escaped once too often. Code may mention entities. */
function checkEntities(files) {
  const seen = Object.entries(files).filter(([path, text]) => {
    const visible = path.endsWith('.html')
      ? text.replace(/<(pre|code|script)\b[\s\S]*?<\/\1>/g, '')
      : textOfFeed(path, text).replace(/<(pre|code|script)\b[\s\S]*?<\/\1>/g, '');
    return /&(amp|#38|#x26);(rsquo|#8211|amp|eacute|lsquo|#\d+|nbsp);/i.test(visible);
  });
  expect(seen.length === 0, `no entity can be seen (${seen.slice(0, 5).map(([path]) => path)})`);
}

/** A feed contains HTML as text, so readers see it unescaped once. */
function textOfFeed(path, text) {
  if (path.endsWith('.json'))
    return (
      JSON.parse(text)
        .items?.map((item) => item.content_html)
        .join('\n') ?? ''
    );
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function checkAfup({site, files, diagnostics}) {
  const posts = readdirSync(join(site, 'content/posts')).map((name) =>
    readFileSync(join(site, 'content/posts', name), 'utf8'),
  );
  const permalinks = posts.flatMap((text) => /^permalink: *(.*)$/m.exec(text)?.[1].trim() ?? []);
  const standing = permalinks.filter((url) => files[outputOf(url)] !== undefined);
  expect(standing.length === 155, `155 posts at their permalinks, not ${standing.length}`);
  const categories = Object.keys(files).filter((path) => /^category\/[^/]+\/index\.html$/.test(path));
  expect(categories.length === 7, `7 categories, not ${categories.length}`);
  const items = [...files['feed.xml'].matchAll(/<guid isPermaLink="(true|false)">(.*?)<\/guid>/g)];
  const guids = new Set(posts.flatMap((text) => /^guid: *(.*)$/m.exec(text)?.[1].trim() ?? []));
  const own = items.filter(
    ([, isPermalink, id]) => isPermalink === 'false' && guids.has(id.replaceAll('&amp;', '&')),
  );
  const permanent = items.filter(([, isPermalink]) => isPermalink === 'true');
  console.log(
    `  feed: ${items.length} items, ${own.length} with their guid, ${permanent.length} with the permalink`,
  );
  expect(
    items.length === 155 && own.length === 146 && permanent.length === 9,
    '155 items: 146 guids, 9 permalinks',
  );
  const images = diagnostics.filter(({code}) => code === 'image-missing');
  expect(
    images.length > 0 && images.every(({severity}) => severity === 'warning'),
    'missing images are warnings',
  );
}

function checkBedrock({diagnostics}) {
  expect(
    diagnostics.some(({code}) => code === 'post-without-extension'),
    'the post without extension is reported',
  );
}

function outputOf(url) {
  const path = decodeURIComponent(url).replace(/^\//, '');
  return path.endsWith('/') ? `${path}index.html` : path.endsWith('.html') ? path : `${path}.html`;
}
