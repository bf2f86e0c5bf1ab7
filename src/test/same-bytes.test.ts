import {afterEach, expect, test} from 'vitest';
import {bareTheme, buildSite, type Files} from './site.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const site: Files = {
  ...bareTheme,
  'ssg.config.yml': 'title: T\nurl: https://t.example\ntimezone: Europe/Paris\nlanguage: fr\n',
  'layouts/post.html':
    '{{ page.date }} {{ page.date | date: "%c %Z" }} {{ page.date | date_long: "fr" }} {{ "2026-03-29 02:30" | date: "%s" }}{{ content }}',
  'content/posts/2026-01-02-a.md': '---\ntitle: A\ntags: [b, a, c]\n---\nÉté.\n',
  'content/posts/2026-03-29-b.md': '---\ntitle: B\ndate: 2026-03-29 02:30:00\n---\nGap.\n',
  'content/posts/2026-10-25-c.md': '---\ntitle: C\ndate: 2026-10-25 23:59\n---\nLate.\n',
};

async function outputIn(tz: string): Promise<unknown> {
  process.env.TZ = tz;
  return (await buildSite(site)).files;
}

test('two builds in two folders give the same bytes in any time zone of the machine', async () => {
  const first = await outputIn('UTC');
  for (const tz of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'Europe/Paris'])
    expect(await outputIn(tz)).toEqual(first);
});

test('the clock is in no page', async () => {
  const early = await buildSite(site, {now: new Date('2026-11-21T12:00:00Z')});
  const late = await buildSite(site, {now: new Date('2031-01-01T00:00:00Z')});
  expect(late.files).toEqual(early.files);
});
