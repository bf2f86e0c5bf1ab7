import {expect, test} from 'vitest';
import {buildSite} from './site.ts';

const german = {
  'ssg.config.yml': 'title: Gruppe\nurl: https://group.example\ntimezone: Europe/Berlin\nlanguage: de\n',
};
const post = (title: string, event: string) => `---\ntitle: ${title}\nevent: {${event}}\n---\nText\n`;

test('lists write a day as their language does', async () => {
  const {files} = await buildSite({
    ...german,
    'content/posts/2026-11-02-a.md': post('A', 'start: 2026-12-02 19:00'),
  });
  expect(files['index.html']).toContain('<b>2.</b> November 2026');
  expect(files['events/index.html']).toContain('<b>2.</b> Dezember 2026');
});

test('a meeting that one can follow from elsewhere says so in lists, and in which zone its time is', async () => {
  const {files} = await buildSite({
    ...german,
    'content/posts/2026-11-01-a.md': post('A', 'start: 2026-12-01 19:00, venue: Kai'),
    'content/posts/2026-11-02-b.md': post(
      'B',
      'start: 2026-12-02 19:00, venue: Kai, online: "https://b.example"',
    ),
    'content/posts/2026-11-03-c.md': post('C', 'start: 2026-12-03 19:00, online: "https://c.example"'),
  });
  const lines = files['events/index.html']!.match(/(?<=<p class="meta">).*?(?=<data)/g);
  expect(lines!.map((line) => line.replaceAll(/<[^>]*>/g, ''))).toEqual([
    'Dienstag, 1. Dezember 2026, 19:00 – 21:30 · Kai',
    'Mittwoch, 2. Dezember 2026, 19:00 – 21:30 (UTC+1) · Kai · Online',
    'Donnerstag, 3. Dezember 2026, 19:00 – 21:30 (UTC+1) · Online',
  ]);
  expect(files['2026/11/02/b/index.html']).toContain('19:00 – 21:30 (UTC+1)');
});
