import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import type {CodeStore} from './code-store.ts';
import {keepCodeIn, saveCode, tellV8} from './kept-code.ts';

let program = '';
let folder = '';
beforeEach(() => {
  program = mkdtempSync(join(tmpdir(), 'ssg-program-'));
  folder = mkdtempSync(join(tmpdir(), 'ssg-code-'));
  writeFileSync(
    join(program, 'main.cjs'),
    `exports.said = require("./word.cjs") + " " + __filename; // ${program}`,
  );
  writeFileSync(join(program, 'word.cjs'), 'module.exports = "one";');
});
afterEach(() => {
  for (const each of [program, folder]) rmSync(each, {recursive: true, force: true});
});

const store = (): CodeStore => ({program, folder, name: 'print', flags: ['--semi-space-growth-factor=2']});

/** As in another process, in which nothing has been loaded yet. */
function load(): string {
  const main = join(program, 'main.cjs');
  const require = createRequire(main);
  for (const file of Object.keys(require.cache)) delete require.cache[file];
  return (require(main) as {said: string}).said;
}

it('loads modules as usual, and keeps the code of each', () => {
  keepCodeIn(store());
  expect(load()).toBe(`one ${join(program, 'main.cjs')}`);
  expect(readdirSync(folder)).toEqual([]);
  saveCode();
  expect(readdirSync(folder).map((name) => name.split(' ').pop())).toEqual(['main.cjs', 'word.cjs']);
});

it('uses kept code even after V8 flags were changed, and saves it once', () => {
  keepCodeIn(store());
  load();
  tellV8(['--semi-space-growth-factor=3']);
  saveCode();
  const kept = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('base64'));
  const before = kept();
  tellV8(['--semi-space-growth-factor=3']);
  expect(load()).toBe(`one ${join(program, 'main.cjs')}`);
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  saveCode();
  expect(kept(), 'nothing was compiled, so that nothing is saved').toEqual([]);
  expect(before.length).toBe(2);
});

it('compiles damaged code again, and code of another source, and saves it', () => {
  const name = join(folder, 'print main.cjs');
  keepCodeIn(store());
  load();
  saveCode();
  const whole = readFileSync(name);
  const changes = [
    () => writeFileSync(name, Buffer.from(whole).fill(0, whole.length / 2)),
    () => {
      const main = join(program, 'main.cjs');
      writeFileSync(main, readFileSync(main, 'utf8').replace('" "', '"-"'));
    },
  ];
  for (const change of changes) {
    change();
    const before = readFileSync(name);
    expect(load()).toMatch(/^one[ -]/);
    saveCode();
    expect(readFileSync(name).equals(before)).toBe(false);
  }
  expect(load()).toBe(`one-${join(program, 'main.cjs')}`);
});

it('does without a folder that cannot be written', () => {
  keepCodeIn({...store(), folder: join(folder, 'missing')});
  expect(load()).toBe(`one ${join(program, 'main.cjs')}`);
  saveCode();
  expect(readdirSync(folder)).toEqual([]);
});
