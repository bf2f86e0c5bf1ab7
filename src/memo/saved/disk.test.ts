import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {load, save} from './disk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ssg-cache-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const value = {bodies: ['été', new Map([[1, 2]])]};
const texts = ['<p>été</p>', '', 'x'];

it('returns what was saved under the key', () => {
  save(folder, {name: 'bodies', key: 'a'}, {value, texts});
  const saved = load(folder, 'bodies', 'a');
  expect([saved?.value, texts.map((_, index) => saved?.textAt(index))]).toEqual([value, texts]);
  expect(readdirSync(folder)).toEqual(['bodies']);
});

it('saves a value without texts', () => {
  save(folder, {name: 'last', key: 'a'}, {value});
  expect(load(folder, 'last', 'a')?.value).toEqual(value);
});

it('finds nothing for another key, another name or no folder', () => {
  save(folder, {name: 'bodies', key: 'a'}, {value, texts});
  expect([load(folder, 'bodies', 'b'), load(folder, 'other', 'a'), load(undefined, 'bodies', 'a')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('trusts no damaged file, wherever the damage is', () => {
  save(folder, {name: 'bodies', key: 'a'}, {value, texts});
  const file = join(folder, 'bodies');
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const harmed = Buffer.from(whole);
    harmed[at] = (harmed[at] as number) ^ 1;
    writeFileSync(file, harmed);
    expect(load(folder, 'bodies', 'a'), `byte ${at}`).toBeUndefined();
    writeFileSync(file, whole.subarray(0, at));
    expect(load(folder, 'bodies', 'a'), `cut at ${at}`).toBeUndefined();
  }
});

it('does without a folder that cannot be written', () => {
  writeFileSync(join(folder, 'file'), '');
  save(join(folder, 'file'), {name: 'bodies', key: 'a'}, {value, texts});
  chmodSync(folder, 0o500);
  save(folder, {name: 'bodies', key: 'a'}, {value, texts});
  chmodSync(folder, 0o700);
});
