import {spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {bareTheme, type Files, writeFiles} from './site.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

const site: Files = {
  ...bareTheme,
  'ssg.config.ts':
    "import {defineConfig} from 'usergroup-ssg';\nexport default defineConfig({title: 'T', timezone: 'UTC', url: 'https://t.example'});",
  'content/posts/2026-01-02-a.md': '---\ntitle: A\n---\nText.\n',
  'content/_drafts/b.md': '---\ntitle: B\n---\nText.\n',
};

function run(root: string, ...args: string[]) {
  const env = {...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', SOURCE_DATE_EPOCH: ''};
  const {status, stdout, stderr} = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  return {status, stdout, stderr};
}

describe('ssg build', () => {
  test('writes the site, reports what it did and held back, and exits with 0', () => {
    const root = writeFiles(site);
    const {status, stdout, stderr} = run(root, 'build');
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toContain('1 post');
    expect(stdout).toContain('content/_drafts/b.md  (draft)');
    expect(readFileSync(join(root, 'public/2026/01/02/a/index.html'), 'utf8')).toContain('<h1>A</h1>');
  });

  test('writes no colours into a file on Windows, where programs often always do', () => {
    const root = writeFiles({
      ...site,
      'windows.cjs': "Object.defineProperty(process, 'platform', {value: 'win32'})",
    });
    const {NO_COLOR, FORCE_COLOR, CI, ...env} = process.env;
    const args = ['--require', join(root, 'windows.cjs'), cli, 'build'];
    const {stdout} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8', env});
    expect(stdout).toMatch(/^\n {2}T {2}en · UTC\n/);
  });

  test('exits with 1 and writes nothing if the content has errors', () => {
    const root = writeFiles({...site, 'content/posts/no-date.md': '---\ntitle: B\n---\n'});
    const {status, stdout, stderr} = run(root, 'build');
    expect([status, stdout, existsSync(join(root, 'public'))]).toEqual([1, '', false]);
    expect(stderr).toMatch(/content\/posts\/no-date\.md.* error .*date-missing/);
    expect(stderr).toContain('Nothing was written: 1 error.');
  });

  test('keeps the last good site if a later build fails', () => {
    const root = writeFiles(site);
    run(root, 'build');
    writeFileSync(join(root, 'content/posts/2026-01-02-a.md'), '---\ntitle: [\n---\n');
    expect(run(root, 'build').status).toBe(1);
    expect(readFileSync(join(root, 'public/2026/01/02/a/index.html'), 'utf8')).toContain('<h1>A</h1>');
  });

  test('exits with 2 for an unknown flag, and suggests the right one', () => {
    const {status, stderr} = run(writeFiles(site), 'build', '--draft');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Did you mean --drafts?')]);
  });

  test('says what to write instead of `ssg new "Title"`', () => {
    expect(run(writeFiles(site), 'new', 'My talk').stderr).toBe(
      'error: unknown command \'My talk\'\nWrite ssg new post "Title", or ssg new event "Title" --on 2026-12-08T19:00.\n',
    );
  });

  test('exits with 2 if the config is missing or wrong', () => {
    expect(run(writeFiles({'a.txt': ''}), 'build').status).toBe(2);
    expect(run(writeFiles({'ssg.config.yml': 'titel: T\n'}), 'build').status).toBe(2);
    expect(run(writeFiles({'_config.toml': 'title = "T"\n'}), 'build').stderr).toContain('config-toml');
    expect(run(writeFiles({}), 'build', 'nowhere').stderr).toContain('Check the path.');
  });

  test('fails with --strict on a warning, and writes nothing', () => {
    const root = writeFiles({...site, 'content/posts/2026-01-03-c.md': '---\ntitle: C\n---\n![x](no.png)\n'});
    expect(run(root, 'build').status).toBe(0);
    expect(run(root, 'build', '--strict', '-d', 'other')).toMatchObject({status: 1});
    expect(existsSync(join(root, 'other'))).toBe(false);
  });

  test('prints one JSON object with --json', () => {
    const {stdout} = run(writeFiles(site), 'build', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      posts: 1,
      heldBack: [{id: 'content/_drafts/b.md', reason: 'draft'}],
      diagnostics: [],
    });
  });

  test('counts the feeds of a Jekyll site, from a plugin or from its own template', () => {
    const root = writeFiles({
      '_config.yml': 'title: T\nplugins: [jekyll-feed]\n',
      'rss.xml': '---\n---\n<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>\n',
      'news.json': '---\n---\n{"version": "https://jsonfeed.org/version/1.1"}',
      'map.xml': '<urlset/>',
    });
    expect(JSON.parse(run(root, 'build', '--json').stdout)).toMatchObject({feeds: 3});
    expect(run(root, 'build').stdout).toContain('3 feeds');
  });

  test('shows the line that a message is about', () => {
    const {stderr} = run(
      writeFiles({...site, 'content/posts/2026-01-03-c.md': '---\ntitle: C\n---\n\n![x](no.png)\n'}),
      'build',
    );
    expect(stderr).toContain('content/posts/2026-01-03-c.md:5:6 warning The image no.png does not exist.');
    expect(stderr).toContain('    > 5 | ![x](no.png)\n        |      ^^^^^^');
  });

  test('prints annotations in workflows', () => {
    const root = writeFiles({
      ...site,
      'content/posts/2026-01-03-c.md': '---\ntitle: C\n---\n\n![x](no.png)\n',
    });
    const {stdout} = spawnSync(process.execPath, [cli, 'build', '-q'], {
      cwd: root,
      encoding: 'utf8',
      env: {...process.env, GITHUB_ACTIONS: 'true'},
    });
    expect(stdout).toContain(
      '::warning file=content/posts/2026-01-03-c.md,line=5,col=6,title=image-missing::The image no.png does not exist.',
    );
  });

  test('annotates only as many similar warnings as are shown', () => {
    const images = Array.from({length: 30}, (_, i) => `![x](no${i}.png)`).join('\n\n');
    const root = writeFiles({...site, 'content/posts/2026-01-03-c.md': `---\ntitle: C\n---\n\n${images}\n`});
    const {stdout} = spawnSync(process.execPath, [cli, 'build', '-q'], {
      cwd: root,
      encoding: 'utf8',
      env: {...process.env, GITHUB_ACTIONS: 'true'},
    });
    expect(stdout.match(/^::warning/gm)).toHaveLength(8);
  });

  test.skipIf(process.platform === 'win32')('exits with 130 if interrupted, and writes nothing', () => {
    const interrupt = "{name: 'x', read: (all) => (process.kill(process.pid, 'SIGINT'), all)}";
    const config = `export default {title: 'T', timezone: 'UTC', plugins: [${interrupt}]};\n`;
    const root = writeFiles({'ssg.config.js': config, 'content/about.md': '# About'});
    expect(run(root, 'build').status).toBe(130);
    expect(existsSync(join(root, 'public'))).toBe(false);
  });

  test('annotations give the path in the repository', () => {
    const root = writeFiles({'blog/ssg.config.yml': 'title: ""\n'});
    const {stdout, status} = spawnSync(process.execPath, [cli, 'build', 'blog'], {
      cwd: root,
      encoding: 'utf8',
      env: {...process.env, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: root},
    });
    expect([status, stdout]).toEqual([
      2,
      '::error file=blog/ssg.config.yml,line=1,col=1,title=config-value::`title` is empty.\n',
    ]);
  });

  test.each([
    ['--url', 'group.example'],
    ['--url', 'https://group.example/blog'],
    ['--baseurl', 'https://group.example/blog'],
    ['--now', 'yesterday'],
    ['--limit-posts', 'many'],
  ])('exits with 2 for %s %s, and says what is accepted', (flag, value) => {
    const {status, stderr} = run(writeFiles(site), 'build', flag, value);
    expect(status).toBe(2);
    expect(stderr).toMatch(/It must be /);
  });

  test('refuses an output folder with files of others', () => {
    const root = writeFiles({...site, 'public/mine.txt': 'mine'});
    expect(run(root, 'build').status).toBe(1);
    expect(readFileSync(join(root, 'public/mine.txt'), 'utf8')).toBe('mine');
  });

  test('accepts the flags of Jekyll and other generators for the same thing', () => {
    const root = writeFiles(site);
    expect(
      run('.', 'build', '--source', root, '--out-dir', 'a', '--limit_posts', '1', '--base', '/x').status,
    ).toBe(0);
    expect(existsSync(join(root, 'a/index.html'))).toBe(true);
  });
});

test('Sass stylesheets are compiled in a thread, with their partials and errors', () => {
  const root = writeFiles({
    '_config.yml': 'title: T\n',
    '_sass/_colors.scss': '$red: #b00;\n',
    'css/main.scss': '---\n---\n@import "colors";\na { color: $red; }\n',
    'css/liquid.scss': '---\n---\na { content: "{{ site.title }}"; }\n',
    'css/bad.scss': '---\n---\na { color: $nothing; }\n',
  });
  const {status, stderr} = run(root, 'build');
  const css = (name: string) => readFileSync(join(root, `_site/css/${name}.css`), 'utf8');
  expect(status).toBe(0);
  expect(css('main')).toBe('a {\n  color: #b00;\n}\n');
  expect(css('liquid')).toBe('a {\n  content: "T";\n}\n');
  expect(css('bad')).toContain('could not be compiled');
  expect(stderr).toContain(
    'css/bad.scss:3 warning Sass cannot compile this: Undefined variable: $nothing sass-failed',
  );
});

test('a stylesheet is only compiled again if one of its files, or the files beside them, change', () => {
  const root = writeFiles({
    '_config.yml': 'title: T\n',
    '_sass/_colors.scss': '$red: #b00;\n',
    // A different number in each compilation.
    'css/main.scss': '---\n---\n@import "colors"; a { order: random(1000000000); }\n',
    'index.md': '---\n---\nOne\n',
  });
  let before = '';
  const isMadeAgainAfter = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
    for (const name of readdirSync(root, {recursive: true}) as string[])
      utimesSync(join(root, name), 1_000_000, 1_000_000);
    expect(run(root, 'build').status).toBe(0);
    const css = readFileSync(join(root, '_site/css/main.css'), 'utf8');
    const isAnother = css !== before;
    before = css;
    return isAnother;
  };
  expect(isMadeAgainAfter('index.md', '---\n---\nTwo\n')).toBe(true);
  expect(isMadeAgainAfter('index.md', '---\n---\nThree\n')).toBe(false);
  expect(isMadeAgainAfter('_sass/_colors.scss', '$red: #c00;\n')).toBe(true);
  expect(isMadeAgainAfter('_sass/_more.scss', '')).toBe(true);
  expect(
    isMadeAgainAfter('css/main.scss', '---\n---\n@import "colors"; b { order: random(1000000000); }\n'),
  ).toBe(true);
  expect(isMadeAgainAfter('index.md', '---\n---\nFour\n')).toBe(false);
  // A folder of that name with an index takes precedence over the file found before.
  expect(isMadeAgainAfter('css/colors/_index.scss', 'b { c: d }\n')).toBe(true);
});

