import {defineConfig} from 'vitest/config';

/** Tests that take minutes: `npm run stress`. Run `npm run bundle` first. */
export default defineConfig({
  test: {
    include: ['src/**/*.stress.ts', 'src/memo/incremental.test.ts', 'src/write/killed.test.ts'],
    env: {EDITS: '1000'},
    testTimeout: 600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
