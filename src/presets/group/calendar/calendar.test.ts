import ICAL from 'ical.js';
import ical, {type VEvent} from 'node-ical';
import {describe, expect, it} from 'vitest';
import type {Announced} from '../announced.ts';
import {announce, GROUP} from '../test/announce.ts';
import {checkCalendar} from '../test/check-calendar.ts';
import {calendar} from './calendar.ts';

const LONG = 'Une soirée « spéciale » : bières, débats ; et \\o/ 🎉\n'.repeat(36);

const CASES: Readonly<Record<string, Announced>> = {
  plain: announce(
    'start: 2026-12-08 19:00\nvenue: {name: Le Comptoir, address: "11 rue Terme, 69001 Lyon", geo: [45.7689, 4.8321]}',
  ),
  'in the night when clocks go forward': announce(
    'id: spring\nstart: 2026-03-28 22:00\nend: 2026-03-29 04:00',
  ),
  'in the night when clocks go back': announce('id: autumn\nstart: 2026-10-24 22:00\nend: 2026-10-25 04:00'),
  'in the hour that comes twice': announce('id: twice\nstart: 2026-10-25 02:30 +01:00\nduration: 1h'),
  'written with an offset': announce('id: far\nstart: 2026-12-08T19:00-05:00'),
  'a whole day': announce('id: day\nstart: 2026-05-21'),
  'several whole days': announce('id: days\nstart: 2026-05-21\nend: 2026-05-23'),
  cancelled: announce('id: off\nstart: 2026-06-02 19:00\nstatus: cancelled'),
  moved: announce('id: moved\nstart: 2026-06-09 19:00\nstatus: postponed\nprevious_start: 2026-06-02 19:00'),
  'postponed without a day': announce('id: later\nstart: 2026-06-16 19:00\nstatus: postponed'),
  online: announce(
    'id: online\nstart: 2026-06-23 19:00\nstatus: moved-online\nonline: "https://meet.example/a;b,c"',
  ),
  tentative: announce('id: maybe\nstart: 2026-06-24 19:00\nstatus: tentative'),
  'accents, signs and emoji': announce(
    'id: signs\nstart: 2026-07-01 19:00\ntitle: "Été, hiver; \\"PHP\\" \\\\o/ 🐘👩‍💻"\ntalks: [{title: "Ça, c’est ; bien", speakers: [Ève]}]',
  ),
  'more than 2,000 octets': announce('id: long\nstart: 2026-07-02 19:00', {
    description: LONG,
    categories: ['Apéro, PHP', 'Été'],
  }),
};
const ALL = Object.values(CASES);

/** What both parsers must find. */
const EXPECTED = ALL.map(({event}) => ({
  uid: `${event.id}@php.example`,
  start: event.start.epoch,
  end: event.end.epoch,
  isOff: event.status === 'cancelled' || event.id === 'later',
}));

