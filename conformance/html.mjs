// npm run conformance:html: runs html-validate (standard and a11y, all rules) on the
// demonstration site, and on a real blog without the texts of its posts, so that only our own HTML is checked.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {HtmlValidate, StaticConfigLoader} from 'html-validate';

const root = fileURLToPath(new URL('..', import.meta.url));
const posts = join(process.env.SSG_SHARED ?? join(root, '../shared'), 'posts/afup-lyon');
const htmlvalidate = new HtmlValidate(
  new StaticConfigLoader({extends: ['html-validate:standard', 'html-validate:a11y']}),
);
const work = mkdtempSync(join(tmpdir(), 'ssg-html-'));

await check('demonstration site', root);
if (existsSync(posts)) await check('real posts without their texts', realBlog());
else console.log(`Only the demonstration site was checked: there is no folder ${posts}.`);
rmSync(work, {recursive: true, force: true});

async function check(name, site) {
  const output = join(work, name.replaceAll(' ', '-'));
  const {status, stderr} = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.cjs'), 'build', site, '-q', '-d', output, '--drafts', '--future'],
    {encoding: 'utf8'},
  );
  if (status !== 0) throw new Error(stderr);
  const pages = readdirSync(output, {recursive: true}).filter((path) => path.endsWith('.html'));
  const found = new Map();
  for (const page of pages) {
    const {results} = await htmlvalidate.validateString(readFileSync(join(output, page), 'utf8'), page);
    for (const {messages} of results)
      for (const {ruleId, message, line} of messages) {
        const key = `${ruleId}: ${message}`;
        found.set(key, [...(found.get(key) ?? []), `${page}:${line}`]);
      }
  }
  const total = [...found.values()].reduce((sum, places) => sum + places.length, 0);
  console.log(`${name}: ${pages.length} pages, ${total} findings`);
  for (const [key, places] of [...found].sort((a, b) => b[1].length - a[1].length).slice(0, 15))
    console.log(`  ${String(places.length).padStart(4)}  ${key}  (${places[0]})`);
  if (total > 0) process.exitCode = 1;
}

function realBlog() {
  const site = join(work, 'site');
  mkdirSync(join(site, 'content/posts'), {recursive: true});
  const config = {title: 'Real', url: 'https://group.example', language: 'fr', timezone: 'Europe/Paris'};
  writeFileSync(join(site, 'ssg.config.yml'), JSON.stringify(config));
  for (const name of readdirSync(posts)) {
    const [, front] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(posts, name), 'utf8')) ?? [];
    writeFileSync(join(site, 'content/posts', name), `---\n${front ?? 'title: None'}\n---\nText.\n`);
  }
  return site;
}
