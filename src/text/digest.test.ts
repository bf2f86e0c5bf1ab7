import {expect, it} from 'vitest';
import {digestOf} from './digest.ts';

it('counts a list as its items, of which a large site has more than a call may have arguments', () => {
  expect(digestOf(['a', 'b'])).toBe(digestOf('a', 'b'));
  expect(digestOf(['a', 'b'])).not.toBe(digestOf(['ab']));
  expect(digestOf(Array.from({length: 300_000}, (_, i) => `_posts/${i}.md`))).toMatch(/^[\w-]{27}$/);
});
