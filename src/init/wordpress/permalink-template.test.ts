import {expect, it} from 'vitest';
import {permalinkTemplate} from './permalink-template.ts';

const post = (path: string, slug: string, date = '2014-05-07 19:30:00') => ({path, item: {slug, date}});

it.each([
  [['/2014/05/07/a/', '/2014/05/07/b/'], '/:year/:month/:day/:title/'],
  [['/2014/05/a/', '/b/', '/2014/05/b/'], '/:year/:month/:title/'],
  [['/a/'], '/:title/'],
  [['/blog/2014/a.html'], '/blog/:year/:title.html'],
  [['/archives/12'], undefined],
  [[], undefined],
])('the permalink of %j is %s', (paths, expected) => {
  const posts = paths.map((path) => post(path, path.includes('b/') ? 'b' : 'a'));
  expect(permalinkTemplate(posts)).toBe(expected);
});

it('knows the parts of a date that are the same', () => {
  expect(permalinkTemplate([post('/2010/10/10/a/', 'a', '2010-10-10 10:00:00')])).toBe(
    '/:year/:month/:day/:title/',
  );
});
