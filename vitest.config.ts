import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000,
    reporters: ['default'],
    // What it imports are files of sites, which Node is to read and not the bundler of tests.
    server: {deps: {external: [/import-by-node\.ts$/]}},
  },
});
