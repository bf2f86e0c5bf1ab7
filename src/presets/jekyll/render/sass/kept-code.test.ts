import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {loadWithKeptCode} from './kept-code.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ssg-code-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const padding = `// ${'x'.repeat(200_000)}\n`;
const isKeptHere = process.versions.node.startsWith('20.');

function library(text: string): string {
  const file = join(folder, 'library.js');
  writeFileSync(join(folder, 'small.js'), 'exports.word = "small";');
  writeFileSync(
    file,
    `${padding}exports.said = ${JSON.stringify(text)} + require('./small.js').word + __filename;`,
  );
  return file;
}

it('loads what require loads', () => {
  const file = library('one ');
  expect(loadWithKeptCode(file, folder).exports).toEqual({said: `one small${file}`});
});

it.runIf(isKeptHere)('keeps the compiled code, and takes it for the same file only', () => {
  const file = library('one ');
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  const loaded = loadWithKeptCode(file, kept);
  loaded.keepCode();
  const [name = ''] = readdirSync(kept);
  const size = readFileSync(join(kept, name)).length;
  expect(size, 'bytes of compiled code').toBeGreaterThan(100);
  // Harmed code is compiled again.
  writeFileSync(join(kept, name), Buffer.alloc(size));
  expect(loadAgain(file, kept)).toBe(`one small${file}`);
  expect(loadAgain(library('another '), kept)).toBe(`another small${file}`);
});

it.runIf(isKeptHere)('does without a folder that cannot be written', () => {
  const file = library('one ');
  const kept = join(folder, 'missing');
  const loaded = loadWithKeptCode(file, kept);
  loaded.keepCode();
  expect(loaded.exports).toEqual({said: `one small${file}`});
});

/** As a later process does, in which nothing was loaded before. */
function loadAgain(file: string, kept: string): unknown {
  delete createRequire(file).cache[file];
  return (loadWithKeptCode(file, kept).exports as {said: string}).said;
}
