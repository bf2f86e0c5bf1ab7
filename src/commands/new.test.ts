import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {captureOutput} from '../test/capture-output.ts';
import {type Files, writeFiles} from '../test/site.ts';
import {type NewOptions, newCommand} from './new.ts';

const SITE: Files = {
  'ssg.config.yml': 'title: Group\nurl: https://group.example\ntimezone: Europe/Paris\n',
  'content/venues/la-cale.md': '---\ntitle: La Cale\n---\n',
};
const said = captureOutput();

const now = new Date('2026-11-21T23:30:00Z');

function create(
  kind: 'event' | 'post',
  title: string,
  options: NewOptions = {},
  root = writeFiles(SITE),
): Promise<number> {
  return newCommand({kind, title}, root, {now, ...options});
}

describe('ssg new', () => {
  it('writes the announcement of an event', async () => {
    const root = writeFiles(SITE);
    expect(
      await create('event', 'Soirée : "tests" 🎄', {on: '2026-12-08T19:00', venue: 'la-cale'}, root),
    ).toBe(0);
    expect(said.out).toBe('content/posts/2026-11-22-soiree-tests.md\n');
    expect(readFileSync(join(root, said.out.trim()), 'utf8')).toBe(
      '---\ntitle: "Soirée : \\"tests\\" 🎄"\ndate: 2026-11-22\nevent:\n  id: "2026-12-08-soiree-tests" # keep it even if the day changes\n  start: 2026-12-08 19:00\n  venue: "la-cale"\n---\n\n',
    );
  });

  it('writes a post', async () => {
    const root = writeFiles({...SITE, 'content/_posts/2026-01-01-a.md': '---\ntitle: A\n---\n'});
    expect(await create('post', 'Hello', {}, root)).toBe(0);
    expect(said.out).toBe('content/_posts/2026-11-22-hello.md\n');
  });

  it('never overwrites a file', async () => {
    const root = writeFiles(SITE);
    await create('post', 'Hello', {}, root);
    expect(await create('post', 'Hello', {}, root)).toBe(1);
    expect(said.err).toBe(
      'content/posts/2026-11-22-hello.md already exists, so nothing was written. Choose another title.\n',
    );
  });

  it('names a file after a title without Latin letters', async () => {
    await create('post', '勉強会', {}, writeFiles(SITE));
    expect(said.out).toBe('content/posts/2026-11-22-勉強会.md\n');
  });

  it('numbers posts whose titles give no file name', async () => {
    const root = writeFiles(SITE);
    await create('post', '🎉', {}, root);
    await create('post', '?!', {}, root);
    expect(said.out).toBe('content/posts/2026-11-22-post.md\ncontent/posts/2026-11-22-post-2.md\n');
  });

  it.each([
    [{}, 'When is it? Add --on 2026-12-08T19:00\n'],
    [{on: '2026-12-08 20.00'}, '`20.00` is not a time, did you mean 20:00?\n'],
    [{on: '2026-12-08T19:00', venue: 'la-calle'}, 'There is no venue la-calle: did you mean la-cale?\n'],
    [
      {on: '2026-12-08', repeat: 'monthly'},
      'monthly does not say on which days. Write --repeat "second tuesday", or weekly\n',
    ],
  ])('reports what it cannot read in %j, and writes nothing', async (options, message) => {
    const root = writeFiles(SITE);
    expect(await create('event', 'A', options, root)).toBe(2);
    expect(said.err).toBe(message);
    expect(readdirSync(join(root, 'content'))).toEqual(['venues']);
  });

  it('announces regular meetings', async () => {
    const root = writeFiles(SITE);
    await create('event', 'A', {on: '2026-12-08T19:00', repeat: 'second tuesday'}, root);
    expect(readFileSync(join(root, said.out.trim()), 'utf8')).toContain(
      '  start: 2026-12-08 19:00\n  repeat: "second tuesday"\n',
    );
  });

  it('uses the name of a place that has no file', async () => {
    const root = writeFiles(SITE);
    await create('event', 'A', {on: '2026-12-08', venue: 'Salle des fêtes'}, root);
    expect(readFileSync(join(root, said.out.trim()), 'utf8')).toContain(
      '  venue:\n    name: "Salle des fêtes"\n',
    );
  });

  describe('on a Jekyll site', () => {
    const post = '---\nlayout: post\ndate: 2026-10-10 19:00:00 +0200\nauthor: Ada\n---\n';

    it('writes a post that looks like its neighbours', async () => {
      const root = writeFiles({
        '_config.yml': 'source: src\ntimezone: Europe/Paris\n',
        'src/blog/_posts/2026/2026-10-10-a.markdown': post,
        'src/blog/_posts/2026/2026-10-11-b.markdown': post,
        'src/blog/_posts/2026/2026-10-12-broken.markdown': '---\n"\n---\n',
      });
      expect(await create('post', 'Hello', {}, root)).toBe(0);
      expect(said.out).toBe('src/blog/_posts/2026/2026-11-22-hello.markdown\n');
      expect(readFileSync(join(root, said.out.trim()), 'utf8')).toBe(
        '---\nlayout: "post"\ntitle: "Hello"\ndate: 2026-11-22 00:30:00 +0100\n---\n\n',
      );
    });

    it('names the author if all posts have the same', async () => {
      const root = writeFiles({'_posts/2026-10-10-a.md': post, '_posts/2026-10-11-b.md': post});
      await create('post', 'Hello', {}, root);
      expect(readFileSync(join(root, said.out.trim()), 'utf8')).toContain('\nauthor: "Ada"\n');
    });

    it('begins with a folder for posts', async () => {
      await create('event', 'A', {on: '2026-12-08'}, writeFiles({'_config.yml': ''}));
      expect(said.out).toBe('_posts/2026-11-21-a.md\n');
    });
  });
});
