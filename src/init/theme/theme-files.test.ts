import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Archived, entry, gemOf, tarOf} from '../../test/tar.ts';
import {unpackTheme} from './theme-files.ts';
import {untar} from './untar.ts';

const textsOf = (files: readonly {path: string; bytes: Uint8Array}[]) =>
  Object.fromEntries(files.map(({path, bytes}) => [path, new TextDecoder().decode(bytes)]));

const encode = (text: string) => new TextEncoder().encode(text);

/** The header with which pax gives a name that is too long for the usual one. */
const pax = (path: string) => {
  const size = 9 + encode(path).length;
  const length = size + String(size + String(size).length).length - 1;
  return entry('PaxHeader', 'x', encode(`${length} path=${path}\n`));
};

describe('an archive', () => {
  test('gives back any files, also with long names', () => {
    const name = fc.stringMatching(/^[a-zé][a-z_.é-]{0,180}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({maxLength: 1300}), {noNullPrototype: true}), (files) => {
        expect(textsOf(untar(tarOf(files, pax)))).toEqual(
          textsOf(untar(tarOf(files, (path) => entry('@LongLink', 'L', encode(`${path}\0`))))),
        );
        expect(textsOf(untar(tarOf(files, pax)))).toEqual(files);
      }),
      {numRuns: 50},
    );
  });

  test('that is cut off or something else is an error', () => {
    const whole = tarOf({a: 'x'.repeat(2000)});
    expect(() => untar(whole.subarray(0, 1200))).toThrow('it is cut off');
    expect(() => untar(encode('<html>'.repeat(200)))).toThrow('it is not a tar archive');
  });
});

const files: Archived = {
  '_layouts/default.html': 'L',
  '_includes/a/b.html': 'I',
  '_sass/x.scss': 'S',
  'assets/x.js': 'A',
  '_data/x.yml': 'D',
  '_config.yml': 'c: 1',
  'LICENSE.md': 'MIT',
  'README.md': 'not needed',
  'index.md': 'nor is this',
  'script/run': 'nor this',
};
const taken = [
  'LICENSE.md',
  '_config.yml',
  '_data/x.yml',
  '_includes/a/b.html',
  '_layouts/default.html',
  '_sass/x.scss',
  'assets/x.js',
];

describe('of a theme', () => {
  test('a gem gives what a site takes from it, and the plugins that it needs', () => {
    const gem = gemOf(files, {
      'jekyll-seo-tag': 'runtime',
      jekyll: 'runtime',
      'jekyll-sitemap': 'development',
    });
    const {files: unpacked, plugins} = unpackTheme(gem);
    expect(Object.keys(textsOf(unpacked)).sort()).toEqual(taken);
    expect(plugins).toEqual(['jekyll-seo-tag']);
  });

  test('so does the tarball of a repository, by its gemspec', () => {
    const gemspec =
      "Gem::Specification.new do |s|\n  s.add_runtime_dependency 'jekyll-feed', '~> 0.9'\nend\n";
    const inFolder = Object.entries({...files, 'theme.gemspec': gemspec}).map(([path, text]) => [
      `theme-abc/${path}`,
      text,
    ]);
    const tarball = gzipSync(
      Buffer.concat([
        entry('pax_global_header', 'g', encode('30 comment=abc\n')),
        tarOf(Object.fromEntries(inFolder)),
      ]),
    );
    const {files: unpacked, plugins} = unpackTheme(tarball);
    expect(Object.keys(textsOf(unpacked)).sort()).toEqual(taken);
    expect(plugins).toEqual(['jekyll-feed']);
  });

  test('nothing is taken that would be written elsewhere, and no link', () => {
    const odd = {
      't/_layouts/../../x': '1',
      't/../_layouts/x': '2',
      't/assets/..\\..\\x': '3',
      't/assets/c:x': '4',
    };
    const link = entry('t/_layouts/link.html', '2');
    const archive = Buffer.concat([link, tarOf({...odd, 't/_layouts/good.html': 'G'})]);
    expect(textsOf(unpackTheme(archive).files)).toEqual({'_layouts/good.html': 'G'});
  });
});
