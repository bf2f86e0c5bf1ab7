import {expect, it} from 'vitest';
import {growthOf, LINEAR} from '../test/growth.ts';
import {withoutTags} from './without-tags.ts';

it('leaves the text between tags', () => {
  expect(withoutTags('<p class="a">1 <b>2</b></p>')).toBe('1 2');
  expect(withoutTags('1 > 2 <b>3</b> < 4')).toBe('1 > 2 3 < 4');
});

it('takes linear time where no tag ends', () => {
  expect(growthOf(withoutTags, (count) => `a>${'<'.repeat(count)}`)).toBeLessThan(LINEAR);
});