test('the cache is reused by the same program after it was installed again', () => {
  const root = writeFiles({'_config.yml': 'title: T\n', 'index.md': '---\n---\nOne\n'});
  for (const name of readdirSync(root)) utimesSync(join(root, name), 1_000_000, 1_000_000);
  run(root, 'build', '--now', '2026-11-21');
  const installed = writeFiles({'package.json': readFileSync(join(dirname(cli), '../package.json'), 'utf8')});
  cpSync(dirname(cli), join(installed, 'dist'), {recursive: true});
  symlinkSync(join(dirname(cli), '../node_modules'), join(installed, 'node_modules'), 'junction');
  const {stdout} = spawnSync(
    process.execPath,
    [join(installed, 'dist/cli.cjs'), 'build', root, '--now', '2026-11-21'],
    {
      encoding: 'utf8',
    },
  );
  expect(stdout).toContain('1 reused');
});

test('the version is that of the package', () => {
  const {version} = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
  );
  expect(run('.', '--version').stdout).toBe(`${version}\n`);
});

describe('ssg theme eject', () => {
  test('copies a layout into the site once', () => {
    const root = writeFiles({'ssg.config.yml': 'title: T\ntimezone: UTC\n'});
    expect(run(root, 'theme', 'eject', 'post')).toMatchObject({status: 0, stdout: 'layouts/post.html\n'});
    expect(readFileSync(join(root, 'layouts/post.html'), 'utf8')).toContain('{{ page.title }}');
    expect(run(root, 'theme', 'eject', 'post')).toMatchObject({
      status: 1,
      stderr: 'layouts/post.html is already in the site.\n',
    });
  });

  test('copies the templates of events to where the site looks for them', () => {
    const root = writeFiles({'ssg.config.yml': 'title: T\ntimezone: UTC\n'});
    expect(run(root, 'theme', 'eject', 'next-event.html').stdout).toBe('includes/next-event.html\n');
    expect(readFileSync(join(root, 'includes/next-event.html'), 'utf8')).toContain(
      'site.group_events.upcoming',
    );
    expect(run(root, 'theme', 'eject', 'events').stdout).toBe('layouts/events.html\n');
    const jekyll = writeFiles({'_config.yml': 'title: T\n'});
    expect(run(jekyll, 'theme', 'eject', 'next-event.html').stdout).toBe('_includes/next-event.html\n');
  });

  test.each([
    ['pots', 'post'],
    ['figure', 'includes/figure.html'],
    ['post.html', 'layouts/post.html'],
    ['extra.css', 'includes/style/extra.css'],
  ])('%s suggests the file that was meant', (name, meant) => {
    const root = writeFiles({'ssg.config.yml': 'title: T\ntimezone: UTC\n'});
    const {status, stderr} = run(root, 'theme', 'eject', name);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`Did you mean ${meant}?`)]);
  });
});

