import {expect, test} from 'vitest';
import {formatRfc822, formatRfc3339} from './format-date.ts';

test('an offset with seconds, as before standard time, is written without them', () => {
  const moment = {epoch: Date.UTC(1900, 0, 1), offset: 9 + 21 / 60, dayOnly: false};
  expect(formatRfc3339(moment)).toBe('1900-01-01T00:09:21+00:09');
  expect(formatRfc822(moment)).toBe('Mon, 01 Jan 1900 00:09:21 +0009');
});
