import {describe, expect, it} from 'vitest';
import {eventId} from '../read/event-id.ts';
import {buildFixture} from './build-site.ts';

describe('the id of an event', () => {
  const uidOf = async (event: string) => {
    const post = `---\ntitle: A\ndate: 2026-11-20\nevent: ${event}\n---\n`;
    const {files} = await buildFixture({files: {'content/posts/2026-11-20-two-talks.md': post}});
    return /UID:(\S+two-talks)@/.exec(files.get('calendar.ics')!)?.[1];
  };

  it('changes with the day, so that calendars would show another event', async () => {
    expect(await uidOf('{start: 2026-12-08 19:00}')).toBe('2026-12-08-two-talks');
    expect(await uidOf('{start: 2026-12-15 19:00}')).toBe('2026-12-15-two-talks');
  });

  it('stays if it is written down, as the form and `ssg new event` do', async () => {
    const id = eventId('2026-12-08', 'two-talks');
    expect(await uidOf(`{id: ${id}, start: 2026-12-15 19:00}`)).toBe('2026-12-08-two-talks');
  });
});
