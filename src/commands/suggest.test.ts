import {existsSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {captureOutput} from '../test/capture-output.ts';
import {bareTheme, buildFolder, type Files, writeFiles} from '../test/site.ts';
import {suggestCommand} from './suggest.ts';

const said = captureOutput();

const now = new Date('2026-11-21T12:00:00Z');

const site = (posts: Files) =>
  writeFiles({
    ...bareTheme,
    'ssg.config.yml': 'title: Group\nurl: https://group.example\ntimezone: Europe/Paris\nlanguage: fr\n',
    ...Object.fromEntries(Object.entries(posts).map(([name, text]) => [`content/posts/${name}`, text])),
  });

const posts: Files = {
  '2013-02-15-apero.md': '---\ntitle: Apéro PHP – mardi 26 février à 19h\n---\nVenez !\n',
  '2013-02-20-rappel.md': '---\ntitle: N’oubliez pas l’apéro du 26 février\n---\n',
  '2013-03-01-retour.md': '---\ntitle: Retour sur l’apéro du 26 février\n---\n',
  '2013-04-02-known.md': '---\ntitle: Atelier du 9 avril\nevent: {start: 2013-04-09 18:30}\n---\n',
  '2013-05-01-tour.md': '---\ntitle: PHP Tour, 29 et 30 mai\n---\n',
};

it('lists the posts that announce a meeting, and writes nothing', async () => {
  const root = site(posts);
  expect(await suggestCommand(root, {now})).toBe(0);
  expect(said.out).toBe(`2013-02-26 19:00       content/posts/2013-02-15-apero.md
2013-05-29–2013-05-30  content/posts/2013-05-01-tour.md

2 posts to make events of. With --write, each gets an \`event:\` with this time.
`);
  expect(readFileSync(join(root, 'content/posts/2013-02-15-apero.md'), 'utf8')).not.toContain('event');
});

it('makes events of them with --write, which the build and the next call understand', async () => {
  const root = site(posts);
  expect(await suggestCommand(root, {now, write: true})).toBe(0);
  expect(said.out).toContain('Wrote `event:` into 2 posts.');
  const {diagnostics, files} = await buildFolder(root);
  expect(diagnostics).toEqual([]);
  expect(files['calendar.ics']?.match(/DTSTART;.*/g)).toEqual([
    'DTSTART;TZID=Europe/Paris:20130226T190000',
    'DTSTART;TZID=Europe/Paris:20130409T183000',
    'DTSTART;VALUE=DATE:20130529',
  ]);
  said.out = '';
  expect(await suggestCommand(root, {now})).toBe(0);
  expect(said.out).toBe('No post without an `event:` has the day of a meeting in its title.\n');
});

it('changes no other byte of a post, whatever its line ends and encoding', async () => {
  const windows = Buffer.from(
    '---\r\ntitle: "Atelier du 7 d\xe9cembre, de 9h \xe0 12h30"\r\n---\r\n\xe9\r\n',
    'latin1',
  );
  const root = site({
    '2026-11-20-windows.md': windows,
    '2026-11-21-flow.md': '---\n{title: Apéro du 8 décembre}\n---\n',
  });
  expect(await suggestCommand(root, {now, write: true})).toBe(0);
  const written = readFileSync(join(root, 'content/posts/2026-11-20-windows.md'), 'latin1');
  expect(written).toBe(
    '---\r\ntitle: "Atelier du 7 d\xe9cembre, de 9h \xe0 12h30"\r\nevent:\r\n  start: 2026-12-07 09:00\r\n  end: "12:30"\r\n---\r\n\xe9\r\n',
  );
  expect(said.out).toContain(
    'Left as it is, since its front matter is not lines of fields: content/posts/2026-11-21-flow.md\n',
  );
});

it('has the same in JSON', async () => {
  expect(
    await suggestCommand(site({'2013-05-01-tour.md': posts['2013-05-01-tour.md']!}), {now, json: true}),
  ).toBe(0);
  expect(JSON.parse(said.out)).toEqual({
    events: [
      {
        path: 'content/posts/2013-05-01-tour.md',
        title: 'PHP Tour, 29 et 30 mai',
        ...{start: '2013-05-29', end: '2013-05-30'},
      },
    ],
  });
});

it('writes into no other file, even if a link has the name of a draft', async () => {
  const root = site(posts);
  symlinkSync('../../other.txt', join(root, 'content/posts/2013-02-15-apero.md.tmp'));
  expect(await suggestCommand(root, {now, write: true})).toBe(0);
  expect(existsSync(join(root, 'other.txt'))).toBe(false);
  expect(readFileSync(join(root, 'content/posts/2013-02-15-apero.md'), 'utf8')).toContain('event:');
});
