import {defineConfig} from 'vitest/config';

/** Tests in a real Chromium, from CHROMIUM or else the usual places: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['src/test/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
