import {expect, it} from 'vitest';
import {needsPolling, parseMounts} from './needs-polling.ts';

const mounts = parseMounts(`22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /mnt/c rw,noatime - 9p drvfs rw,dirsync
41 22 0:41 / /home/me/My\\040share rw - fuse.sshfs host:/ rw
42 22 0:42 / /app rw - virtiofs share rw
43 42 0:43 / /app/tmp rw - tmpfs tmpfs rw
a line that is something else`);

it.each([
  ['/home/me/site', false],
  ['/mnt/c/site', true],
  ['/mnt/cd', false],
  ['/home/me/My share/site', true],
  ['/app', true],
  ['/app/site', true],
  ['/app/tmp/site', false],
])('of the file system below %s: %s', (folder, expected) =>
  expect(needsPolling(folder, mounts)).toBe(expected),
);

it('is not needed where nothing is known', () => expect(needsPolling('/site', [])).toBe(false));
