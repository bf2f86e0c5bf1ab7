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
