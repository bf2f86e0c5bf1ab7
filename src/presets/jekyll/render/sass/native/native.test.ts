import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {writeFiles} from '../../../../../test/site.ts';
import {compileJob, type Sass, type SassJob} from '../compile-job.ts';
import {findNative} from './find-native.ts';
import {startNative} from './native.ts';
import {readVarint, varint} from './wire.ts';

const [command] = findNative(fileURLToPath(import.meta.url));
const native = command && startNative(command);
const sass = createRequire(import.meta.url)('sass') as Sass;

const files = {
  '_sass/colors.scss': '$red: #b00;\n',
  '_sass/parts/_index.scss': 'i { top: 0; }\n',
  '_sass/odd.scss': 'b {\n  top: $nothing;\n}\n',
  '_sass/plain.css': 'u { top: 1px }\n',
};

const jobs: Record<string, Partial<SassJob>> = {
  'imports, by name and by index': {text: '@import "colors", "parts"; a { color: $red; }\n'},
  compressed: {text: '@use "colors"; a { color: colors.$red; }\n', style: 'compressed'},
  indented: {text: '@import colors\na\n  color: $red\n', syntax: 'indented'},
  'a file of CSS': {text: '@import "plain"; a { b: c }\n'},
  'other letters than ASCII': {text: 'a { content: "é→😀"; }\n'},
  'other letters, compressed': {text: 'a { content: "é→😀"; }\n', style: 'compressed'},
  empty: {text: ''},
  'declarations after a rule': {text: 'a { @media print { top: 0; } b { top: 1px; } top: 2px; }\n'},
  'what is deprecated': {text: 'a { width: (10px / 3); color: darken(#b00, 10%); }\n'},
  'texts of a theme': {
    text: '@import "theme/base"; @import "colors"; a { color: $own; }\n',
    theme: {'theme/base': '@import "theme/more"; $own: $red2;\n', 'theme/more': '$red2: #b01;\n'},
  },
  'a mistake': {text: 'a {\n  color: $nothing;\n}\n'},
  'a mistake in an imported file': {text: '\n@import "odd";\n'},
  'a mistake in the theme': {text: '@import "base";\n', theme: {base: 'b {\n  top: $nothing;\n}\n'}},
  'a file that is not there': {text: '@import "nowhere";\n'},
  'no CSS at all': {text: 'a { b: \n'},
  'a text of its own that it throws': {text: '@error "one\ntwo";\n'},
};

test.skipIf(!native).for(Object.entries(jobs))('both compilers give the same result: %s', async ([, own]) => {
  const folder = writeFiles(files);
  const job: SassJob = {
    text: '',
    syntax: 'scss',
    style: 'expanded',
    loadPaths: [join(folder, '_sass'), join(folder, 'nowhere')],
    ...own,
  };
  expect(await native!.compile(job)).toEqual(compileJob(job, sass));
});

const plain: SassJob = {text: 'a { b: c }', syntax: 'scss', style: 'compressed', loadPaths: []};

test.for([
  ['1.91.0', 1],
  ['1.92.0', 0],
  ['1.105.0', 0],
  ['2.0.0', 0],
] as const)(
  'the compiler %s is used %i times: later ones order declarations differently',
  ([version, times]) => {
    const {platform, arch} = process;
    const folder = `node_modules/sass-embedded-${platform}-${arch}`;
    const program = `dart${platform === 'win32' ? '.exe' : ''}`;
    const root = writeFiles({
      [`${folder}/package.json`]: JSON.stringify({version}),
      [`${folder}/dart-sass/src/${program}`]: '',
      [`${folder}/dart-sass/src/sass.snapshot`]: '',
    });
    expect(findNative(join(root, 'file.js'))).toHaveLength(times);
  },
);

test.skipIf(!native)('many stylesheets are compiled at once', async () => {
  const texts = Array.from({length: 50}, (_, i) => `a { order: ${i}; x: "${'y'.repeat(i * 400)}" }`);
  const made = await Promise.all(texts.map((text) => native!.compile({...plain, text})));
  expect(made.map((result) => 'css' in result && result.css.slice(0, 10))).toEqual(
    texts.map((_, i) => `a{order:${i};x:"`.slice(0, 10)),
  );
});

test.for([
  ['is not there', '/nowhere/dart', ''],
  ['ends', process.execPath, ''],
  [
    'says something else',
    process.execPath,
    'console.log("Hello! ".repeat(20)); setTimeout(() => {}, 60_000);',
  ],
] as const)('a program that %s makes every job fail, later ones too', async ([, program, text]) => {
  const started = startNative([program, join(writeFiles({'script.cjs': text}), 'script.cjs')]);
  await expect(started.compile(plain)).rejects.toThrow();
  await expect(started.compile(plain)).rejects.toThrow();
});

test('numbers are read back as written', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 40), (value) => {
      const bytes = Buffer.from([...varint(value), 1]);
      expect(readVarint(bytes)).toEqual({value, end: bytes.length - 1});
      expect(readVarint(bytes.subarray(0, -2))).toBe(undefined);
    }),
  );
});
