import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const src = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(src, {recursive: true})
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/\.(test|browser)\.ts$|(^|\/)test\//.test(path));

const stages = ['read', 'parse', 'relate', 'plan', 'render', 'write', 'memo'];

/** Small files that every stage may use. */
const shared =
  /^[a-z-]+\.ts$|^(text|locale|documents|values|runtime)\/|^report\/(diagnostic|did-you-mean)\.ts$|^memo\/(memo|reads|kept-(body|page))\.ts$|^(liquid|kramdown)\/index\.ts$/;
const notShared = /^(build|cli|program|edition|find-sources|api|index|built-in)\.ts$/;

/** Paths below src/ that a file imports. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(src, path), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target]) =>
    posix.join(dirname(path), target!),
  );
}

function violations(
  isInside: (path: string) => boolean,
  mayImport: (target: string, from: string) => boolean,
): string[] {
  return files.filter(isInside).flatMap((path) =>
    importsOf(path)
      .filter((target) => !mayImport(target, path))
      .map((target) => `${path} imports ${target}`),
  );
}

test.each(stages)('%s imports the model, shared files and its own folder', (stage) => {
  const isOwn = (target: string) => target.startsWith(`${stage}/`);
  expect(
    violations(
      (path) => path.startsWith(`${stage}/`),
      (target) => isOwn(target) || (shared.test(target) && !notShared.test(target)),
    ),
  ).toEqual([]);
});

test.each(['kramdown', 'liquid'])('%s imports nothing of the generator', (library) => {
  expect(
    violations(
      (path) => path.startsWith(`${library}/`),
      (target) => target.startsWith(`${library}/`),
    ),
  ).toEqual([]);
});

test.each(['plugins', 'presets/jekyll', 'presets/group'])('%s is built on the public API', (folder) => {
  // The last two are for threads, which should load little.
  const isPublic = (target: string) =>
    /^(api|liquid\/index|kramdown\/index|runtime\/(kept-code|code-store))\.ts$/.test(target);
  expect(
    violations(
      (path) => path.startsWith(`${folder}/`),
      (target) => target.startsWith(`${folder}/`) || isPublic(target),
    ),
  ).toEqual([]);
});

test('only the commands and what they call end the process', () => {
  const ending = files.filter((path) => /process\.exit\b/.test(readFileSync(join(src, path), 'utf8')));
  expect(ending.filter((path) => !/^(program|commands\/|serve\/)/.test(path))).toEqual([]);
});

test('packages that are not bundled are loaded by runtime/load.ts: import() fails in cached code', () => {
  const {dependencies} = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8'));
  const outside = RegExp(
    `(?<!typeof )\\bimport\\((?!')|(?<!typeof )\\bimport\\('(node:|${Object.keys(dependencies).join('|')})`,
  );
  const careless = files.filter((path) => outside.test(readFileSync(join(src, path), 'utf8')));
  // The first is for Node 22 and later, the second calls jiti's import, and the last runs from source.
  const known = ['config/import-by-node.ts', 'config/import-module.ts', 'config/import-self.ts'];
  expect(careless.filter((path) => !known.includes(path) && path !== 'runtime/load.ts')).toEqual([]);
});

test('no file has outgrown one idea', () => {
  const long = files.map((path) => [path, readFileSync(join(src, path), 'utf8').split('\n').length] as const);
  expect(long.filter(([, lines]) => lines > 260)).toEqual([]);
});

test('nothing is typed as any', () => {
  const careless = files.filter((path) => /(:|<|\bas) any\b/.test(readFileSync(join(src, path), 'utf8')));
  expect(careless).toEqual([]);
});

test('what the comparisons in conformance/ take from the sources is there', () => {
  const folder = join(src, '../conformance');
  const entries = readdirSync(folder).filter((name) => name.endsWith('-entry.mjs'));
  const missing = entries.flatMap((entry) =>
    [
      ...readFileSync(join(folder, entry), 'utf8').matchAll(/export \{(.*)\} from '\.\.\/(src\/.*)'/g),
    ].flatMap(([, names, path]) => {
      const text = readFileSync(join(src, '..', path!), 'utf8');
      const isThere = (name: string) => new RegExp(`^export .*\\b${name}\\b`, 'm').test(text);
      return names!
        .split(', ')
        .filter((name) => !isThere(name))
        .map((name) => `${entry} takes ${name} from ${path}`);
    }),
  );
  expect(missing).toEqual([]);
});
