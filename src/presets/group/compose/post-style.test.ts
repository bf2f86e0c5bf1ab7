import {describe, expect, it} from 'vitest';
import {documentsIn} from '../../../documents/documents-in.ts';
import {buildSite, type Files} from '../../../test/site.ts';
import {postStyle} from './post-style.ts';

/** The style of posts with this front matter, the oldest first. */
async function styleOf(matters: readonly string[], {files = {}, announces = false} = {}) {
  const posts = matters.map((matter, day) => [`_posts/2026-10-${10 + day}-a.md`, `---\n${matter}\n---\n`]);
  const {site} = await buildSite({'_config.yml': '', ...Object.fromEntries(posts), ...files});
  return postStyle(documentsIn(site, 'posts'), {announces, isMarkdown: true});
}

describe('the style of a new post on a Jekyll site', () => {
  it('has the layout that most of the newest posts name', async () => {
    const {matter} = await styleOf(['layout: post', 'layout: news', 'layout: post', 'title: A']);
    expect(matter.layout).toBe('post');
  });

  it('has no layout if few posts name one', async () => {
    const {matter} = await styleOf(['layout: post', 'title: A']);
    expect(matter).not.toHaveProperty('layout');
  });

  it('looks at the ten newest posts only', async () => {
    const {matter} = await styleOf([
      ...Array<string>(11).fill('layout: old'),
      ...Array<string>(6).fill('layout: new'),
    ]);
    expect(matter.layout).toBe('new');
  });

  it.each([
    [['title: A'], 'none'],
    [['date: 2026-10-10', 'date: 2026-10-11 19:00'], 'day'],
    [['date: 2026-10-10 19:00:00 +0100', 'date: 2026-10-11 19:00', 'title: A'], 'moment'],
    [[], 'day'],
  ])('writes the date as most posts do: %j', async (matters, date) => {
    expect((await styleOf(matters)).matter.date).toBe(date);
  });

  it('uses the keys that posts use', async () => {
    const {matter} = await styleOf([
      'category: A\ntags: [b]',
      'category: A\nauthors: [c]',
      'categories: [a]',
    ]);
    expect(matter.keys).toEqual(['category', 'authors']);
  });

  it('knows the author only if all posts have the same', async () => {
    expect((await styleOf(['author: Ada', 'author: Ada'])).matter.author).toBe('Ada');
    expect((await styleOf(['author: Ada', 'author: Bea'])).matter).not.toHaveProperty('author');
    expect((await styleOf(['author: Ada', 'title: A'])).matter).not.toHaveProperty('author');
  });

  it('is where most posts are, in a file of the same kind', async () => {
    const files: Files = {
      'blog/_posts/2026-11-10-a.markdown': '---\n---\n',
      'blog/_posts/recaps/2026-11-11-b.html': '---\n---\n',
      'blog/_posts/recaps/2026-11-12-c.html': '---\n---\n',
    };
    const {folder, extension} = await styleOf(['title: A', 'title: B'], {files});
    expect(folder + extension).toBe('blog/_posts.markdown');
  });

  it('is in the folder of its year if others are in that of theirs', async () => {
    const at = async (path: string) => {
      const {site} = await buildSite({'_config.yml': '', [path]: '---\n---\n'});
      return postStyle(documentsIn(site, 'posts'), {announces: false, isMarkdown: true}).folder;
    };
    expect(await at('_posts/2026/2026-10-10-a.md')).toBe('_posts/:year');
    expect(await at('b/_posts/2026/10/2026-10-10-a.md')).toBe('b/_posts/:year');
    expect(await at('_posts/2025/2026-10-10-a.md')).toBe('_posts');
    expect(await at('_posts/recaps/2026-10-10-a.md')).toBe('_posts');
  });

  it('is that of the posts in the same folder', async () => {
    const files: Files = {
      'talks/_posts/2026-10-15-a.md': '---\nlayout: talk\n---\n',
      'talks/_posts/2026-10-16-b.md': '---\nlayout: talk\n---\n',
    };
    const {folder, matter} = await styleOf(['layout: post', 'layout: post', 'title: A'], {files});
    expect([folder, matter.layout]).toEqual(['_posts', 'post']);
  });

  it('is that of other announcements, if there are any', async () => {
    const event = 'layout: event\nevent: {start: 2026-12-08 19:00}';
    const matters = [event, 'layout: post', 'layout: post'];
    expect((await styleOf(matters, {announces: true})).matter.layout).toBe('event');
    expect((await styleOf(matters.slice(1), {announces: true})).matter.layout).toBe('post');
  });
});
