import {createRequire} from 'node:module';

const ours = createRequire(import.meta.url);

/**
 * Loads a package. `import()` does not work in code that was compiled in an earlier process (Node 20, `kept-code.ts`);
 * `require` takes ES modules, too.
 */
export const load: (name: string) => unknown = ours;

/** Whether a package is installed beside this one. A site's own folder is not searched: code there is not ours to run. */
export function isInstalled(name: string): boolean {
  try {
    ours.resolve(name);
    return true;
  } catch {
    return false;
  }
}
