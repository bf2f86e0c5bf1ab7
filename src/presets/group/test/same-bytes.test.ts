import {afterEach, describe, expect, it} from 'vitest';
import {buildFixture} from './build-site.ts';

const ZONE = process.env.TZ;
afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});

/** The calendars and `events.json` of a build, on a machine in a zone at a time. */
async function build(zone: string, now: string): Promise<Record<string, string>> {
  process.env.TZ = zone;
  const {files} = await buildFixture({now});
  return Object.fromEntries([...files].filter(([path]) => /\.ics$|^events\.json$/.test(path)));
}

describe('calendars', () => {
  it('are byte for byte the same in every zone and on every day', async () => {
    const first = await build('UTC', '2026-11-21T12:00:00Z');
    expect(Object.keys(first)).toHaveLength(12);
    expect(await build('America/New_York', '2026-11-21T12:00:00Z')).toEqual(first);
    for (const zone of ['UTC', 'Asia/Kathmandu', 'Pacific/Auckland'])
      expect(await build(zone, '2027-03-28T01:30:00Z')).toEqual(first);
    process.env.TZ = 'Asia/Kathmandu';
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
  });
});
