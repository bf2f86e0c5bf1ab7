import ICAL from 'ical.js';
import {describe, expect, it, test} from 'vitest';
import {checkCalendar} from '../presets/group/test/check-calendar.ts';
import {type BuiltSite, buildSite, type Files} from './site.ts';

const POST = 'content/posts/2026-01-02-meet-us.md';

/** A site with one event that repeats. */
const repeated = (
  event: string,
  {now = '2026-11-21T12:00:00Z', files = {}}: {now?: string; files?: Files} = {},
) =>
  buildSite(
    {
      [POST]: `---\ntitle: Meet us\nevent:\n${event.trim().replaceAll(/^ */gm, '  ')}\n---\nAlways the same.\n`,
      ...files,
    },
    {now: new Date(now)},
  );

/** The days and titles in a list on `/events/`. */
const listed = ({files}: BuiltSite, list: 'upcoming' | 'past') => {
  const page = files['events/index.html']!;
  const [, upcoming, past] = /data-events="upcoming">(.*?)<\/ol>.*data-events="past"(.*)/s.exec(page)!;
  const items = (list === 'upcoming' ? upcoming! : past!).matchAll(
    /datetime="([^"]*)".*?class="u-url"[^>]*>([^<]*)/gs,
  );
  return [...items].map(([, start, title]) => `${start!.slice(0, 10)} ${title}`);
};

const next = ({files}: BuiltSite) =>
  /data-events="next".*?datetime="([^"]*)"/s.exec(files['index.html']!)?.[1];

const second = 'start: 2026-01-13 19:00\nrepeat: second tuesday';

