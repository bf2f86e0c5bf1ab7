import {describe, expect, it} from 'vitest';
import {buildFiles} from '../../presets/group/test/build-site.ts';
import {groupSite} from './group-site.ts';
import {overflow, violations} from './look-at.ts';

/** A site with its own layouts, and with a rule of old stylesheets that shows hidden sections. */
const SITE = {
  '_config.yml':
    'title: Group\nlang: en\nurl: https://group.example\ntimezone: Europe/Paris\nrepository: group/site\n' +
    'ssg: {repository: {branch: gh-pages}}\n',
  '_layouts/page.html':
    '<!doctype html><html lang="en"><title>{{ page.title }}</title><meta name="viewport" content="width=device-width">' +
    '<link rel="stylesheet" href="/style.css"><main><h1>{{ page.title }}</h1>{{ content }}</main></html>',
  '_layouts/post.html':
    '---\nlayout: page\n---\n{% include event-details.html %}{{ content }}By {{ page.author }}',
  'style.css': 'section, main { display: block }',
  '_posts/2026-10-10-tests.md':
    '---\nlayout: post\ntitle: Tests\nevent: {start: 2026-11-08 19:00}\n---\nText\n',
};

const site = groupSite(() => buildFiles(SITE));
const {open, visible} = site;
const fill = (name: string, text: string) => site.page.locator(`[name=${name}]`).fill(text);

/** The file that the editor opens with, and its folder there. */
async function prepared() {
  await site.page.locator('[data-compose] [type=submit]').click();
  const {pathname, searchParams} = new URL((await visible('[data-prepared] a').getAttribute('href'))!);
  return {
    folder: pathname.replace('/group/site/new/gh-pages/', ''),
    name: searchParams.get('filename')!,
    text: searchParams.get('value')!,
  };
}

describe('the forms on a Jekyll site', () => {
  it('write a post that its layouts show', async () => {
    await open('/write/');
    expect(await visible('[data-prepared] h2').count()).toBe(0);
    await fill('title', 'Thirty people: "one" projector');
    await fill('author', 'Ada, Grace');
    await fill('recap', '2026-11-08 Tests');
    await fill('text', 'Write {{ page.title }} and {% raw %}.');
    const {folder, name, text} = await prepared();
    expect(`${folder}/${name}`).toBe('_posts/2026-11-21-thirty-people-one-projector.md');
    const {files, diagnostics} = await buildFiles({...SITE, [`${folder}/${name}`]: text});
    expect(diagnostics).toEqual([]);
    const html = files.get('2026/11/21/thirty-people-one-projector.html')!;
    expect(html).toContain('<h1>Thirty people: "one" projector</h1>');
    expect(html).toContain('<p>Write {{ page.title }} and {% raw %}.</p>\nBy Ada, Grace');
    expect(files.get('2026/10/10/tests.html')).toContain('Thirty people: &quot;one&quot; projector</a>');
  });

  it('announce a meeting that stands on the page of events', async () => {
    await open('/announce/');
    await fill('title', 'Two talks');
    await fill('date', '2026-12-08');
    await fill('place', 'La Cale');
    const {folder, name, text} = await prepared();
    expect(text).toMatch(/^---\nlayout: "post"\ntitle: "Two talks"\n/);
    const {files, diagnostics} = await buildFiles({...SITE, [`${folder}/${name}`]: text});
    expect(diagnostics).toEqual([]);
    expect(files.get('events/index.html')).toContain('<a class="u-url" href="/2026/11/21/two-talks.html">');
    expect(files.get('calendar.ics')).toContain('LOCATION:La Cale');
  });

  it.each(['/write/', '/announce/', '/events/'])('fit a phone and are accessible: %s', async (path) => {
    await open(path);
    await site.page.setViewportSize({width: 390, height: 800});
    if (path !== '/events/') {
      await fill('title', 'A');
      await site.page
        .locator('[name=date], [name=text]')
        .first()
        .fill(path === '/write/' ? 'B' : '2026-12-08');
      await prepared();
    }
    expect(await overflow(site.page)).toBe(0);
    expect(await violations(site.page)).toEqual([]);
  });
});
