import {expect, test} from 'vitest';
import {jsonLdFaults} from './json-ld-faults.ts';

function faults(json: string): string[] {
  const html = `<script>a</script><script type="application/ld+json">${json}</script>`;
  return jsonLdFaults(html).map(({code, what}) => `${code}: ${what}`);
}

test('an event has a name, a start and a place', () => {
  const event = {'@type': 'Event', name: 'A', startDate: '2026-12-08T19:00+01:00', location: {name: 'B'}};
  expect(faults(JSON.stringify(event))).toEqual([]);
  expect(
    faults(JSON.stringify({'@graph': [event, {...event, '@type': 'SocialEvent', location: ''}]})),
  ).toEqual(['json-ld-event: SocialEvent without location']);
  expect(faults(JSON.stringify([{'@type': 'Person', performerIn: {'@type': 'Event'}}]))).toEqual([]);
});

test('dates are those of ISO 8601', () => {
  const dates = ['2026', '2026-12-08', '2026-12-08T19:00:00.5Z', '2026-12-08 19:00', '20261208T190000+0100'];
  expect(faults(JSON.stringify(dates.map((datePublished) => ({datePublished}))))).toEqual([]);
  expect(faults('{"startDate": "8 Dec 2026", "endDate": ""}')).toEqual([
    'json-ld-date: “8 Dec 2026” in startDate',
    'json-ld-date: “” in endDate',
  ]);
});

test('a block is JSON', () => {
  expect(faults('{"name": "PHP "group""}')).toEqual([
    expect.stringMatching(/^json-ld-syntax: line 1, near “.*PHP "/),
  ]);
});