describe('an event that repeats', () => {
  it('is shown with its next date, and the three after it', async () => {
    const site = await repeated(second);
    expect(site.diagnostics).toEqual([]);
    expect(next(site)).toBe('2026-12-08T19:00:00+01:00');
    expect(listed(site, 'upcoming')).toEqual([
      '2026-12-08 Meet us',
      '2027-01-12 Meet us',
      '2027-02-09 Meet us',
      '2027-03-09 Meet us',
    ]);
    expect(listed(site, 'past')).toEqual([]);
    const page = site.files['2026/01/02/meet-us/index.html']!;
    expect(page).toContain('Tuesday, December 8, 2026, 7:00 PM – 9:30 PM');
    expect(page).toMatch(
      /More dates: <time datetime="2027-01-12T19:00:00\+01:00">Tuesday, January 12, 2027<\/time> · /,
    );
    expect(page).not.toMatch(/data-events="over">/);
  });

  it.each([
    ['2026-12-08T20:29:00Z', '2026-12-08T19:00:00+01:00'],
    ['2026-12-08T20:30:00Z', '2027-01-12T19:00:00+01:00'],
    ['2027-03-30T12:00:00Z', '2027-04-13T19:00:00+02:00'],
  ])('moves on when a date is over: at %s', async (now, start) => {
    expect(next(await repeated(second, {now}))).toBe(start);
  });

  it.each([
    ['2026-01-13T20:00:00Z', undefined],
    ['2026-11-21T12:00:00Z', 'Since January 2026'],
    ['2028-05-01T12:00:00Z', undefined],
  ])('says since when it takes place, unless it is new or over: at %s', async (now, text) => {
    const {files} = await repeated(`${second}\nuntil: 2028-04-11`, {now});
    expect(/Since [^<]*/.exec(files['2026/01/02/meet-us/index.html']!)?.[0]).toBe(text);
  });

  it('leaves a day to the post that has an event on it, or that moved it to another day', async () => {
    const post = (title: string, event: string) => `---\ntitle: ${title}\nevent: {${event}}\n---\nText\n`;
    const site = await repeated(second, {
      files: {
        'content/posts/2026-11-20-talks.md': post('Two talks', 'start: 2026-12-08 18:30'),
        'content/posts/2026-11-20-moved.md': post(
          'Moved',
          'start: 2027-01-14 19:00, previous_start: 2027-01-12, status: postponed',
        ),
      },
    });
    expect(listed(site, 'upcoming')).toEqual([
      '2026-12-08 Two talks',
      '2027-01-14 Moved',
      '2027-02-09 Meet us',
      '2027-03-09 Meet us',
      '2027-04-13 Meet us',
      '2027-05-11 Meet us',
    ]);
    expect(site.files['calendar.ics']!.replaceAll('\r\n ', '')).toContain(
      'EXDATE;TZID=Europe/Paris:20261208T190000,20270112T190000\r\n',
    );
  });

  it('does not take place on days, in months and after the day that it excludes', async () => {
    const limits = 'except: [2026-12-08, 2027-02, march]\nuntil: 2028-04-11';
    const site = await repeated(`${second}\n${limits}`, {now: '2026-11-21T12:00:00Z'});
    expect(listed(site, 'upcoming').map((line) => line.slice(0, 10))).toEqual([
      '2027-01-12',
      '2027-04-13',
      '2027-05-11',
      '2027-06-08',
    ]);
    const last = await repeated(`${second}\n${limits}`, {now: '2028-02-21T12:00:00Z'});
    expect(listed(last, 'upcoming')).toEqual(['2028-04-11 Meet us']);
    const over = await repeated(`${second}\n${limits}`, {now: '2028-05-01T12:00:00Z'});
    expect(listed(over, 'upcoming')).toEqual([]);
    expect(listed(over, 'past')).toEqual(['2028-04-11 Meet us']);
    expect(over.files['2026/01/02/meet-us/index.html']).toMatch(/data-events="over">This event is over/);
  });

  it('that excludes every month is over', async () => {
    const all = 'jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec';
    const site = await repeated(`${second}\nexcept: [${all}]`);
    expect(listed(site, 'upcoming')).toEqual([]);
  });

  it('may have begun before 1970', async () => {
    const site = await repeated('start: 1960-01-12 19:00\nrepeat: second tuesday\nexcept: [1960-03-08]');
    expect(site.diagnostics).toEqual([]);
    expect(next(site)).toBe('2026-12-08T19:00:00+01:00');
    expect(site.files['calendar.ics']).toContain('EXDATE;TZID=Europe/Paris:19600308T190000\r\n');
  });

  it('is in order with days as a whole, also far from Greenwich', async () => {
    const post = (event: string) => `---\ntitle: Other\nevent: {start: ${event}}\n---\nText\n`;
    const site = await repeated(second, {
      files: {
        'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: America/New_York\n',
        'content/posts/2026-11-01-day.md': post('2026-12-02'),
        'content/posts/2026-11-02-evening.md': post('2026-12-01 20:00'),
      },
    });
    expect(listed(site, 'upcoming').slice(0, 3)).toEqual([
      '2026-12-01 Other',
      '2026-12-02 Other',
      '2026-12-08 Meet us',
    ]);
  });

  it('can be called off', async () => {
    const site = await repeated(`${second}\nstatus: cancelled`);
    expect(next(site)).toBe('2026-12-08T19:00:00+01:00');
    expect(site.files['index.html']).toContain('<strong>Cancelled</strong>');
    expect(site.files['calendar.ics']).toContain('STATUS:CANCELLED');
  });

  it('tells other programs its rule and its dates', async () => {
    const {files} = await repeated(second);
    expect(JSON.parse(files['events.json']!).events).toMatchObject([
      {
        id: '2026-01-13-meet-us',
        start: '2026-12-08T19:00:00+01:00',
        rrule: 'FREQ=MONTHLY;BYDAY=2TU',
        later: ['2027-01-12T19:00:00+01:00', '2027-02-09T19:00:00+01:00', '2027-03-09T19:00:00+01:00'],
      },
    ]);
  });
});

