import {expect, test} from 'vitest';
import {faultsInFile} from './faults-in-file.ts';

function faults(path: string, content: string): string[] {
  const found = faultsInFile({path, content, digest: ''}, 'https://group.example');
  return found.map(({code, what}) => `${code}: ${what}`);
}

const rss = (items: string) =>
  `<rss version="2.0"><channel><title>T</title><link>https://group.example/</link><description/>${items}</channel></rss>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:group.example,1</id><title>T</title><updated>2026-12-08T19:00:00Z</updated>${entries}</feed>`;

test('a good feed, sitemap or JSON file has no faults', () => {
  const dates = ['Tue, 08 Dec 2026 19:00:00 +0100', '8 Dec 26 19:00 GMT', 'Tue, 8 Dec 2026 19:00:00 +01:00'];
  const items = dates.map(
    (date, n) => `<item><guid isPermaLink="false">${n}</guid><pubDate>${date}</pubDate></item>`,
  );
  expect(faults('feed.xml', rss(items.join('')))).toEqual([]);
  const entry = `<entry><id>urn:1</id><title/><updated>2026-12-08T19:00:00.5+01:00</updated><content>&lt;a href="#fn1"></content></entry>`;
  expect(faults('feed/index', atom(entry))).toEqual([]);
  expect(faults('sitemap.xml', '<urlset><url><loc>http://group.example/é</loc></url></urlset>')).toEqual([]);
  expect(faults('search.json', '[]')).toEqual([]);
});

test('what feed readers stumble over is named once, with an example', () => {
  const item = (date: string) =>
    `<item><link>/a/</link><guid isPermaLink="false">1</guid><pubDate>${date}</pubDate><description>&lt;img src="/a.png"></description></item>`;
  expect(faults('feed.xml', rss(item('2026-12-08') + item('8 décembre 2026')))).toEqual([
    'feed-id: several entries with the <guid> 1',
    'feed-date: “2026-12-08” in <pubDate>: use | date_to_rfc822 (and 1 more like it)',
    'feed-address: “/a/” is not a whole address',
    'feed-address: “/a.png” in <description> is not a whole address',
  ]);
  expect(faults('atom.xml', atom('<entry><id>x</id><title/><link href="/a/"/></entry>'))).toEqual([
    'feed-element: 1 of 1 entries without <updated>',
    'feed-address: “x” is not a whole address (and 1 more like it)',
  ]);
  const based =
    '<entry xml:base="/"><id>urn:1</id><title/><updated>2026-12-08T19:00:00Z</updated><content xml:base="https://group.example/">&lt;a href="b">b</content></entry>';
  expect(faults('atom.xml', atom(based))).toEqual([]);
});

test('addresses in a sitemap are whole and of the site', () => {
  const urls = ['/a/', 'http://localhost:4000/b/', 'http://localhost:4000/c/'];
  const xml = `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;
  expect(faults('sitemap.xml', xml)).toEqual([
    'sitemap-address: “/a/” is not a whole address',
    'sitemap-address: http://localhost:4000/b/ is not on group.example (and 1 more like it)',
  ]);
});

test('a JSON file that a template makes is read', () => {
  expect(faults('search.json', '[{"a": 1},\n{"b": "x "y""}]')).toEqual([
    expect.stringMatching(/^json-output: line 2, near “.*"x "y/),
  ]);
  expect(faults('search.json', '[1,')).toEqual(['json-output: line 1, near “[1,”']);
  expect(faults('search.json', '')).toEqual(['json-output: it is empty']);
});

const calendar = (lines: string[], end = '\r\n') =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR', ''].join(end);
const event = (id: string, ...lines: string[]) => [
  ...['BEGIN:VEVENT', `UID:${id}`, 'DTSTAMP:20261101T000000Z', ...lines],
  ...['BEGIN:VALARM', 'TRIGGER:-PT1H', 'END:VALARM', 'END:VEVENT'],
];

test('a good calendar has no faults', () => {
  const folded = ['DESCRIPTION:' + 'x'.repeat(60), ' y', '\tz'];
  const lines = [
    ...event('1', 'DTSTART;TZID="Europe/Paris":20261208T190000', ...folded),
    ...event('1', 'RECURRENCE-ID:20261208T190000', 'DTSTART:20261209T190000Z'),
    ...event('2', 'DTSTART;VALUE=DATE:20261208'),
  ];
  expect(faults('events.ics', calendar(lines))).toEqual([]);
});

test('what programs stumble over in a calendar is named', () => {
  const lines = [
    ...event('1', 'DTSTART:20261208', `SUMMARY:${'é'.repeat(40)}`),
    ...event('1', 'DTEND:2026-12-08T19:00'),
  ];
  expect(faults('events.ics', calendar(lines, '\n').replace('VERSION:2.0\n', ''))).toEqual([
    'calendar-lines: lines must end in CRLF, as on Windows',
    'calendar-lines: line 7 is longer than 75 bytes',
    'calendar-property: no VERSION',
    'calendar-property: no DTSTART in 1 of 2 events',
    'calendar-uid: several events with the UID “1”',
    'calendar-date: DTSTART:20261208: write DTSTART;VALUE=DATE:20261208 (and 1 more like it)',
  ]);
  expect(faults('events.ics', calendar(['DESCRIPTION:a', 'second line']))).toEqual([
    'calendar-syntax: line 5 is not NAME:value: “second line”',
  ]);
  expect(faults('events.ics', calendar(['BEGIN:VEVENT']))).toEqual([
    'calendar-syntax: line 5: END:VCALENDAR, but BEGIN:VEVENT of line 4 is open',
  ]);
});