describe('ssg clean', () => {
  test('leaves nothing of what builds made', () => {
    const root = writeFiles(site);
    const before = readdirSync(root);
    run(root, 'build');
    expect(readdirSync(root)).not.toEqual(before);
    expect(run(root, 'clean').status).toBe(0);
    expect(readdirSync(root)).toEqual(before);
  });

  test('keeps and names what others put into the output folder, which can be built into again', () => {
    const root = writeFiles(site);
    run(root, 'build');
    mkdirSync(join(root, 'public/notes'));
    writeFileSync(join(root, 'public/mine.txt'), 'mine');
    const {status, stdout} = run(root, 'clean');
    expect([status, stdout]).toEqual([0, expect.stringContaining('others put there: mine.txt, notes/\n')]);
    expect(existsSync(join(root, 'public/index.html'))).toBe(false);
    expect(readFileSync(join(root, 'public/mine.txt'), 'utf8')).toBe('mine');
    expect(run(root, 'build').status).toBe(0);
  });

  test('keeps a repository in the output folder, and a link to it', () => {
    const root = writeFiles({...site, 'built/.git/HEAD': 'ref'});
    symlinkSync('built', join(root, 'public'));
    run(root, 'build');
    expect(run(root, 'clean').status).toBe(0);
    expect(readdirSync(join(root, 'public'))).toEqual(['.git']);
    rmSync(join(root, 'built/.git'), {recursive: true});
    run(root, 'clean');
    expect(run(root, 'build').status).toBe(0);
  });

  test('follows no link out of the site', () => {
    const root = writeFiles(site);
    const other = writeFiles({'mine/a.txt': 'mine'});
    run(root, 'build');
    rmSync(join(root, '.ssg-cache'), {recursive: true});
    symlinkSync(join(other, 'mine'), join(root, '.ssg-cache'));
    expect(run(root, 'clean').status).toBe(0);
    expect(existsSync(join(other, 'mine/a.txt'))).toBe(true);
  });
});

