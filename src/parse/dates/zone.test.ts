import {expect, it} from 'vitest';
import {offsetAt} from './zone.ts';

it.each([
  ['Europe/Paris', '2026-03-29T00:59:59Z', 60],
  ['Europe/Paris', '2026-03-29T01:00:00Z', 120],
  ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 345],
  ['America/St_Johns', '2026-01-01T00:00:00Z', -210],
  ['Africa/Monrovia', '1972-01-07T00:44:00Z', -44.5],
  ['Africa/Monrovia', '1972-01-07T00:45:00Z', 0],
  ['UTC', '2026-01-01T00:00:00Z', 0],
])('the clocks of %s are ahead at %s by %d minutes', (zone, moment, minutes) => {
  expect(offsetAt(Date.parse(moment), zone)).toBe(minutes);
});
