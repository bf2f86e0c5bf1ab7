import {expect, test} from 'vitest';
import {formatAnnotation} from './annotations.ts';
import {warning} from './diagnostic.ts';

test('what a file is called or says commands nothing', () => {
  const place = {path: 'a,line=9::\n::error::b%0A.md', line: 1};
  expect(formatAnnotation(warning('x', place, 'c\n::error::d %0A'))).toBe(
    '::warning file=a%2Cline=9%3A%3A%0A%3A%3Aerror%3A%3Ab%250A.md,line=1,title=x::c%0A::error::d %250A',
  );
});

test('the hint stands on a line of its own', () => {
  const shown = formatAnnotation(warning('x', {path: 'a.md'}, 'Unknown tag', {hint: 'Did you mean that?'}));
  expect(shown).toBe('::warning file=a.md,title=x::Unknown tag%0ADid you mean that?');
});

test('what is not in the repository has no place in it', () => {
  const shown = ['/tmp/_config.yml', '../_config.yml'].map((path) =>
    formatAnnotation(warning('x', {path, line: 3, column: 1}, 'm'), 'site/'),
  );
  expect(new Set(shown)).toEqual(new Set(['::warning title=x::m']));
});
