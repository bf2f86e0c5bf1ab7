import {spawnSync} from 'node:child_process';
import {readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {describe, expect, test} from 'vitest';
import {buildFolder, writeFiles} from './site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = join(root, 'action/build.mjs');

/** Stands in for ssg: records how it was called and exits with the code it is given. */
const stub = `import {appendFileSync} from 'node:fs';
const args = process.argv.slice(2);
appendFileSync('calls.txt', args.join(' ') + '\\n');
appendFileSync('env.txt', Object.keys(process.env).join(' ') + '\\n');
process.exit(Number(process.env[args[0].toUpperCase() + '_ENDS'] ?? 0));
`;

function run(
  inputs: Record<string, string>,
  files: Record<string, string> = {},
  links: Record<string, string> = {},
) {
  const workspace = writeFiles({'cli.mjs': stub, ...files});
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(workspace, name));
  const env = {
    ...process.env,
    SSG_CLI: join(workspace, 'cli.mjs'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_STEP_SUMMARY: join(workspace, 'summary.md'),
    GITHUB_REPOSITORY: 'group/site',
    // No server listens there.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    RUNNER_TEMP: workspace,
    ...inputs,
  };
  const {status, stdout} = spawnSync(process.execPath, [script], {cwd: workspace, env, encoding: 'utf8'});
  const named = (text: string) =>
    text.replaceAll(workspace, 'ROOT').replaceAll(join(root, 'action'), 'ACTION').replaceAll('\\', '/');
  const textOf = (name: string) => readFileSync(join(workspace, name), 'utf8');
  const called = inputs.SSG_CLI ? [] : named(textOf('calls.txt')).trim().split('\n');
  const isTheme = (call: string) => call.startsWith('theme add ');
  const [themes, calls] = [called.filter(isTheme), called.filter((call) => !isTheme(call))];
  return {workspace, status, stdout, textOf, calls, themes};
}

/** Builds a site with the settings that the action puts beneath its own. */
async function builtWith(files: Record<string, string>, inputs: Record<string, string> = {}) {
  const {workspace, calls} = run(inputs, files);
  const config = /--config (\S+)/.exec(calls[0]!)![1]!;
  const paths = config.replaceAll('ROOT', workspace).replaceAll('ACTION', join(root, 'action')).split(',');
  return buildFolder(workspace, {config: paths});
}

test('the action builds where jekyll-build-pages does, then adds a check to the job summary', () => {
  const {status, calls} = run({
    INPUT_SOURCE: './',
    INPUT_DESTINATION: './_site',
    INPUT_URLS: 'a.xml b.txt',
    INPUT_FEED: 'f.xml',
  });
  expect(status).toBe(0);
  expect(calls).toEqual([
    'build ROOT -d ROOT/_site --no-cache',
    'check ROOT -d ROOT/_site --urls a.xml --urls b.txt --feed f.xml --summary ROOT/summary.md',
  ]);
});

test.each([
  ['/docs/', 'docs'],
  ['it\'s a "site"', 'it\'s a "site"'],
])('folders are relative to the workspace: %s', (source, path) => {
  const {calls} = run({INPUT_SOURCE: source, INPUT_DESTINATION: '/out/site'});
  expect(calls[0]).toBe(`build ROOT/${path} -d ROOT/out/site --no-cache`);
});

test('the action downloads the theme that a site names, unless it is in the repository', () => {
  const site = {'_config.yml': 'theme: jekyll-theme-slate\n'};
  expect(run({}, site).themes).toEqual(['theme add ROOT --config ACTION/_config.action.yml,_config.yml']);
  expect(run({}, {...site, '_theme/_layouts/home.html': ''}).themes).toEqual([]);
  expect(run({}, {'ssg.config.yml': 'title: T\n'}).themes).toEqual([]);
});

test('nothing may be missing from what the action publishes: an unavailable theme is an error', async () => {
  const site = {'index.md': '---\nlayout: home\n---\n', '_config.yml': 'theme: jekyll-theme-slate\n'};
  expect(run({}, site).calls[0]).toContain('--config ACTION/_config.action.yml,_config.yml');
  const {diagnostics} = await builtWith(site);
  expect(diagnostics.map(({severity, code}) => [severity, code])).toContainEqual(['error', 'theme-missing']);
});

test.skipIf(process.platform === 'win32')('files that are links out of the site are not read', () => {
  const site = {'about.md': ''};
  const links = {'_config.yml': '/dev/zero', CNAME: '/dev/zero'};
  const {status, textOf} = run({INPUT_GITHUB_PAGES: 'true'}, site, links);
  expect(status).toBe(0);
  expect(textOf('_config.repository.yml')).toContain('url: "https://group.github.io"');
});

test('an unsupported config file is not ignored', () => {
  const {calls} = run({INPUT_GITHUB_PAGES: 'true'}, {'_config.toml': ''});
  expect(calls[0]).toContain(',_config.toml,');
});

test('a site converted from Jekyll is built with its native config', () => {
  const site = {'ssg.config.yml': 'title: T\n', '_config.yml': 'title: T\n'};
  expect(run({INPUT_GITHUB_PAGES: 'true'}, site).calls[0]).toBe('build ROOT -d ROOT/_site --no-cache');
});

test('the job’s token is not passed to code of the site', () => {
  expect(run({INPUT_TOKEN: 'secret'}).textOf('env.txt')).not.toContain('INPUT_TOKEN');
});

test('a build with errors fails the job, a missing URL only if the job is strict', () => {
  expect(run({BUILD_ENDS: '1'})).toMatchObject({status: 1, calls: [expect.stringMatching(/^build/)]});
  expect(run({CHECK_ENDS: '1'})).toMatchObject({status: 0, stdout: ''});
  expect(run({CHECK_ENDS: '1', INPUT_STRICT: 'true'}).status).toBe(1);
});

test.each([
  ['strict', '--strict'],
  ['texts', '--strict --texts'],
])('a job with %s: true is checked with %s', (input, flags) => {
  const {status, calls} = run({[`INPUT_${input.toUpperCase()}`]: 'true', CHECK_ENDS: '1'});
  expect([status, calls[0], calls[1]]).toEqual([
    1,
    'build ROOT -d ROOT/_site --no-cache',
    `check ROOT -d ROOT/_site ${flags} --summary ROOT/summary.md`,
  ]);
});

test('the job summary names what the build leaves out, and only a strict job fails because of it', () => {
  const files = {
    '_config.yml': 'title: T\nplugins:\n  - jekyll-scholar\n',
    '_plugins/box.rb': "Liquid::Template.register_tag('box', Box)\n",
    'a.html': '---\n---\n{% bibliography %} {% box %}',
    'b.html': '---\n---\n{% bibliography %}',
  };
  const cli = {SSG_CLI: join(root, 'dist/cli.cjs')};
  const {status, textOf} = run(cli, files);
  expect(status).toBe(0);
  expect(textOf('summary.md')).toBe(`**2 pages, 0 dead links, 4 left out**

**Left out by the build: 4** (see docs/jekyll.md)

- \`_plugins/box.rb: This Ruby plugin does not run here: {% box %} prints nothing.\`
- \`_config.yml:3: The plugin jekyll-scholar has no equivalent here.\`
- \`a.html:3: The tag {% bibliography %} is unknown, so it prints nothing. 2 files use it.\`
- \`a.html:3: The tag {% box %} is unknown, so it prints nothing.\`
`);
  expect(run({...cli, INPUT_STRICT: 'true'}, files).status).toBe(1);
});

test('the job says so if there was nothing to compare with', () => {
  expect(run({CHECK_ENDS: '2'})).toMatchObject({status: 0, stdout: expect.stringMatching(/^::warning /)});
});

describe('builds as on GitHub Pages', () => {
  const pages = {INPUT_GITHUB_PAGES: 'true'};

  test('enable its plugins, whatever the site lists', async () => {
    const site = {
      'README.md': '# Us\n\n[more](docs/more.md)\n',
      'docs/more.md': '# More\n',
      CNAME: 'group.example\n',
    };
    const lists = 'plugins: [jekyll-sitemap]\ngems: [jekyll-sitemap]\nwhitelist: [jekyll-feed]\n';
    const own = {'_layouts/page.html': '{{ content }}', '_config.yml': lists};
    const {files, diagnostics} = await builtWith({...site, ...own}, pages);
    expect(diagnostics).toEqual([]);
    expect(files['index.html']).toContain('<a href="/docs/more.html">more</a>');
    expect(files['docs/more.html']).toContain('More</h1>');
    expect(['CNAME', 'feed.xml', 'sitemap.xml'].filter((name) => name in files)).toEqual(['sitemap.xml']);
  });

  test('follow Jekyll 3, unless the site says otherwise', async () => {
    const own = async (config: string) => {
      const site = {'index.html': '---\n---\n{{ jekyll.version }}', '_config.yml': config};
      return (await builtWith(site, pages)).files['index.html'];
    };
    expect(await own('title: T\n')).toBe('3.10.0');
    expect(await own('ssg: {jekyll: 4}\n')).toBe('4.3.1');
  });

  test('read Markdown with kramdown and colour code with Rouge, whatever the site says', async () => {
    const config =
      'markdown: redcarpet\nhighlighter: pygments\nkramdown: {auto_ids: false, syntax_highlighter: coderay}\n';
    const layout = {'_layouts/default.html': '{{ content }}'};
    const text = "---\n---\n# Don't\n\n    code\n";
    const {files, diagnostics} = await builtWith({'index.md': text, '_config.yml': config, ...layout}, pages);
    expect(diagnostics).toEqual([]);
    expect(files['index.html']).toContain('<h1>Don’t</h1>');
    expect(files['index.html']).toContain('<div class="language-plaintext highlighter-rouge">');
  });

  test('use the address of the repository if the site sets none', async () => {
    const site = {
      'index.html':
        '---\n---\n{{ site.url }}{{ site.baseurl }} {{ site.title }} {{ site.github.repository_url }}',
      'edit.html': '---\n---\n{% github_edit_link %}',
    };
    const {files} = await builtWith(site, pages);
    expect(files['edit.html']).toBe('https://github.com/group/site/edit/main/edit.html');
    expect(files['index.html']).toBe('https://group.github.io/site site https://github.com/group/site');
    const own = await builtWith(
      {...site, '_config.yml': 'title: T\nurl: https://own.example\nbaseurl: ""\n'},
      pages,
    );
    expect(own.files['index.html']).toBe('https://own.example T https://github.com/group/site');
    const slash = run(pages, {...site, '_config.yml': 'baseurl: "/" # the path\n'});
    expect(slash.calls[0]).toContain(' --baseurl /site ');
    const named = await builtWith({...site, CNAME: 'group.example\n'}, pages);
    expect(named.files['index.html']).toMatch(/^https:\/\/group\.example site /);
  });

  test('ask GitHub first', async () => {
    const {pagesSettings} = await import(pathToFileURL(join(root, 'action/pages.mjs')).href);
    const answers: Record<string, object> = {
      'repos/group/group.github.io': {description: 'We meet', has_wiki: false, default_branch: 'trunk'},
      'repos/group/group.github.io/pages': {html_url: 'https://group.example/'},
      'users/group': {name: 'The Group'},
    };
    const env = {GITHUB_REPOSITORY: 'group/group.github.io', GITHUB_SHA: 'abc'};
    const ask = async (path: string) => answers[path];
    expect(await pagesSettings(env, {source: root, folder: 'docs', configText: '', ask})).toMatchObject({
      title: 'The Group',
      description: 'We meet',
      url: 'https://group.example',
      baseurl: '',
      github: {
        url: 'https://group.example',
        is_user_page: true,
        wiki_url: null,
        source: {branch: 'trunk', path: '/docs'},
        zip_url: 'https://github.com/group/group.github.io/zipball/trunk',
        build_revision: 'abc',
      },
    });
  });

  test('do not publish a home page without the Primer layout it relies on', async () => {
    const {diagnostics} = await builtWith({'README.md': '# Us\n'}, pages);
    expect(diagnostics).toContainEqual(expect.objectContaining({severity: 'error', code: 'theme-missing'}));
    const pageOfItsOwn = await builtWith({'README.md': '# Us\n', 'index.html': '<h1>Us</h1>'}, pages);
    expect(pageOfItsOwn.diagnostics).toEqual([]);
  });
});
