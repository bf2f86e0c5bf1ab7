import {expect, it} from 'vitest';
import {resolveConfig} from '../../../config/resolve.ts';
import {bareTheme, buildSite} from '../../../test/site.ts';
import {planEvents} from '../site/plan-events.ts';
import {relateEvents} from '../site/relate-events.ts';

it('adds nothing to a site without events', async () => {
  const {site} = await buildSite({...bareTheme, 'content/posts/2026-01-01-a.md': '---\ntitle: A\n---\n'});
  const config = resolveConfig({title: 'T', repository: {url: 'https://github.com/a/b'}});
  const results = {get: () => undefined, set: () => {}};
  const now = {epoch: 0, offset: 0, dayOnly: false};
  const context = {config, now, hasCome: () => false, report: () => {}, dependsOn: () => {}, results};
  expect(relateEvents(site, context)).toBe(site);
  expect(planEvents(site, context)).toEqual([]);
});
