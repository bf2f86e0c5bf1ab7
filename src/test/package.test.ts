import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8'));
const locked: Record<string, Locked> = read('package-lock.json').packages;
const installed = Object.entries(locked).filter(
  ([path, {dev, optional, peer}]) => path !== '' && !dev && !optional && !peer,
);

test('no installed package runs a script on installation', () => {
  expect(installed.filter(([, {hasInstallScript}]) => hasInstallScript)).toEqual([]);
  expect(Object.keys(read('package.json').scripts)).not.toEqual(
    expect.arrayContaining(['install', 'postinstall', 'preinstall']),
  );
});

test('a site installs few packages', () => {
  // One more is specific to the machine: the native Markdown parser.
  expect(installed.length).toBeLessThan(20);
});

test('the licenses of bundled packages are included', () => {
  const licenses = readFileSync(fileURLToPath(new URL('../../dist/licenses.txt', import.meta.url)), 'utf8');
  for (const name of ['unified', 'yaml', 'sass', 'immutable'])
    expect(licenses).toMatch(RegExp(`^${name} \\d|, ${name} \\d`, 'm'));
});

test('the lock file has all packages that other machines may need, as npm ci requires', () => {
  const missing = Object.entries(locked).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !foldersAround(path).some((folder) => `${folder}node_modules/${name}` in locked),
    ),
  );
  expect(missing).toEqual([]);
});

/** Where Node looks for a package's dependencies: inside it, beside it, and so on outwards. */
function foldersAround(path: string): string[] {
  const outer = path.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '');
  return path === '' ? [''] : [`${path}/`, ...foldersAround(outer)];
}
