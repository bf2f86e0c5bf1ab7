import {expect, test, vi} from 'vitest';
import {forLog} from './for-log.ts';

test('what a site says is no command to the runner of a workflow', () => {
  const text = 'No layout `a\n  ::stop-commands::x`, b::c, x ##[error]y';
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  expect(forLog(text)).toBe('No layout `a\n  :\u200b:stop-commands::x`, b::c, x ##\u200b[error]y');
  vi.stubEnv('GITHUB_ACTIONS', '');
  expect(forLog(text)).toBe(text);
  vi.unstubAllEnvs();
});
