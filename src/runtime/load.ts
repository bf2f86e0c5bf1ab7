import {createRequire} from 'node:module';

/**
 * Loads a package. `import()` does not work in code that was compiled in an earlier process (Node 20, `kept-code.ts`);
 * `require` takes ES modules, too.
 */
export const load: (name: string) => unknown = createRequire(import.meta.url);