test('the first build of a site whose Gemfile asks for Jekyll 3 says how to follow that', () => {
  const site = {'_config.yml': 'title: T\n', Gemfile: 'gem "github-pages"\n', 'index.html': '---\n---\n'};
  const note = 'Gemfile:1 asks for Jekyll 3. This follows Jekyll 4; for 3, write `ssg: {jekyll: 3}`';
  const root = writeFiles(site);
  const first = run(root, 'build', '--strict');
  expect([first.status, first.stdout, first.stderr]).toEqual([0, expect.stringContaining(note), '']);
  expect(run(root, 'build').stdout).not.toContain('Jekyll 3');
  expect(run(writeFiles(site), 'build', '--quiet').stdout).toBe('');
  const chosen = {...site, '_config.yml': 'title: T\nssg: {jekyll: 3}\n'};
  expect(run(writeFiles(chosen), 'build').stdout).not.toContain('Jekyll 3');
});

describe('ssg doctor', () => {
  test('lists plugins without a key, which prevent incremental builds', () => {
    const plugin = (key: string) =>
      `export default [{name: 'own'${key}, tags: {}}, {name: 'own'${key}, filters: {}}];`;
    const doctor = (key: string) =>
      run(writeFiles({'_config.yml': 'title: T\n', '_plugins/own.js': plugin(key)}), 'doctor').stdout;
    expect(doctor('')).toMatch(/have no `key`, so builds cannot reuse pages .*\n {4}own\n\n/);
    expect(doctor(", key: 'own-1'")).not.toContain('cannot reuse pages');
  });

  test('says how to follow the Jekyll that a Gemfile asks for', () => {
    const site = {'_config.yml': 'title: T\n', Gemfile: 'gem "github-pages"\n'};
    expect(run(writeFiles(site), 'doctor').stdout).toContain('Gemfile:1 asks for Jekyll 3');
    const chosen = {...site, '_config.yml': 'title: T\nssg: {jekyll: 3}\n'};
    expect(run(writeFiles(chosen), 'doctor').stdout).not.toContain('Jekyll 3');
  });
});

