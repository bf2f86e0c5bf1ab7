import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {captureOutput} from '../test/capture-output.ts';
import {buildFolder, type Files, writeFiles} from '../test/site.ts';
import {type ImportOptions, importCommand} from './import.ts';

const said = captureOutput();

const now = new Date('2026-11-21T12:00:00Z');

const event = (lines: string) => `BEGIN:VEVENT\n${lines.trim().replaceAll(/^ +(?! )/gm, '')}\nEND:VEVENT\n`;
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\nVERSION:2.0\n${events.map(event).join('')}END:VCALENDAR\n`.replaceAll('\n', '\r\n');

const site = (files: Files) =>
  writeFiles({'ssg.config.yml': 'title: Group\nurl: https://g.example\ntimezone: Europe/Paris\n', ...files});

/** Imports a calendar; returns the posts that it wrote, by their names. */
const imported = async (text: string, {files = {}, ...options}: ImportOptions & {files?: Files} = {}) => {
  const root = site({'c.ics': text, ...files});
  const code = await importCommand(join(root, 'c.ics'), root, {now, ...options});
  const folder = join(root, 'content/posts');
  const names = code === 0 ? readdirSync(root).includes('content') && readdirSync(folder) : [];
  const posts = Object.fromEntries(
    (names || []).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  return {code, root, posts};
};

const talks = `
  UID:event_302938@meetup.com
  DTSTAMP:20261120T100000Z
  DTSTART;TZID=Europe/Paris:20261208T190000
  DTEND;TZID=Europe/Paris:20261208T213000
  SUMMARY:Two talks\\, one pizza
  DESCRIPTION:About *tests*.\\n\\nBring \\{\\{ braces }}
  LOCATION:La Cale\\, 4 quai des Bateliers\\, Lyon
  URL:https://www.meetup.com/group/events/302938/
  STATUS:CONFIRMED`;

it('writes a post for each event to come, which the build understands', async () => {
  const {code, root, posts} = await imported(calendar(talks));
  expect([code, said.err]).toEqual([0, '']);
  expect(said.out).toBe(`2026-12-08 19:00  Two talks, one pizza
  content/posts/2026-11-21-two-talks-one-pizza.md
1 event imported, 0 here already.
Read the posts before you publish them (docs/events.md).
`);
  expect(posts).toEqual({
    '2026-11-21-two-talks-one-pizza.md': `---
title: "Two talks, one pizza"
date: 2026-11-21
event:
  id: "event-302938-meetup-com" # keep it even if the day changes
  start: 2026-12-08 19:00
  end: "21:30"
  venue:
    name: "La Cale"
    address: "4 quai des Bateliers, Lyon"
  register: "https://www.meetup.com/group/events/302938/"
---

About *tests*.