describe('calendar', () => {
  it.each(Object.entries(CASES))('follows RFC 5545 for an event that is %s', (_, announced) => {
    expect(checkCalendar(calendar([announced], GROUP))).toEqual([]);
  });

  it('follows RFC 5545 for all of them together', () => {
    expect(
      checkCalendar(calendar(ALL, {...GROUP, name: 'Groupe; "été", PHP', email: 'a@b.example'})),
    ).toEqual([]);
    expect(Buffer.byteLength(LONG)).toBeGreaterThan(2000);
  });

  it('is read correctly by ical.js', () => {
    const root = new ICAL.Component(ICAL.parse(calendar(ALL, GROUP)) as unknown[]);
    for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const read = root.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        start: epochOf(event.startDate),
        end: epochOf(event.endDate),
        isOff: isOff(component.getFirstPropertyValue('status')),
      };
    });
    expect(read).toEqual(EXPECTED);
  });

  it('is read correctly by node-ical', () => {
    const read = Object.values(ical.sync.parseICS(calendar(ALL, GROUP))).filter(
      (item): item is VEvent => item?.type === 'VEVENT',
    );
    const events = read.map((event) => ({
      uid: event.uid,
      start: instant(event.start),
      end: instant(event.end!),
      isOff: isOff(event.status),
    }));
    expect(events).toEqual(EXPECTED);
  });

  it('gives both parsers the same texts', () => {
    const file = calendar(ALL, GROUP);
    const root = new ICAL.Component(ICAL.parse(file) as unknown[]);
    const byIcalJs = root
      .getAllSubcomponents('vevent')
      .map((event) => [event.getFirstPropertyValue('summary'), event.getFirstPropertyValue('description')]);
    const byNodeIcal = Object.values(ical.sync.parseICS(file))
      .filter((item): item is VEvent => item?.type === 'VEVENT')
      .map((event) => [event.summary, event.description]);
    expect(byIcalJs).toEqual(byNodeIcal);
    expect(byIcalJs[12]).toEqual([
      'Été, hiver; "PHP" \\o/ 🐘👩‍💻',
      '• Ça, c’est ; bien – Ève\n\nhttps://php.example/2026/reunion/',
    ]);
  });

  it('marks an event as cancelled, with a higher sequence number', () => {
    const before = calendar([announce('start: 2026-12-08 19:00')], GROUP);
    const after = calendar([announce('start: 2026-12-08 19:00\nstatus: cancelled')], GROUP);
    expect(after).toContain('STATUS:CANCELLED\r\n');
    expect(after).toContain('SUMMARY:Annulé\u00a0: Réunion\r\n');
    expect(numberIn(after)).toBeGreaterThan(numberIn(before));
    expect(uidIn(after)).toBe(uidIn(before));
  });

  it('keeps the id of an event that has moved, with a higher sequence number', () => {
    const before = calendar([announce('start: 2026-12-08 19:00')], GROUP);
    const after = calendar(
      [announce('start: 2027-01-12 19:00\nstatus: postponed\nprevious_start: 2026-12-08 19:00')],
      GROUP,
    );
    expect(uidIn(after)).toBe(uidIn(before));
    expect(numberIn(after)).toBeGreaterThan(numberIn(before));
  });

  it('sends nobody to the venue of an event that moved online', () => {
    const {event, ...others} = announce('start: 2026-12-08 19:00\nvenue: La Ruche');
    const file = calendar([{...others, event: {...event, status: 'moved-online'}}], GROUP);
    expect(file).not.toContain('La Ruche');
  });

  it('takes its timestamps from the post', () => {
    const modified = {epoch: Date.UTC(2026, 10, 20, 8), offset: 60, dayOnly: false};
    const written = calendar([announce('start: 2026-12-08 19:00', {post: {modified}})], GROUP);
    expect(written).toContain('DTSTAMP:20261120T080000Z\r\nLAST-MODIFIED:20261120T080000Z\r\n');
    expect(calendar([CASES.plain!], GROUP)).toContain('DTSTAMP:20261110T080000Z\r\n');
  });

  it('has no time zone if it needs none', () => {
    expect(calendar([CASES['a whole day']!], GROUP)).not.toContain('VTIMEZONE');
  });
});

function epochOf(time: ICAL.Time): number {
  if (!time.isDate) return time.toUnixTime() * 1000;
  return dayInParis(time.year, time.month, time.day);
}

/** node-ical reads a day as midnight in the machine's zone. */
function instant(date: Date & {dateOnly?: boolean}): number {
  return date.dateOnly ? dayInParis(date.getFullYear(), date.getMonth() + 1, date.getDate()) : date.getTime();
}

function dayInParis(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) - 2 * 3_600_000;
}

function isOff(status: unknown): boolean {
  return status === 'CANCELLED';
}

function numberIn(file: string): number {
  return Number(/SEQUENCE:(\d+)/.exec(file)![1]);
}

function uidIn(file: string): string {
  return /UID:(.*)\r/.exec(file)![1]!;
}
