import {mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type BuildReport, type Serving, serve} from '../serve/serve.ts';
import {loadSite} from './load-site.ts';
import {createRebuild} from './rebuild-site.ts';

let root = '';
let serving: Serving;
let reports: BuildReport[] = [];

const config = 'title: Group\ntimezone: UTC\nurl: https://group.example\n';

beforeEach(async () => {
  reports = [];
  root = realpathSync(mkdtempSync(join(tmpdir(), 'ssg-serve-site-')));
  write('site/ssg.config.yml', config);
  write('site/layouts/post.html', '<h1>{{ page.title }}</h1>{{ content }}{{ site.data.talks.first }}</body>');
  write('site/layouts/home.html', '{% for post in paginator.posts %}{{ post.title }} {% endfor %}');
  write('site/content/posts/2026-01-02-a.md', '---\ntitle: A\n---\nFirst text.\n');
  write('site/content/_drafts/later.md', '---\ntitle: Later\n---\nDraft.\n');
  // Reached through a link, like the temporary folders of some systems.
  symlinkSync(join(root, 'site'), join(root, 'link'));
  serving = await start(join(root, 'link'));
});
afterEach(async () => {
  await serving.stop();
  rmSync(root, {recursive: true, force: true});
});

async function start(folder: string, {strict = false} = {}): Promise<Serving> {
  const options = {drafts: true, future: true, strict};
  const {value: site} = await loadSite(folder, options);
  return serve({
    root: realpathSync(folder),
    except: [join(root, 'site/public'), join(root, 'site/.ssg-cache')],
    rebuild: createRebuild(folder, options, site!),
    address: {host: '127.0.0.1', port: 0, strictPort: false},
    liveReload: true,
    onBuilt: (report) => reports.push(report),
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
}

const get = async (path: string) => (await fetch(`http://127.0.0.1:${serving.port}${path}`)).text();
const until = (path: string, text: string) => expect.poll(() => get(path), {timeout: 5000}).toContain(text);

describe('ssg serve', () => {
  it('follows changes of texts, titles, layouts, data, config and folders', async () => {
    const post = '/2026/01/02/a/';
    await until(post, 'First text.');
    write('site/content/posts/2026-01-02-a.md', '---\ntitle: A\n---\nSecond text.\n');
    await until(post, 'Second text.');
    write('site/content/posts/2026-01-02-a.md', '---\ntitle: Another\n---\nSecond text.\n');
    await until('/', 'Another');
    write('site/data/talks.yml', '- the first talk');
    await until(post, 'the first talk');
    write('site/layouts/post.html', '<h2>{{ site.title }}</h2>{{ content }}</body>');
    await until(post, '<h2>Group</h2>');
    write('site/ssg.config.yml', config.replace('Group', 'New name'));
    await until(post, '<h2>New name</h2>');
    renameSync(join(root, 'site/content/posts'), join(root, 'site/content/away'));
    await expect.poll(() => get('/')).not.toContain('Another');
    renameSync(join(root, 'site/content/away'), join(root, 'site/content/posts'));
    await until('/', 'Another');
  });

  it('follows changes of files elsewhere that a plugin adds or names', async () => {
    write('talks.json', '["the first talk"]');
    write('sponsors.txt', 'ACME');
    write('site/layouts/post.html', '{{ site.data.talks.first }}, {{ page.sponsors }}</body>');
    write(
      'site/ssg.config.mjs',
      `import {readFileSync} from 'node:fs';
      import {textSource} from 'usergroup-ssg';
      const [talks, sponsors] = ${JSON.stringify([join(root, 'talks.json'), join(root, 'sponsors.txt')])};
      const role = {kind: 'data', keys: ['talks']};
      export default {title: 'T', timezone: 'UTC', plugins: [{
        name: 'elsewhere',
        read: (sources) => [...sources, textSource('data/talks.json', talks, role)],
        describe(document, {dependsOn}) {
          dependsOn(sponsors);
          return {sponsors: readFileSync(sponsors, 'utf8')};
        },
      }]};`,
    );
    await until('/2026/01/02/a/', 'the first talk, ACME');
    // The page was shown before the build was complete.
    await expect.poll(() => reports.at(-1)?.result.watch).toContain(join(root, 'sponsors.txt'));
    write('talks.json', '["another talk"]');
    await until('/2026/01/02/a/', 'another talk, ACME');
    write('sponsors.txt', 'Globex');
    await until('/2026/01/02/a/', 'another talk, Globex');
  });

  it('follows changes of a plugin beside the config, and of what that imports', async () => {
    write('site/layouts/post.html', '{{ page.word }}</body>');
    write('site/plugins/word.ts', "export const word: string = 'first';\n");
    write(
      'site/plugins/own.ts',
      "import {word} from './word.ts';\nexport const own = {name: 'own', key: 'own', describe: () => ({word})};\n",
    );
    write(
      'site/ssg.config.mjs',
      "import {own} from './plugins/own.ts';\nexport default {title: 'T', timezone: 'UTC', plugins: [own]};\n",
    );
    await until('/2026/01/02/a/', 'first');
    write('site/plugins/word.ts', "export const word: string = 'second';\n");
    await until('/2026/01/02/a/', 'second');
  });

  it('keeps the last good site while the config or a post is broken', async () => {
    write('site/ssg.config.yml', 'title: [');
    await expect.poll(() => reports.at(-1)?.result.site).toBeUndefined();
    await until('/2026/01/02/a/', 'First text.');
    write('site/ssg.config.yml', config);
    write('site/content/posts/2026-01-02-a.md', '---\ntitle: [\n---\nSecond text.\n');
    await expect
      .poll(() => reports.at(-1)?.result.diagnostics.map(({place}) => place.path))
      .toContain('content/posts/2026-01-02-a.md');
    await until('/2026/01/02/a/', 'First text.');
    write('site/content/posts/2026-01-02-a.md', '---\ntitle: A\n---\nSecond text.\n');
    await until('/2026/01/02/a/', 'Second text.');
  });

  it('says which warning keeps the site back with --strict', async () => {
    await serving.stop();
    write('site/content/posts/2026-01-02-a.md', '---\ntitle: A\n---\n[Map](map.md)\n');
    serving = await start(join(root, 'site'), {strict: true});
    await until('/', 'content/posts/2026-01-02-a.md:4:7 This link points to map.md, which does not exist.');
    write('site/content/posts/2026-01-02-a.md', '---\ntitle: A\n---\nNo map.\n');
    await until('/2026/01/02/a/', 'No map.');
  });

  it('notices when the target of a linked file changes', async () => {
    symlinkSync(
      join(root, 'site/content/posts/2026-01-02-a.md'),
      join(root, 'site/content/posts/2026-01-03-linked.md'),
    );
    await until('/2026/01/03/linked/', 'First text.');
    for (const text of ['Second text.', 'Third text.']) {
      write('site/content/posts/2026-01-02-a.md', `---\ntitle: A\n---\n${text}\n`);
      await until('/2026/01/03/linked/', text);
      await until('/2026/01/02/a/', text);
    }
  });

  it('marks drafts', async () => {
    const files = [...(reports.at(-1)?.result.site?.marks ?? [])];
    expect(files).toEqual([[expect.stringContaining('later/index.html'), 'draft']]);
  });

  it('remakes the pages that show the edited text', async () => {
    await until('/2026/01/02/a/', 'First text.');
    write('site/content/posts/2026-01-02-a.md', '---\ntitle: A\n---\nSecond text.\n');
    await until('/2026/01/02/a/', 'Second text.');
    const shown = () => reports.map(({rebuilt}) => rebuilt.filter((path) => path.endsWith('.html')));
    // Its own page, seen before the build is over, and the list of its year, which shows its excerpt.
    await expect.poll(shown).toContainEqual(['2026/01/02/a/index.html', '2026/index.html']);
  });
});
