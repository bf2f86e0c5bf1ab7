import {afterEach, beforeEach, vi} from 'vitest';

/** What a command prints during each test of a file: standard output and standard error. */
export function captureOutput(): {out: string; err: string} {
  const said = {out: '', err: ''};
  beforeEach(() => {
    Object.assign(said, {out: '', err: ''});
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said.out += String(text))));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.err += String(text))));
  });
  afterEach(() => void vi.restoreAllMocks());
  return said;
}
