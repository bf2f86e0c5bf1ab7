import {expect, test} from 'vitest';
import {buildSite} from './site.ts';

const german = {
  'ssg.config.yml': 'title: Gruppe\nurl: https://group.example\ntimezone: Europe/Berlin\nlanguage: de\n',
};
const post = (title: string, event: string) => `---\ntitle: ${title}\nevent: {${event}}\n---\nText\n`;

test('lists write dates in the manner of their language', async () => {
  const {files} = await buildSite({
    ...german,
    'content/posts/2026-11-02-a.md': post('A', 'start: 2026-12-02 19:00'),
  });
  expect(files['index.html']).toContain('<b>2.</b> November 2026');
  expect(files['events/index.html']).toContain('<b>2.</b> Dezember 2026');
});

test('lists show that a meeting can be attended remotely, and the zone of its time', async () => {
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

const abstract = 'About **tests** & `code`.\n\nSee [more](https://more.example).\n\n- one\n- <b>two';

test.each(['gfm', 'kramdown'])(
  'the abstract of a talk and the directions to a venue are Markdown: %s',
  async (dialect) => {
    const {files} = await buildSite({
      'ssg.config.yml': `${german['ssg.config.yml']}markdown: {dialect: ${dialect}}\n`,
      'content/venues/kai.md': `---\ntitle: Kai\naccess: ${JSON.stringify(abstract)}\n---\n`,
      'content/posts/2026-11-01-a.md': `---\ntitle: A\nevent:\n  start: 2026-12-01 19:00\n  venue: kai\n  talks: [{title: T, speakers: Ada, abstract: ${JSON.stringify(abstract)}}]\n---\nText\n`,
    });
    const page = files['2026/11/01/a/index.html']!;
    const talk = /<ul class="event-talks">(.*?)<\/section>/s.exec(page)![1]!;
    const access = /<dd>(.*?)<\/dd>/s.exec(files['venues/kai/index.html']!)![1]!;
    for (const html of [talk, access]) {
      expect(html).toMatch(/<p>About <strong>tests<\/strong> &amp; <code[^>]*>code<\/code>.<\/p>/);
      expect(html).toContain('<p>See <a href="https://more.example">more</a>.</p>');
      expect(html).toMatch(/<li><b>two\s*<\/b><\/li>/);
    }
    const [json] = [...page.matchAll(/ld\+json">(.*?)<\/script>/gs)]
      .map(([, text]) => JSON.parse(text!))
      .filter((thing) => thing['@type'] === 'Event');
    expect(json.subEvent[0].description).toBe('About tests & code.\n\nSee more.\n• one\n• two');
  },
);
