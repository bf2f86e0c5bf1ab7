import {expect, test} from 'vitest';
import {loadSite} from '../../../commands/load-site.ts';
import {buildSite, writeFiles} from '../../../test/site.ts';

test.each([
  ['UTC', '2023-05-14 23:30:00 +0000', []],
  ['Europe/Paris', '2023-05-15 01:30:00 +0200', []],
  ['EST5EDT', '2023-05-14 19:30:00 -0400', []],
  ['UTC+2', '2023-05-14 21:30:00 -0200', [/behind UTC/]],
  ['JST-9', '2023-05-15 08:30:00 +0900', [/behind UTC/]],
  ['Eastern Time', '2023-05-14 23:30:00 +0000', [/No time zone/]],
])('with the time zone %s it is %s, as with Jekyll', async (timezone, shown, warnings) => {
  const site = {
    '_config.yml': `title: T\ntimezone: ${timezone}\n`,
    '_posts/2023-05-14-a.md': '---\ndate: 2023-05-14 23:30 +0000\n---\n',
    'a.txt': '---\n---\n{{ site.posts.first.date }}',
  };
  const {diagnostics} = await loadSite(writeFiles(site), {});
  expect(diagnostics).toMatchObject(
    warnings.map((message) => ({message: expect.stringMatching(message), place: {line: 2}})),
  );
  const {files} = await buildSite(site);
  expect(files['a.txt']).toBe(shown);
});
