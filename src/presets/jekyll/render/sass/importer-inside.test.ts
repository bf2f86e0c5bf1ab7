import {symlinkSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {buildSite, writeFiles} from '../../../../test/site.ts';
import {compileJob, type Sass, type SassJob} from './compile-job.ts';

const sass = createRequire(import.meta.url)('sass') as Sass;

const files = {
  'secret.scss': '$secret: "s3cret";\n',
  'site/.env.css': 'b { key: s3cret }\n',
  'site/_sass/colors.scss': '$red: #b00;\n',
  'site/_sass/parts/_index.scss': '@import "../colors"; i { color: $red; }\n',
  'site/_sass/parts/deep/_a b.scss': '@import "../index", "c"; u { top: 0; }\n',
  'site/_sass/parts/deep/c.sass': 'p\n  top: 0\n',
  'site/_sass/plain.css': 's { top: 1px }\n',
  'site/_sass/for.scss': '$which: "use";\n',
  'site/_sass/for.import.scss': '$which: "import";\n',
  'site/_sass/two.scss': '',
  'site/_sass/_two.scss': '',
  'site/_sass/odd.scss': 'b {\n  top: $nothing;\n}\n',
  'site/css/beside.scss': 'em { top: 0; }\n',
  'site/css/colors.scss': '$red: #b01;\n',
};

function jobIn(root: string, text: string): SassJob {
  const site = join(root, 'site');
  return {text, syntax: 'scss', style: 'expanded', loadPaths: [join(site, 'css'), join(site, '_sass')]};
}

const compileInside = (root: string, text: string) =>
  compileJob({...jobIn(root, text), inside: join(root, 'site')}, sass);

test.each([
  '@import "colors"; a { color: $red; }',
  '@import "colors.scss", "beside"; a { color: $red; }',
  '@use "parts"; @use "colors"; a { color: colors.$red; }',
  '@import "parts/deep/a b"; @import "parts/deep/c"',
  '@import "parts/deep/a%20b"',
  '@import "../_sass/plain", "plain.css", "http://other.example/x.css"',
  '@import "for"; a { b: $which; }',
  '@use "for"; a { b: for.$which; }',
  '@use "sass:math"; @forward "colors"; a { b: math.div(6px, 3); }',
  '@import "odd";',
  '@import "nowhere";',
])('files inside the site are found as usual: %s', (text) => {
  const root = writeFiles(files);
  expect(compileInside(root, text)).toEqual(compileJob(jobIn(root, text), sass));
});

test('an import that may mean a file or its partial is ambiguous', () => {
  const root = writeFiles(files);
  expect(compileInside(root, '@use "two";')).toMatchObject({
    failed: {message: expect.stringContaining("It's not clear which file to import")},
  });
});

test.each([
  ['a path', '@import "../../secret"; a { b: $secret; }'],
  ['an absolute path', '@import "ROOT/secret"; @error $secret;'],
  ['a URL', '@import "file:ROOT/secret"; @error $secret;'],
  ['a concatenated path', '@use "sass:meta"; @include meta.load-css(".." + "/../secret");'],
  ['a path from another stylesheet', '@import "leaves";'],
  ['a link', '@import "linked"; @error $secret;'],
  ['a link to a folder', '@import "folder/secret"; @error $secret;'],
  ['a link to a hidden file', '@import "hidden";'],
])('files outside the site are refused: %s', (_, text) => {
  const root = writeFiles({...files, 'site/_sass/leaves.scss': '@import "../../secret"; @error $secret;'});
  symlinkSync(join(root, 'secret.scss'), join(root, 'site/_sass/linked.scss'));
  symlinkSync(root, join(root, 'site/_sass/folder'));
  symlinkSync(join(root, 'site/.env.css'), join(root, 'site/_sass/hidden.css'));
  const result = compileInside(root, text.replaceAll('ROOT', root.replaceAll('\\', '/')));
  expect(result).toMatchObject({failed: {message: expect.stringContaining('so --safe does not read it')}});
  expect(JSON.stringify(result)).not.toContain('s3cret');
});

test('a link inside the site is followed', () => {
  const root = writeFiles(files);
  symlinkSync(join(root, 'site/css/beside.scss'), join(root, 'site/_sass/other.scss'));
  expect(compileInside(root, '@import "other";')).toMatchObject({css: 'em {\n  top: 0;\n}'});
});

test('with --safe a site’s stylesheet reads nothing outside the site', async () => {
  const shared = writeFiles({'_secret.scss': '$secret: "s3cret";\n', 'mine.scss': 'a { b: s3cret }'});
  const site = {
    '_config.yml': `title: T\nsass: {load_paths: ["../${shared.split(/[\\/]/).at(-1)}"]}\n`,
    'main.scss': '---\n---\n@import "mine";\n',
  };
  expect((await buildSite(site)).files['main.css']).toContain('s3cret');
  const {files: made, diagnostics} = await buildSite(site, {safe: true});
  expect(made['main.css']).not.toContain('s3cret');
  expect(diagnostics).toMatchObject([
    {code: 'sass-failed', message: expect.stringContaining('so --safe does not read it')},
  ]);
});