describe('the calendar of an event that repeats', () => {
  const datesIn = (file: string, zone: string) => {
    const root = new ICAL.Component(ICAL.parse(file) as unknown[]);
    for (const timezone of root.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(new ICAL.Timezone(timezone), zone);
    const event = new ICAL.Event(root.getFirstSubcomponent('vevent')!);
    const dates: string[] = [];
    const iterator = event.iterator();
    for (let date = iterator.next(); date && dates.length < 200; date = iterator.next())
      dates.push(
        date.isDate ? date.toString() : new Date(date.toUnixTime() * 1000).toISOString().slice(0, 16),
      );
    return dates;
  };

  it.each([
    ['start: 2026-02-03 19:00\nrepeat: weekly', ['2026-02-03T18:00', '2026-03-31T17:00', '2027-12-28T18:00']],
    ['start: 2026-02-03 19:00\nrepeat: every other tuesday', ['2026-02-17T18:00', '2026-03-31T17:00']],
    [second, ['2026-01-13T18:00', '2026-07-14T17:00', '2027-12-14T18:00']],
    [
      'start: 2026-01-30 22:00\nend: 02:00\nrepeat: last friday\nexcept: [2026-05-29, july]',
      ['2026-01-30T21:00', '2026-06-26T20:00'],
    ],
    [
      'start: 2026-01-29 19:00\nrepeat: first, third and fifth thursday',
      ['2026-02-05T18:00', '2026-04-30T17:00'],
    ],
    [
      'start: 2026-03-02 19:00\nrepeat: first monday every 3 months',
      ['2026-06-01T17:00', '2026-09-07T17:00'],
    ],
    [
      'start: 2026-01-10\nrepeat: second saturday\nexcept: 2026-02-14\nuntil: 2026-12-12',
      ['2026-01-10', '2026-12-12'],
    ],
  ])('has the dates that the site shows: %s', async (event, some) => {
    const site = await repeated(event, {now: '2026-01-02T12:00:00Z'});
    expect(site.diagnostics).toEqual([]);
    const file = site.files['calendar.ics']!;
    expect(checkCalendar(file)).toEqual([]);
    const dates = datesIn(file, 'Europe/Paris');
    expect(dates).toEqual(expect.arrayContaining(some));
    const shown = listed(site, 'upcoming').map((line) => line.slice(0, 10));
    expect(dates.slice(0, 4).map((date) => date.slice(0, 10))).toEqual(shown);
    expect(dates.at(-1)!.slice(0, 10) <= '2027-12-31').toBe(true);
  });

  test('is right in UTC', async () => {
    const site = await repeated(second, {
      files: {'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: UTC\n'},
    });
    expect(datesIn(site.files['calendar.ics']!, 'UTC').slice(0, 2)).toEqual([
      '2026-01-13T19:00',
      '2026-02-10T19:00',
    ]);
  });

  test('keeps its bytes until a date gets a post or the year ends', async () => {
    const calendar = async (now: string) => (await repeated(second, {now})).files['calendar.ics'];
    expect(await calendar('2026-03-21T12:00:00Z')).toBe(await calendar('2026-11-21T12:00:00Z'));
    expect(await calendar('2027-03-21T12:00:00Z')).toContain('SEQUENCE:3\r\n');
  });
});

test.each([
  ['repeat: monthly', 4, '`monthly` does not say on which days.'],
  ['repeat: every second tuesday', 4, '`every second tuesday` can mean two things.'],
  [
    'repeat: third tuesday',
    3,
    '2026-01-13 is not one of the days of `repeat: third tuesday`: did you mean 2026-01-20?',
  ],
  [
    'repeat: every wednesday',
    3,
    '2026-01-13 is not one of the days of `repeat: every wednesday`: did you mean 2026-01-14?',
  ],
  [
    'repeat: weekly\n  except: [2026-01-20, 2026-08-12]',
    5,
    'The event does not take place on 2026-08-12 anyway: did you mean `2026-08-11`?',
  ],
  ['repeat: weekly\n  except: christmas', 5, '`christmas` is not a day or a month.'],
  ['repeat: weekly\n  until: 2025-12-31', 5, '`until` is before the first day, 2026-01-13.'],
  ['repeat: weekly\n  until: soon', 5, '`soon` is not a day.'],
  ['until: 2026-12-31', 4, '`until` has no effect, because the event does not repeat.'],
  [
    'repeat: weekly\n  previous_start: 2026-01-12',
    5,
    '`previous_start` has no effect, because the event repeats.',
  ],
  ['rrule: FREQ=WEEKLY', 4, '`rrule` has no effect in `event`.'],
])('says what is wrong with `%s`', async (line, at, message) => {
  const {diagnostics} = await buildSite({
    [POST]: `---\nevent:\n  start: 2026-01-13 19:00\n  ${line}\n---\nText\n`,
  });
  expect(diagnostics.map((one) => [one.place.line, one.message])).toEqual([[at, message]]);
});
