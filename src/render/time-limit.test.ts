import {expect, it} from 'vitest';
import {createReads} from '../memo/reads.ts';
import type {Diagnostic} from '../model.ts';
import {bareTheme, buildSite} from '../test/site.ts';
import {createTimeLimit} from './time-limit.ts';

const long = '{% for i in (1..4999999) %}{% if page.title contains "x" %}{% endif %}{% endfor %}';
const site = {
  'ssg.config.yml': 'title: T\nurl: https://group.example\nliquid: {timeLimit: 0.25}\n',
  ...bareTheme,
};

function placesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({severity, code, place}) => `${severity} ${code} ${place.path}:${place.line}`);
}

it('a layout that takes too long is an error at its line', async () => {
  const posts = Array.from({length: 5}, (_, index) => [
    `content/posts/2026-01-0${index + 1}-a.md`,
    '---\ntitle: A\n---\nText',
  ]);
  const files = {...site, 'layouts/post.html': `{{ content }}\n${long.repeat(9)}`};
  const {diagnostics} = await buildSite({...files, ...Object.fromEntries(posts)});
  expect(placesOf(diagnostics)).toContain('error liquid-time layouts/post.html:2');
});

it('a post that takes too long is an error at its line', async () => {
  const {diagnostics} = await buildSite({
    ...site,
    'content/posts/2026-01-01-a.md': `---\ntitle: A\n---\nText\n\n${long.repeat(9)}\n`,
  });
  expect(placesOf(diagnostics)).toContain('error liquid-time content/posts/2026-01-01-a.md:6');
});

it('each overrun halves the time of the others, to a fifth of a second, and is tried again by the next build', () => {
  const reads = createReads();
  const limit = createTimeLimit(60, reads);
  const {reads: noted} = reads.record(() => limit.exceeded?.());
  expect(limit.milliseconds).toBe(30_000);
  expect([...noted]).toEqual(['once only']);
  for (let page = 0; page < 20; page++) limit.exceeded?.();
  expect(limit.milliseconds).toBe(200);
});

it('a limit below a fifth of a second stays as it is', () => {
  const limit = createTimeLimit(0.05, createReads());
  limit.exceeded?.();
  expect(limit.milliseconds).toBe(50);
});
