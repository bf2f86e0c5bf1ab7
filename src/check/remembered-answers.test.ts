import {join} from 'node:path';
import {expect, test} from 'vitest';
import {writeFiles} from '../test/site.ts';
import type {Answer} from './ask-addresses.ts';
import {remembering} from './remembered-answers.ts';

const DAY = 24 * 60 * 60 * 1000;
const urls = ['https://a.org/', 'https://b.org/', 'https://c.org/', 'https://gone.org/'];

test('what was found is asked about again after a week, what was dead always', async () => {
  const cache = join(writeFiles({}), '.ssg-cache');
  let asked: string[] = [];
  const ask = async (some: readonly string[]) => {
    asked = some.map((url) => url.slice(8, -1));
    return some.map(
      (url): Answer => ({url, verdict: url.includes('gone') ? 'dead' : 'found', why: '', movedTo: 'x'}),
    );
  };
  const after = async (days: number, anew = false) => {
    const answers = await remembering(ask, {cache, now: days * DAY, anew})(urls);
    expect(answers.map(({url}) => url).sort()).toEqual(urls);
    expect(answers.every(({movedTo}) => movedTo === 'x')).toBe(true);
    return asked;
  };
  expect(await after(0)).toEqual(['a.org', 'b.org', 'c.org', 'gone.org']);
  // One that was found shows whether there is a network at all.
  expect(await after(1)).toEqual(['a.org', 'gone.org']);
  expect(await after(2)).toEqual(['b.org', 'gone.org']);
  expect(await after(3, true)).toEqual(['a.org', 'b.org', 'c.org', 'gone.org']);
  expect(await after(9.9)).toEqual(['a.org', 'gone.org']);
  expect(await after(10)).toEqual(['a.org', 'b.org', 'c.org', 'gone.org']);
});
