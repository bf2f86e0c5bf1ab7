import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of this package, wherever a bundler put the code that asks. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** What `import … from 'usergroup-ssg'` means in a site that has no such package installed. */
export const packageEntry = [join(packageRoot, 'src/index.ts'), join(packageRoot, 'dist/index.js')].find(
  (file) => existsSync(file) && (file.endsWith('.js') || import.meta.url.endsWith('.ts')),
)!;

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}
