import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {openInEditor} from './open-in-editor.ts';

const folder = mkdtempSync(join(tmpdir(), 'ssg-editor-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** An editor that records how it was called. */
function fakeEditor(name: string): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/draft" && mv "${folder}/draft" "${folder}/called"\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

async function called(): Promise<string> {
  await expect.poll(() => existsSync(join(folder, 'called'))).toBe(true);
  const text = readFileSync(join(folder, 'called'), 'utf8');
  rmSync(join(folder, 'called'));
  return text;
}

describe.skipIf(process.platform === 'win32')('opening in an editor', () => {
  const spot = {file: '/site/a $(touch x); b.md', line: 3, column: 7};
  const PATH = `${folder}:${process.env.PATH}`;

  it.each([
    ['code', '--goto\n/site/a $(touch x); b.md:3:7\n'],
    ['subl', '/site/a $(touch x); b.md:3:7\n'],
    ['idea', '--line\n3\n/site/a $(touch x); b.md\n'],
    ['other', '/site/a $(touch x); b.md\n'],
  ])('tells %s the place, without a shell that could interpret the name', async (name, expected) => {
    expect(await openInEditor(spot, {SSG_EDITOR: fakeEditor(name), PATH})).toBeUndefined();
    expect(await called()).toBe(expected);
  });

  it.each([
    ['code', (file: string) => `${file} --new-window`],
    ['code', (file: string) => `"${file}" --new-window`],
  ])('starts %s with the arguments after its name', async (name, setting) => {
    const SSG_EDITOR = setting(fakeEditor(name));
    expect(await openInEditor(spot, {SSG_EDITOR, PATH})).toBeUndefined();
    expect(await called()).toBe('--new-window\n--goto\n/site/a $(touch x); b.md:3:7\n');
    expect(await openInEditor(spot, {VISUAL: 'code --wait', PATH})).toBeUndefined();
    expect(await called()).toBe('--wait\n--goto\n/site/a $(touch x); b.md:3:7\n');
  });

  it('accepts a program with a space in its name', async () => {
    expect(await openInEditor(spot, {SSG_EDITOR: fakeEditor('my editor'), PATH})).toBeUndefined();
    expect(await called()).toBe('/site/a $(touch x); b.md\n');
  });

  it('accepts VISUAL and EDITOR if they open a window', async () => {
    expect(await openInEditor(spot, {EDITOR: fakeEditor('gvim'), PATH})).toBeUndefined();
    expect(await called()).toContain('call cursor(3,7)');
  });

  it('says what to set if there is no editor, or if it does not start', async () => {
    expect(await openInEditor(spot, {EDITOR: 'vim', PATH: ''})).toContain('SSG_EDITOR');
    expect(await openInEditor(spot, {SSG_EDITOR: join(folder, 'nothing')})).toContain('could not be started');
  });
});
