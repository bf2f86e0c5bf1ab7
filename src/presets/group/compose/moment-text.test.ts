import {expect, it} from 'vitest';
import {momentText} from './moment-text.ts';

it.each([
  [60, '2026-11-22 00:30:05 +0100'],
  [0, '2026-11-21 23:30:05 +0000'],
  [-210, '2026-11-21 20:00:05 -0330'],
])('shows a moment at an offset of %i minutes', (offset, shown) => {
  expect(momentText(Date.parse('2026-11-21T23:30:05Z'), offset)).toBe(shown);
});
