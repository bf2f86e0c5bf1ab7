import {expect, it} from 'vitest';
import {captureOutput} from '../test/capture-output.ts';
import {bareTheme, writeFiles} from '../test/site.ts';
import type {BuildOptions} from './build-options.ts';
import {nextCommand} from './next.ts';

const said = captureOutput();

async function next(now: string, options: BuildOptions = {}): Promise<string> {
  const root = writeFiles({
    ...bareTheme,
    'ssg.config.yml': 'title: Group\nurl: https://group.example\ntimezone: Europe/Paris\n',
    'content/posts/2026-11-01-meeting.md': '---\ntitle: Meeting\nevent: {start: 2026-12-08 19:00}\n---\n',
    'content/posts/2026-12-01-later.md': '---\ntitle: Later\n---\n',
  });
  expect(await nextCommand(root, {now: new Date(now), ...options})).toBe(0);
  return said.out;
}

it('reports the next post to appear', async () => {
  expect(await next('2026-11-21T12:00:00Z')).toBe(
    '2026-12-01T00:00:00+01:00  the post appears (content/posts/2026-12-01-later.md)\n',
  );
});

it('reports the next event to end', async () => {
  expect(await next('2026-12-02T12:00:00Z')).toBe(
    '2026-12-08T21:30:00+01:00  the event is over: “Meeting” (content/posts/2026-11-01-meeting.md)\n',
  );
});

it('prints JSON for machines', async () => {
  expect(JSON.parse(await next('2026-12-02T12:00:00Z', {json: true}))).toEqual({
    at: '2026-12-08T21:30:00+01:00',
    reason: 'event-over',
    path: 'content/posts/2026-11-01-meeting.md',
    title: 'Meeting',
  });
});

it('says so if nothing is due', async () => {
  expect(await next('2027-01-01T12:00:00Z')).toMatch(/^No rebuild is due/);
});

it('predicts nothing if the site has errors', async () => {
  const root = writeFiles({
    ...bareTheme,
    'ssg.config.yml': 'title: T\n',
    'content/posts/2026-11-01-a.md': '---\ntitle: [\n---\n',
  });
  expect(await nextCommand(root, {now: new Date('2026-11-02T12:00:00Z')})).toBe(1);
  expect([said.out, said.err]).toEqual(['', expect.stringContaining('content/posts/2026-11-01-a.md:2')]);
});