Bring \\{\\{ braces }}
`,
  });
  const {diagnostics, files} = await buildFolder(root);
  expect(diagnostics).toEqual([]);
  expect(files['calendar.ics']).toContain('DTSTART;TZID=Europe/Paris:20261208T190000');
});

it('knows the events that are here, by their id or their time, and says what has changed', async () => {
  const first = await imported(calendar(talks));
  const run = async (text: string) => {
    said.out = '';
    writeFileSync(join(first.root, 'c.ics'), text);
    expect(await importCommand(join(first.root, 'c.ics'), first.root, {now})).toBe(0);
    return said.out;
  };
  const post = 'content/posts/2026-11-21-two-talks-one-pizza.md';
  expect(await run(calendar(talks))).toBe('0 events imported, 1 here already.\n');
  expect(await run(calendar(talks.replace('event_302938', 'another')))).toBe(
    '0 events imported, 1 here already.\n',
  );
  expect(await run(calendar(talks.replace('20261208T19', '20261210T19')))).toBe(
    `${post}: 2026-12-10 19:00 in the calendar, another time here.\n0 events imported, 1 here already.\n`,
  );
  const off = talks.replace('CONFIRMED', 'CANCELLED');
  const changed = `${post}: called off in the calendar. Write status: cancelled\n0 events imported, 1 here already.\n`;
  expect(await run(calendar(off))).toBe(changed);
  const status = (line: string) => {
    const file = join(first.root, post);
    writeFileSync(file, readFileSync(file, 'utf8').replace('event:\n', `event:\n  status: ${line}\n`));
  };
  status('tentative');
  expect(await run(calendar(off))).toBe(changed);
});

const plain = (uid: string, start: string, title = 'Meeting') =>
  `UID:${uid}\nDTSTART:${start}\nSUMMARY:${title}`;

it('leaves out what is over or called off; --past takes the former, dated on their days', async () => {
  const text = calendar(
    plain('a', '20250101T180000Z'),
    plain('b', '20261201T180000Z'),
    plain('c', '20261202T180000Z'),
    `${plain('d', '20261203T180000Z')}\nSTATUS:CANCELLED`,
  );
  const {posts} = await imported(text, {dryRun: true});
  expect(posts).toEqual({});
  expect(said.out).toBe(
    '2026-12-01 19:00  Meeting\n2026-12-02 19:00  Meeting\n2 events to import, 0 here already, 1 over (--past imports them), 1 called off.\n',
  );
  said.out = '';
  const all = await imported(text, {past: true});
  expect(Object.keys(all.posts)).toEqual([
    '2025-01-01-meeting.md',
    '2026-11-21-meeting-2026-12-02.md',
    '2026-11-21-meeting.md',
  ]);
  expect((await buildFolder(all.root)).diagnostics).toEqual([]);
});

it('knows that the last evening of a series is not over before midnight there', async () => {
  const series = `${plain('a', '20261102T190000')}\nRRULE:FREQ=WEEKLY;UNTIL=20261120T235959`;
  const config = 'title: T\nurl: https://t.example\ntimezone: America/New_York\n';
  const evening = {files: {'ssg.config.yml': config}, now: new Date('2026-11-21T03:00:00Z')};
  expect(Object.keys((await imported(calendar(series), evening)).posts)).toHaveLength(1);
});

it.each([
  ['DTSTART:20261208T180000Z\nDTEND:20261208T190000Z', 'start: 2026-12-08 19:00\n  end: "20:00"'],
  ['DTSTART:20261208T190000\nDURATION:PT1H30M', 'start: 2026-12-08 19:00\n  end: "20:30"'],
  [
    'DTSTART;TZID="America/New_York":20261208T190000\nDTEND;TZID=America/New_York:20261208T200000',
    'start: 2026-12-09 01:00\n  end: "02:00"',
  ],
  ['DTSTART:20261208T190000\nDURATION:PT1H30M0S', 'start: 2026-12-08 19:00\n  end: "20:30"'],
  ['DTSTART;VALUE=DATE:20261207\nDURATION:P1W', 'start: 2026-12-07\n  end: "2026-12-13"'],
  // In a night when clocks go back.
  ['DTSTART:20271030T220000\nDURATION:PT6H', 'start: 2027-10-30 22:00\n  end: "2027-10-31 03:00"'],
  ['DTSTART;TZID=Romance Standard Time:20261208T190000', 'start: 2026-12-08 19:00\n'],
  ['DTSTART:20261208T220000Z\nDTEND:20261209T010000Z', 'start: 2026-12-08 23:00\n  end: "2026-12-09 02:00"'],
  ['DTSTART;VALUE=DATE:20261208\nDTEND;VALUE=DATE:20261209', 'start: 2026-12-08\n---'],
  ['DTSTART;VALUE=DATE:20261208\nDTEND;VALUE=DATE:20261211', 'start: 2026-12-08\n  end: "2026-12-10"'],
  ['DTSTART:20261208T180000Z\nLOCATION:https://meet.example/1', 'online: "https://meet.example/1"'],
  ['DTSTART:20261208T180000Z\nSTATUS:TENTATIVE', 'status: "tentative"'],
  ['DTSTART:20261208T180000Z\nRRULE:FREQ=MONTHLY;BYDAY=2TU', 'repeat: "second tuesday"'],
  ['DTSTART:20261208T180000Z\nRRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', 'repeat: "second tuesday"'],
  [
    'DTSTART:20261206T180000Z\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU',
    'repeat: "first and last sunday every 2 months"',
  ],
  [
    'DTSTART:20261208T180000Z\nRRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20270105T180000Z\nEXDATE:20261222T180000Z,20261229T180000Z',
    'repeat: "weekly"\n  until: 2027-01-05\n  except: [2026-12-22, 2026-12-29]',
  ],
  [
    'DTSTART:20261208T180000Z\nRRULE:FREQ=WEEKLY;UNTIL=20270105T175959Z',
    'repeat: "weekly"\n  until: 2027-01-04',
  ],
  ['DTSTART:20261208T180000Z\nRRULE:FREQ=WEEKLY;UNTIL=20270105', 'repeat: "weekly"\n  until: 2027-01-05'],
])('reads %s', async (lines, expected) => {
  const {posts, root} = await imported(calendar(`UID:a@b\nSUMMARY:A\n${lines}`));
  expect(Object.values(posts).join()).toContain(expected);
  expect((await buildFolder(root)).diagnostics).toEqual([]);
});

it('writes a post of its own for a date that differs from its series', async () => {
  const series = 'UID:s\nSUMMARY:Regulars\nDTSTART:20261208T180000Z\nRRULE:FREQ=WEEKLY';
  const moved = 'UID:s\nSUMMARY:Moved\nDTSTART:20261216T180000Z\nRECURRENCE-ID:20261215T180000Z';
  const {root, posts} = await imported(calendar(series, moved));
  expect(posts['2026-11-21-regulars.md']).toContain('except: [2026-12-15]');
  const {files} = await buildFolder(root);
  const days = [...files['events/index.html']!.matchAll(/dt-start" datetime="([^T]*)/g)].map(
    ([, day]) => day,
  );
  expect(days).toEqual(['2026-12-08', '2026-12-16', '2026-12-22', '2026-12-29', '2027-01-05']);
});

it.each([
  'FREQ=DAILY;COUNT=3',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=MONTHLY;BYMONTHDAY=8',
  'FREQ=MONTHLY;BYDAY=3TU',
])('takes only the first date of a series that posts cannot say: %s', async (rule) => {
  const {posts} = await imported(calendar(`${plain('a', '20261208T180000Z')}\nRRULE:${rule}`));
  expect(said.out).toContain('  Only its first date: it repeats in a way that `repeat` cannot say.\n');
  expect(Object.values(posts).join()).not.toContain('repeat');
  said.out = '';
  await imported(calendar(`${plain('a', '20251208T180000Z')}\nRRULE:FREQ=DAILY`));
  expect(said.out).toMatch(/^Not imported, because it repeats in a way that `repeat` cannot say: Meeting\n/);
});

it('prints no commands to the terminal that a calendar contains', async () => {
  await imported(calendar(plain('a', '20261208T180000Z', 'A\u001b]0;title\u0007')), {dryRun: true});
  expect(said.out).toContain('A\ufffd]0;title\ufffd\n');
});

it('takes lines that are folded, alarms and lines that are broken', async () => {
  const text = calendar(
    `${plain('a', '20261208T180000Z', 'A long ti')}\n\ttle\nnonsense\nBEGIN:VALARM\nSUMMARY:Wrong\nEND:VALARM`,
    'UID:no-start\nSUMMARY:Nothing',
    'UID:no-title\nDTSTART:20261208T180000Z',
  );
  const {posts} = await imported(text);
  expect(Object.keys(posts)).toEqual(['2026-11-21-a-long-title.md']);
});

it('fetches an address, as Meetup.com gives one', async () => {
  const server = createServer((_, response) => response.end(calendar(talks))).listen(0);
  onTestFinished(() => void server.close());
  const root = site({});
  const {port} = server.address() as AddressInfo;
  expect(await importCommand(`http://localhost:${port}/events/ical/`, root, {now})).toBe(0);
  expect(readdirSync(join(root, 'content/posts'))).toEqual(['2026-11-21-two-talks-one-pizza.md']);
});

it('says that a calendar is empty', async () => {
  await imported(calendar());
  expect(said.out).toBe('The calendar has no events.\n');
});

it('says what is wrong with something else', async () => {
  const page = await imported('<!doctype html>');
  expect([page.code, said.err]).toEqual([
    2,
    `${join(page.root, 'c.ics')} is not a calendar: it does not begin with BEGIN:VCALENDAR.\n`,
  ]);
  said.err = '';
  expect(await importCommand('missing.ics', page.root, {now})).toBe(2);
  expect(said.err).toBe('there is no file missing.ics; an address must start with https://.\n');
});
