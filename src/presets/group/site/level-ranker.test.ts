import {expect, it} from 'vitest';
import {levelRanker} from './level-ranker.ts';
import {nameSlug} from './name-slug.ts';

it.each([
  [
    [],
    ['Friends', 'Bronze', 'Or', 'argent', 'Platine', ''],
    ['Platine', 'Or', 'argent', 'Bronze', 'Friends', ''],
  ],
  [
    ['Partner', 'Friend'],
    ['Gold', 'friend', 'Partner', ''],
    ['Partner', 'friend', 'Gold', ''],
  ],
])('with %j in the config, sorts %j', (names, levels, sorted) => {
  const rankOf = levelRanker(names);
  expect([...levels].sort((a, b) => rankOf(nameSlug(a)) - rankOf(nameSlug(b)))).toEqual(sorted);
});
