import {defineConfig} from 'vitest/config';

/** Tests in a real Chromium: `npm run test:browser`. It is looked for in CHROMIUM, then where systems put it. */
export default defineConfig({
  test: {
    include: ['src/test/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
