import {expect, it} from 'vitest';
import {bareTheme, buildSite} from '../../../test/site.ts';

const config = {'ssg.config.yml': 'title: T\nurl: https://e.org\ntimezone: Europe/Paris\n'};

async function said(yaml: string, name = '2026-11-01-m'): Promise<string[]> {
  const post = {[`content/posts/${name}.md`]: `---\ntitle: M\n${yaml}\n---\n`};
  const {diagnostics} = await buildSite({...config, ...bareTheme, ...post});
  return diagnostics.map(({code, place, message}) => `${code} ${place.line}: ${message}`);
}

it.each([
  ['event:\nstart: 2026-12-08 19:00', 'event-block 3: `event` is empty.'],
  ['Event: {start: 2026-12-08}', 'key-unknown 3: “Event” looks like a typo.'],
  ['evnet: {start: 2026-12-08}', 'key-unknown 3: “evnet” looks like a typo.'],
  ['events: [{start: 2026-12-08}]', 'event-block 3: `events` has no effect in a post.'],
  [
    'event: {start: 2026-12-08}\nstatus: cancelled',
    'event-key 4: `status` is next to `event`, not inside it, so the event does not use it.',
  ],
  [
    'event: {start: 2026-12-08}\nvenue: La Ruche',
    'event-key 4: `venue` is next to `event`, not inside it, so the event does not use it.',
  ],
])('warns about an event that has no effect: %j', async (yaml, message) => {
  expect(await said(yaml)).toEqual([message]);
});

it('ignores keys that have nothing to do with events', async () => {
  expect(await said('event: {start: 2026-12-08}\nstatus: final\nevents: 3')).toEqual([]);
  expect(await said('status: cancelled\nvenue: x')).toEqual([]);
});

it('warns if the announcement appears no earlier than the day of the meeting', async () => {
  const message =
    'event-announced-late undefined: This announcement is not published before 2026-12-08, but the meeting is on 2026-12-08.';
  expect(await said('event: {start: 2026-12-08 19:00}', '2026-12-08-m')).toEqual([message]);
  expect(await said('event: {start: 2026-12-09 19:00}', '2026-12-08-m')).toEqual([]);
  expect(await said('event: {start: 2026-10-08 19:00}', '2026-10-08-m')).toEqual([]);
});
