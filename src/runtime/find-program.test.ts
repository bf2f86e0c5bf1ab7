import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {findProgram} from './find-program.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ssg-program-')));
afterAll(() => rmSync(folder, {recursive: true}));

const file = join(folder, process.platform === 'win32' ? 'tool.exe' : 'tool');
writeFileSync(file, '');
chmodSync(file, 0o755);
mkdirSync(join(folder, 'above', 'tool'), {recursive: true});

it('finds a program on PATH, and skips a folder of that name', () => {
  const PATH = [join(folder, 'above'), join(folder, 'nowhere'), folder].join(delimiter);
  expect(findProgram('tool', {PATH})).toBe(file);
  expect(findProgram('tool', {PATH: `"${folder}"`})).toBe(file);
});

it.skipIf(process.platform === 'win32')('looks for none in a relative folder', () => {
  expect(findProgram('tsc', {PATH: join(process.cwd(), 'node_modules/.bin')})).toBeDefined();
  for (const PATH of ['node_modules/.bin', '', '.']) expect(findProgram('tsc', {PATH})).toBeUndefined();
});

it('finds none if there is no PATH', () => {
  expect(findProgram('tool', {})).toBeUndefined();
});
