import {describe, expect, test} from 'vitest';
import {loadSite} from '../commands/load-site.ts';
import {bareTheme, buildSite, writeFiles} from './site.ts';

async function problems(name: string, text: string) {
  const {value, diagnostics} = await loadSite(writeFiles({[name]: text}), {});
  return {isLoaded: value !== undefined, diagnostics};
}

describe('a config file', () => {
  test.each([
    [
      'ssg.config.ts',
      "import {defineConfig} from 'usergroup-ssg';\nconst title: string = 'T';\nexport default defineConfig({title, timezone: 'UTC'});",
    ],
    ['ssg.config.mts', "export default {title: 'T' as string, timezone: 'UTC'};"],
    [
      'ssg.config.js',
      "import {defineConfig} from 'usergroup-ssg';\nexport default defineConfig({title: 'T', timezone: 'UTC'});",
    ],
    ['ssg.config.mjs', "export default {title: 'T', timezone: 'UTC'};"],
    ['ssg.config.yml', 'title: T\ntimezone: UTC\n'],
  ])('%s is read without anything installed in the site', async (name, text) => {
    const {value, diagnostics} = await loadSite(writeFiles({[name]: text}), {});
    expect([value?.config.title, diagnostics]).toEqual(['T', []]);
  });

  test.each(['ssg.config.yml', '_config.yml'])('%s is decoded like other files', async (name) => {
    const text = 'title: Été\ntimezone: UTC\n';
    const read = async (bytes: Uint8Array) => {
      const {value, diagnostics} = await loadSite(writeFiles({[name]: bytes}), {});
      return [value?.config.title, diagnostics.map(({code, place}) => `${code} ${place.path}:${place.line}`)];
    };
    expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(['Été', []]);
    expect(await read(Buffer.from(text, 'latin1'))).toEqual(['Été', [`encoding-guessed ${name}:1`]]);
  });

  test.each([
    [
      'Node’s own modules',
      "import {basename} from 'node:path';\nexport default {title: basename('a/T'), timezone: 'UTC'};",
    ],
    [
      'types',
      "import type {Plugin} from 'usergroup-ssg';\nconst zone = 'UTC' as const;\nconst plugin = <P extends Plugin>(one: P): P => one;\nexport default {title: 'T', timezone: zone, plugins: [plugin({name: 'a'})]} satisfies object;",
    ],
    ['other modules', "import {title} from './title.ts';\nexport default {title, timezone: 'UTC'};"],
    [
      'waiting for a call',
      "const title = await (async () => 'T')();\nexport default {title, timezone: 'UTC'};",
    ],
    ['more exports', "export const title = 'T', zone = 'UTC';\nexport default {title, timezone: zone};"],
    [
      'comments',
      "import {title} from /* here */ './title.ts';\nimport // there\n  {basename} from 'node:path';\nexport default {title: basename(title), timezone: 'UTC'};",
    ],
    [
      'what modules of CommonJS have',
      "const {basename} = require('node:path');\nmodule.exports = {title: basename('T'), timezone: 'UTC'};",
    ],
    ['waiting', "const title = await Promise.resolve('T');\nexport default {title, timezone: 'UTC'};"],
    [
      'its own place',
      "import {basename} from 'node:path';\nconst name = basename(import.meta.url, '.ts').replace(/[?].*/, '');\nexport default {title: name.startsWith('ssg.config') ? 'T' : name, timezone: 'UTC'};",
    ],
  ])('may use TypeScript features: %s', async (_, text) => {
    const root = writeFiles({'ssg.config.ts': text, 'title.ts': "export const title: string = 'T';"});
    const {value, diagnostics} = await loadSite(root, {});
    expect([value?.config.title, diagnostics]).toEqual(['T', []]);
  });

  test('an unknown key gets a suggestion, at its line', async () => {
    const {isLoaded, diagnostics} = await problems(
      'ssg.config.yml',
      'title: T\ntimezone: UTC\nfeeds:\n  limitt: 3\npermlink: /x/\n',
    );
    expect(isLoaded).toBe(false);
    expect(diagnostics).toMatchObject([
      {code: 'config-unknown-key', hint: 'Did you mean `limit`?', place: {line: 4, column: 3}},
      {code: 'config-unknown-key', hint: 'Did you mean `permalink`?', place: {line: 5, column: 1}},
    ]);
  });

  test.each([
    ['menu:\n  - Home: /', 'menu.0.Home', 'Write each entry as {title: About, url: /about/}.'],
    ['menu: [about]', 'menu.0: about', 'Write each entry as {title: About, url: /about/}.'],
    ['social: {twitter: group}', 'social.twitter: group', 'Write the whole address'],
  ])('%j is answered with the form that the setting has', async (line, name, hint) => {
    const {diagnostics} = await problems('ssg.config.yml', `title: T\ntimezone: UTC\n${line}\n`);
    expect(diagnostics[0]!.message).toContain(`\`${name}\``);
    expect(diagnostics[0]!.hint).toContain(hint);
  });

  test.each([
    ['author: {name: A, url: "javascript:a()"}', 'is code, not an address'],
    ['authors: {a: {name: A, url: "data:text/html,a"}}', 'is code, not an address'],
    ['menu: [{title: A, url: " java\\tscript:a()"}]', 'is code, not an address'],
    ['redirects: {/a/: "javascript:a()"}', 'is code, not an address'],
    ['social: {A: "JavaScript:a()"}', 'is code, not an address'],
    ['repository: "javascript:a()"', 'must be a whole address'],
  ])('has no addresses that a browser would run: %s', async (line, reason) => {
    const {diagnostics} = await problems('ssg.config.yml', `title: T\n${line}\n`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.message).toContain(reason);
  });

  test('a setting that is there twice is reported at the second', async () => {
    const {diagnostics} = await problems('ssg.config.yml', 'title: T\ntimezone: UTC\ntitle: U\n');
    expect(diagnostics).toMatchObject([{code: 'config-syntax', place: {line: 3}}]);
    expect(diagnostics[0]!.message).toMatch(/this name is there already\.$/);
  });

  test('a folder with the name of a config file is reported', async () => {
    const root = writeFiles({'ssg.config.yml/a.txt': 'x'});
    const {value, diagnostics} = await loadSite(root, {});
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{code: 'file-unreadable', place: {path: 'ssg.config.yml'}}]);
  });

  test('a redirect to a page that does not exist is reported', async () => {
    const {diagnostics} = await buildSite({
      'ssg.config.yml':
        'title: T\nurl: https://a.example\ntimezone: UTC\nredirects:\n  /old: /nwe/\n  /older: /new/\n',
      'content/new.md': '---\ntitle: New\n---\n',
    });
    expect(diagnostics).toMatchObject([
      {code: 'config-link', place: {path: 'ssg.config.yml', line: 5}, hint: 'Did you mean /new/?'},
    ]);
  });

  test('a value of the wrong type is reported with its place', async () => {
    const {diagnostics} = await problems(
      'ssg.config.ts',
      "export default {\n  title: 'T',\n  timezone: 'Europe/Pariss',\n  paginate: -1,\n};",
    );
    expect(diagnostics.map(({code, place}) => [code, place.line])).toEqual([
      ['config-value', 3],
      ['config-value', 4],
    ]);
  });

  test.each([
    ['ssg.config.ts', "export default {\n  title: 'T',\n  timezone: 'UTC\n};", 3],
    ['ssg.config.yml', 'title: T\ntimezone: [UTC\n', 2],
    ['ssg.config.js', "export default {\n  title: 'T' 'U',\n};", 2],
  ])('a syntax error in %s is reported with its line', async (name, text, line) => {
    const {diagnostics} = await problems(name, text);
    expect(diagnostics).toMatchObject([{code: 'config-syntax', place: {path: name, line}}]);
  });

  test('an alias without an anchor in ssg.config.yml is a syntax error', async () => {
    const {diagnostics} = await problems('ssg.config.yml', 'title: *nothing\n');
    expect(diagnostics).toMatchObject([{code: 'config-syntax', message: expect.stringContaining('nothing')}]);
  });

  test('an error thrown by the config is reported with its line', async () => {
    const {diagnostics} = await problems('ssg.config.ts', "const a = 1;\n\nthrow new Error('no token');\n");
    expect(diagnostics).toMatchObject([
      {code: 'config-throws', place: {line: 3}, message: expect.stringContaining('no token')},
    ]);
  });

  test.each([
    ['config-throws', "\nthrow new Error('no token');\n", 'imports threw an error: no token'],
    ['config-syntax', '\nexport const title = ;\n', 'imports has a syntax error: '],
  ])('%s: a mistake in a file that the config imports is reported there', async (code, text, message) => {
    const root = writeFiles({
      'ssg.config.ts':
        "import {title} from './plugins/title.ts';\nexport default {title, timezone: 'UTC'};\n",
      'plugins/title.ts': text,
    });
    const {diagnostics} = await loadSite(root, {});
    expect(diagnostics).toMatchObject([
      {code, place: {path: 'plugins/title.ts', line: 2}, message: expect.stringContaining(message)},
    ]);
  });

  test.each([
    ['a package', "import a from 'remark-nope';", 'npm install remark-nope', 16],
    ['a package below an owner', "import a from '@own/nope/x';", 'npm install @own/nope', 16],
    ['a file', "import a from './nope.ts';", 'name of the file', 18],
  ])('%s that does not exist is reported at its import', async (_, line, hint, column) => {
    const text = `${line}\nexport default {title: 'T', plugins: [a]};\n`;
    const {diagnostics} = await problems('ssg.config.ts', text);
    expect(diagnostics).toMatchObject([
      {code: 'config-throws', place: {line: 1}, hint: expect.stringContaining(hint)},
    ]);
    expect(Math.abs(diagnostics[0]!.place.column! - column)).toBeLessThan(2);
  });

  test('a misspelt import from this package gets a suggestion', async () => {
    const text = "import {defineConfg} from 'usergroup-ssg';\nexport default defineConfg({title: 'T'});\n";
    const {diagnostics} = await problems('ssg.config.ts', text);
    expect(diagnostics).toMatchObject([
      {code: 'config-throws', place: {line: 1, column: 9}, hint: 'Did you mean `defineConfig`?'},
    ]);
  });

  test('a config without exports says how to write one', async () => {
    const {diagnostics} = await problems('ssg.config.ts', "const config = {title: 'T'};\n");
    expect(diagnostics).toMatchObject([
      {code: 'config-shape', hint: expect.stringContaining('export default')},
    ]);
  });

  test.each([
    ['timezone: Paris', 'Did you mean Europe/Paris?'],
    ['timezone: Europe/Pariss', 'Did you mean Europe/Paris?'],
    ['timezone: UTC\nurl: lyon.example', 'Did you mean https://lyon.example?'],
    ['timezone: UTC\nurl: https://lyon.example/blog/', 'Write url: https://lyon.example and baseUrl: /blog'],
    ['timezone: UTC\ndrafts: yes', 'Write true or false, without quotes.'],
  ])('%j is reported with what to write', async (yaml, hint) => {
    const {diagnostics} = await problems('ssg.config.yml', `title: T\n${yaml}\n`);
    expect(diagnostics).toMatchObject([{code: 'config-value', hint}]);
  });

  test('settings in lists and below custom names are reported at their lines, in order', async () => {
    const yaml =
      'title: T\ntimezone: UTC\nmenu:\n  - title: A\n    url: /a/\n  - title: B\n    ulr: /b/\nauthors:\n  ada:\n    name: Ada\n    emial: x\n';
    const {diagnostics} = await problems('ssg.config.yml', yaml);
    expect(diagnostics.map(({place, hint}) => [place.line, hint])).toEqual([
      [7, 'Did you mean `url`?'],
      [11, 'Did you mean `email`?'],
    ]);
  });

  test('a mistyped name is reported once, and not also as missing', async () => {
    const {diagnostics} = await problems('ssg.config.yml', 'titel: T\ntimezone: UTC\n');
    expect(diagnostics).toMatchObject([{hint: 'Did you mean `title`?'}]);
  });

  test.each([
    ["plugins: ['jekyll-feed']", 'plugins.0'],
    ['plugins: [{filters: {}}]', 'plugins.0'],
    ["markdown: {remark: ['remark-math']}", 'markdown.remark.0'],
    ['markdown: {rehype: [undefined]}', 'markdown.rehype.0'],
  ])('%s is reported not to be a plugin', async (setting, name) => {
    const text = `export default {title: 'T', timezone: 'UTC', ${setting}};\n`;
    const {diagnostics} = await problems('ssg.config.js', text);
    expect(diagnostics).toMatchObject([{code: 'config-value', place: {line: 1}}]);
    expect(diagnostics[0]!.message).toMatch(new RegExp(`^\`${name}.*is not a plugin`));
  });

  test('a missing comma is reported at the column where it belongs', async () => {
    const {diagnostics} = await problems(
      'ssg.config.ts',
      "export default {\n  title: 'T'\n  url: 'x',\n};\n",
    );
    expect(diagnostics).toMatchObject([{code: 'config-syntax', place: {line: 3, column: 3}}]);
    expect(diagnostics[0]!.message).toMatch(
      /^The config file has a syntax error: (?:Unexpected token|Expected ',').*[^ ]$/,
    );
  });

  test('without a time zone reports that dates are read as UTC', async () => {
    const {diagnostics} = await buildAndLoad('title: T\n');
    expect(diagnostics).toMatchObject([{severity: 'warning', code: 'timezone-missing'}]);
  });

  test('that is missing gets an explanation of what to write', async () => {
    const {diagnostics} = await loadSite(writeFiles({'a.txt': ''}), {});
    expect(diagnostics).toMatchObject([
      {code: 'config-not-found', hint: expect.stringContaining('ssg init')},
    ]);
  });

  test('that is ignored for another one is reported', async () => {
    const second = {
      'ssg.config.yml': 'title: A\n',
      'ssg.config.js': "export default {title: 'B', timezone: 'UTC'};",
    };
    const {value, diagnostics} = await loadSite(writeFiles(second), {});
    expect(value?.config.title).toBe('B');
    expect(diagnostics).toMatchObject([{code: 'config-twice', place: {path: 'ssg.config.yml'}}]);
  });

  test('is suggested in a folder inside a site', async () => {
    const root = writeFiles({'ssg.config.yml': 'title: T\n', 'content/posts/a.md': ''});
    const {diagnostics} = await loadSite(`${root}/content/posts`, {});
    expect(diagnostics).toMatchObject([{hint: `The site is in ${root}: run the command there.`}]);
  });

  test('is not needed in a folder with posts, which is a Jekyll site', async () => {
    const {value} = await loadSite(writeFiles({'_posts/2026-01-01-a.md': ''}), {});
    expect(value?.config.mode).toBe('jekyll');
  });
});

test('a theme that does not exist is an error with a hint', async () => {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': 'title: T\ntimezone: UTC\ntheme: fancy\n',
  });
  expect(diagnostics.filter(({severity}) => severity === 'error')).toMatchObject([
    {severity: 'error', code: 'theme-not-found', hint: expect.stringContaining('themes/fancy/')},
  ]);
});

test('a theme in the site may extend another, and the site overrides both', async () => {
  const {files} = await buildSite({
    'ssg.config.yml': 'title: T\ntimezone: UTC\ntheme: child\n',
    'themes/parent/layouts/page.html':
      'parent page {% include a.html %}{% include b.html %}{% include c.html %}',
    'themes/parent/includes/a.html': 'A of parent ',
    'themes/parent/includes/b.html': 'B of parent ',
    'themes/parent/includes/c.html': 'C of parent',
    'themes/child/theme.yml': 'extends: parent',
    'themes/child/includes/b.html': 'B of child ',
    'includes/c.html': 'C of site',
    'content/about.md': '# About',
  });
  expect(files['about/index.html']).toBe('parent page A of parent B of child C of site');
});

async function buildAndLoad(config: string) {
  return loadSite(writeFiles({'ssg.config.yml': config}), {});
}
