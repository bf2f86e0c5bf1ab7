import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of this package, wherever a bundler put this code. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** What `import … from 'usergroup-ssg'` means in a site where the package is not installed. */
export const packageEntry = [join(packageRoot, 'src/index.ts'), join(packageRoot, 'dist/index.js')].find(
  (file) => existsSync(file) && (file.endsWith('.js') || import.meta.url.endsWith('.ts')),
)!;

/** The version of this package. */
export function packageVersion(): string {
  const {version} = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {version: string};
  return version;
}

/** A file that the bundler makes beside the code, such as a thread's; undefined if it was not made. */
export function bundledFile(name: string): string | undefined {
  const file = join(packageRoot, 'dist', name);
  return existsSync(file) ? file : undefined;
}

function findRoot(folder: string): string {
  const isLast = existsSync(join(folder, 'package.json')) || dirname(folder) === folder;
  return isLast ? folder : findRoot(dirname(folder));
}
