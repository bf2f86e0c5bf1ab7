import {spawn} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {takeLock} from './lock.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ssg-lock-'));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

const take = (patience = 0, onWait?: (pid: number) => void) =>
  takeLock({root, cache: '.ssg-cache', patience, ...(onWait && {onWait})});
const file = () => join(root, '.ssg-cache/lock');
const hold = (text: string) => {
  mkdirSync(join(root, '.ssg-cache'), {recursive: true});
  writeFileSync(file(), text);
};

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid as number;
}

describe('the lock of a site', () => {
  it('is taken and released', async () => {
    const {value} = await take();
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({pid: process.pid});
    value.release();
    expect(existsSync(file())).toBe(false);
  });

  it('is waited for, and says once who holds it', async () => {
    const first = await take();
    const told: number[] = [];
    const second = take(5000, (pid) => told.push(pid));
    setTimeout(() => first.value.release(), 80);
    const {value, diagnostics} = await second;
    expect(diagnostics).toEqual([]);
    expect(told).toEqual([process.pid]);
    value.release();
  });

  it('names the holder when patience ends, and leaves its lock', async () => {
    const first = await take();
    const {value, diagnostics} = await take(30);
    expect(diagnostics[0]).toMatchObject({
      code: 'site-locked',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    value.release();
    expect(existsSync(file())).toBe(true);
    first.value.release();
  });

  it('is taken over from a process that died', async () => {
    hold(JSON.stringify({pid: await deadPid(), host: hostname(), start: '', since: Date.now()}));
    expect((await take()).diagnostics).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over when another process has the number now',
    async () => {
      hold(
        JSON.stringify({pid: process.pid, host: hostname(), start: 'an earlier boot 1', since: Date.now()}),
      );
      expect((await take()).diagnostics).toEqual([]);
    },
  );

  it('is taken over after ten minutes when the system does not say whether it is the same process', async () => {
    const holder = {pid: process.pid, host: hostname(), start: ''};
    hold(JSON.stringify({...holder, since: Date.now() - 60_000}));
    expect((await take()).diagnostics).toHaveLength(1);
    hold(JSON.stringify({...holder, since: Date.now() - 11 * 60_000}));
    expect((await take()).diagnostics).toEqual([]);
  });

  it('of another machine is respected for ten minutes', async () => {
    const holder = {pid: 1, host: 'elsewhere.example', start: ''};
    hold(JSON.stringify({...holder, since: Date.now() - 60_000}));
    expect((await take()).diagnostics).toHaveLength(1);
    hold(JSON.stringify({...holder, since: Date.now() - 11 * 60_000}));
    expect((await take()).diagnostics).toEqual([]);
  });

  it.each(['', '{', 'null', '{"pid":-1}'])(
    'that was cut short is taken over once it is old: %j',
    async (text) => {
      hold(text);
      expect((await take()).diagnostics).toHaveLength(1);
      utimesSync(file(), 1, 1);
      expect((await take()).diagnostics).toEqual([]);
    },
  );

  it('goes to only one of many that find it dead', async () => {
    hold(JSON.stringify({pid: await deadPid(), host: hostname(), start: '', since: Date.now()}));
    const takers = await Promise.all(Array.from({length: 50}, () => take()));
    expect(takers.filter(({diagnostics}) => diagnostics.length === 0)).toHaveLength(1);
  });

  it('keeps nobody out where the cache folder cannot be written', async () => {
    writeFileSync(join(root, '.ssg-cache'), 'a file');
    expect((await take()).diagnostics).toEqual([]);
    rmSync(join(root, '.ssg-cache'));
    const elsewhere = mkdtempSync(join(tmpdir(), 'ssg-elsewhere-'));
    symlinkSync(elsewhere, join(root, '.ssg-cache'));
    expect((await take()).diagnostics).toEqual([]);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, {recursive: true});
  });
});
