import {expect, it} from 'vitest';
import {offsetAt} from '../../../api.ts';

it.each([
  ['UTC', '2026-07-01T00:00Z', 0],
  ['Europe/Paris', '2026-03-29T00:59Z', 60],
  ['Europe/Paris', '2026-03-29T01:00Z', 120],
  ['America/St_Johns', '2026-01-01T00:00Z', -210],
  ['Asia/Kathmandu', '2026-01-01T00:00Z', 345],
  ['Australia/Lord_Howe', '2026-01-01T00:00Z', 660],
  ['Africa/Abidjan', '2026-01-01T00:00Z', 0],
])('gives the minutes that %s is ahead of UTC at %s', (zone, moment, minutes) => {
  expect(offsetAt(Date.parse(moment), zone)).toBe(minutes);
});
