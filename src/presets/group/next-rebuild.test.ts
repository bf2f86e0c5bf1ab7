import {expect, it} from 'vitest';
import type {Moment} from '../../api.ts';
import {nextRebuild} from './next-rebuild.ts';
import {buildFixture} from './test/build-site.ts';

const at = (text: string): Moment => ({epoch: Date.parse(text), offset: 0, dayOnly: false});

it('is due when an event ends, or a post appears or expires', async () => {
  const {site} = await buildFixture();
  const heldBack = [{id: 'content/posts/later.md', reason: 'future', when: at('2026-12-01T09:00Z')} as const];
  const more = {...site, heldBack};
  expect(nextRebuild(more, at('2026-11-21T12:00Z'))).toMatchObject({
    reason: 'post-appears',
    at: {epoch: Date.parse('2026-12-01T09:00Z')},
  });
  expect(nextRebuild(more, at('2026-12-01T09:00Z'))).toMatchObject({
    reason: 'event-over',
    at: {epoch: Date.parse('2026-12-08T20:30Z')},
    title: 'Soirée « performance » reportée au 8 décembre',
  });
  expect(nextRebuild(more, at('2027-01-01T00:00Z'))).toBeUndefined();
});

it('is due when somebody becomes a sponsor, or is one no longer', async () => {
  const file = '---\nname: Acme\nsince: 2028\nuntil: 2028-06\n---\n';
  const {site} = await buildFixture({files: {'content/sponsors/acme.md': file}});
  for (const [now, then] of [
    ['2027-12-31T22:00Z', '2027-12-31T23:00Z'],
    ['2027-12-31T23:00Z', '2028-06-30T22:00Z'],
  ] as const)
    expect(nextRebuild(site, at(now))).toMatchObject({
      reason: 'sponsor-changes',
      at: {epoch: Date.parse(then)},
      title: 'Acme',
    });
});
