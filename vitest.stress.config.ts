import {defineConfig} from 'vitest/config';

/** What takes minutes: `npm run stress`. The bundle must be made before: `npm run bundle`. */
export default defineConfig({
  test: {
    include: ['src/**/*.stress.ts', 'src/memo/incremental.test.ts', 'src/write/killed.test.ts'],
    env: {EDITS: '1000'},
    testTimeout: 600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
