import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000,
    // What the program prints depends on these: a test says itself when it asks for colours or annotations.
    env: {NO_COLOR: '1', FORCE_COLOR: '', CI: '', GITHUB_ACTIONS: ''},
    reporters: ['default'],
    // It imports files of sites, which Node should load rather than Vitest's transformer.
    server: {deps: {external: [/import-by-node\.ts$/]}},
  },
});
