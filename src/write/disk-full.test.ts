import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import type {OutputFile} from '../model.ts';
import {writeSite} from './write-site.ts';

const folders = {output: 'public', cache: '.ssg-cache'};
const disk = mountSmallDisk(3);
afterAll(() => {
  if (disk !== undefined) execFileSync('umount', [disk]);
});

/** A file system of some megabytes in memory; only root may make one, on Linux. */
function mountSmallDisk(megabytes: number): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'ssg-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {stdio: 'ignore'});
    return folder;
  } catch {
    return undefined;
  }
}

const pages = (count: number, text: string): OutputFile[] =>
  Array.from({length: count}, (_, index) => ({
    path: `${text}/${index % 10}/${index % 100}/index.html`.replace(text, index < 50 ? 'stays' : text),
    digest: text,
    content: text.repeat(4000),
  }));

describe.skipIf(disk === undefined)('a full disk (needs root on Linux for a small one)', () => {
  it('is named, and the site stays as it was', async () => {
    const root = mkdtempSync(join(disk as string, 'site-'));
    const old = pages(60, 'old ');
    expect((await writeSite({root, folders, files: old})).diagnostics).toEqual([]);
    const before = snapshot(join(root, 'public'));
    const result = await writeSite({root, folders, files: pages(400, 'new ')});
    expect(result.diagnostics).toMatchObject([
      {severity: 'error', code: 'disk-full', place: {path: 'public'}},
    ]);
    expect(snapshot(join(root, 'public'))).toEqual(before);
    expect((await writeSite({root, folders, files: old})).value).toEqual({
      written: [],
      unchanged: 60,
      removed: [],
    });
  });

  it('leaves nothing behind when there was no site yet', async () => {
    const root = mkdtempSync(join(disk as string, 'site-'));
    expect((await writeSite({root, folders, files: pages(900, 'new ')})).diagnostics[0]?.code).toBe(
      'disk-full',
    );
    expect(readdirSync(root)).toEqual([]);
  });

  it('that is full to the last byte leaves the site as it was', async () => {
    const root = mkdtempSync(join(disk as string, 'site-'));
    await writeSite({root, folders, files: pages(20, 'old ')});
    const before = snapshot(join(root, 'public'));
    mkdirSync(join(root, 'ballast'));
    expect(() => {
      for (let index = 0; ; index++) writeFileSync(join(root, 'ballast', String(index)), Buffer.alloc(4096));
    }).toThrow('ENOSPC');
    expect((await writeSite({root, folders, files: pages(20, 'new ')})).diagnostics[0]?.code).toBe(
      'disk-full',
    );
    expect(snapshot(join(root, 'public'))).toEqual(before);
    rmSync(join(root, 'ballast'), {recursive: true});
    expect((await writeSite({root, folders, files: pages(20, 'new ')})).diagnostics).toEqual([]);
  });
});

function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