test('ssg init creates the site in the folder given with --source', () => {
  const root = writeFiles({'a/keep.txt': ''});
  const {status} = run(root, 'init', '--source', 'a');
  expect([status, readdirSync(root), existsSync(join(root, 'a/ssg.config.yml'))]).toEqual([0, ['a'], true]);
});

test('an output folder below a file is refused with a clear message', () => {
  const {status, stderr} = run(writeFiles(site), 'build', '--destination', 'ssg.config.ts/public');
  expect(status).toBe(1);
  expect(stderr).toContain('The output cannot be written');
});

test('an invalid PORT is reported', () => {
  const {status, stderr} = spawnSync(process.execPath, [cli, 'serve'], {
    cwd: writeFiles(site),
    encoding: 'utf8',
    env: {...process.env, PORT: 'a'},
  });
  expect([status, stderr]).toEqual([2, 'error: The environment variable PORT is not a port: a\n']);
});

test('help lists the flags that a command uses', () => {
  const root = writeFiles({});
  expect(run(root, 'init', '--help').stdout).not.toContain('--limit-posts');
  expect(run(root, 'build', '--help').stdout).toContain('--limit-posts');
});

test('ssg check says which file does not exist', () => {
  const {status, stderr} = run(writeFiles(site), 'check', '--urls', 'nope.xml');
  expect([status, stderr]).toEqual([2, expect.stringContaining('there is no file nope.xml')]);
});
