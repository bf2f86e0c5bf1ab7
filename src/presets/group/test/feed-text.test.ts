import {expect, it} from 'vitest';
import {bareTheme, buildSite} from '../../../test/site.ts';

it('feeds say when and where a meeting is, and whether it is cancelled', async () => {
  const event = `
event:
  start: 2026-12-08 19:00
  venue: {name: La Ruche & Co, address: 1 rue X}
  register: https://r.example/?a=1&b=2
  talks: [{title: Tests, speakers: [Ada]}]`;
  const {files} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': 'title: T\nurl: https://e.org\ntimezone: Europe/Paris\n',
    'content/posts/2026-11-01-a.md': `---\ntitle: A${event}\n---\n`,
    'content/posts/2026-11-02-b.md': `---\ntitle: B${event}\n  status: cancelled\n---\nSorry.\n`,
    'content/posts/2026-11-03-c.md': '---\ntitle: C\n---\nText.\n',
  });
  const feed = JSON.parse(files['feed.json']!) as {
    items: {title: string; content_html: string; summary?: string}[];
  };
  const [c, b, a] = feed.items;
  expect(c!.content_html).toBe('<p>Text.</p>');
  expect(a!.content_html).toBe(
    '<p>Tuesday, December 8, 2026, 7:00 PM – 9:30 PM</p><p>La Ruche &amp; Co, 1 rue X</p>' +
      '<p><a href="https://r.example/?a=1&amp;b=2">Register</a></p><ul><li>Tests, by Ada</li></ul>',
  );
  expect(a!.summary).toContain('December 8, 2026');
  expect(b!.content_html).toMatch(
    /^<p><strong>Cancelled<\/strong><\/p><p><s>Tuesday, December 8, 2026.*<p>Sorry\.<\/p>$/,
  );
  expect(b!.content_html).not.toContain('r.example');
});
