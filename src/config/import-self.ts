import {pathToFileURL} from 'node:url';
import {load} from '../runtime/load.ts';
import {packageEntry} from '../runtime/package-root.ts';

export const packageName = 'usergroup-ssg';

/** Imports the running copy of this package, so that sites need not have it installed. */
export async function importSelf(): Promise<object> {
  if (packageEntry.endsWith('.ts')) return import(pathToFileURL(packageEntry).href);
  return load(packageEntry.replace(/\.js$/, '.cjs')) as object;
}
