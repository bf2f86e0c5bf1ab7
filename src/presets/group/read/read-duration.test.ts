import {expect, it} from 'vitest';
import {readDuration} from './read-duration.ts';

it.each([
  ['2h30', 150],
  ['2h', 120],
  ['2 h 30', 150],
  ['90 min', 90],
  ['90min', 90],
  ['PT2H30M', 150],
  ['PT45M', 45],
  ['P1D', 1440],
  ['P1W', 10_080],
  ['PT1H30M0S', 90],
  ['2:30', 150],
  ['3 hours', 180],
  ['1 Std. 30 min', 90],
  ['', undefined],
  ['soon', undefined],
  ['0', undefined],
  ['2', undefined],
  ['PT', undefined],
  ['P', undefined],
  ['PT30S', undefined],
])('reads %j as %s minutes', (text, minutes) => {
  expect(readDuration(text)).toBe(minutes);
});
