import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Codes used in src/, in `error(…)`, `warning(…)` or `code: '…'`. */
function codesInSource(): string[] {
  const files = readdirSync(join(root, 'src'), {recursive: true}).map(String);
  const texts = files
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|test\//.test(path))
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'));
  const found = texts.flatMap((text) => [
    ...[...text.matchAll(/\b(?:error|warning|make)\(\s*'([a-z]+(?:-[a-z0-9]+)+)'/g)].map(([, code]) => code!),
    ...[...text.matchAll(/\bcode: '([a-z]+(?:-[a-z0-9]+)+)'/g)].map(([, code]) => code!),
    ...[...text.matchAll(/'(liquid\/[a-z-]+)'/g)].map(([, code]) => code!.replace('/', '-')),
  ]);
  return [...new Set(found)].sort();
}

test('every error that a site can cause is explained in docs/errors.md', () => {
  const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
  expect(codesInSource().filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
