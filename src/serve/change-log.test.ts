import {expect, it} from 'vitest';
import {createChangeLog} from './change-log.ts';

it('tells what changed since a version', () => {
  const log = createChangeLog();
  const first = log.version;
  log.note(['a.html', 'a.css']);
  const second = log.version;
  log.note(['b.html', 'a.css']);
  expect(log.since(first)).toEqual(['a.html', 'a.css', 'b.html']);
  expect(log.since(second)).toEqual(['a.css', 'b.html']);
  expect(log.since(log.version)).toEqual([]);
});

it('does not know versions of another start, or invalid ones', () => {
  const log = createChangeLog();
  log.note(['a.html']);
  for (const version of [createChangeLog().version, '', '-', 'x-1'])
    expect(log.since(version)).toBeUndefined();
  expect(log.since(log.version.replace(/-.*/, '-x'))).toEqual([]);
});
