import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000,
    reporters: ['default'],
    // It imports files of sites, which Node should load rather than Vitest's transformer.
    server: {deps: {external: [/import-by-node\.ts$/]}},
  },
});
