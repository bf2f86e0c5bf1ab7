import {pathToFileURL} from 'node:url';
import {packageEntry} from '../package-root.ts';

export const packageName = 'usergroup-ssg';

/** Sites may import this package without having installed it: the running one serves. */
export function importSelf(): Promise<object> {
  return import(pathToFileURL(packageEntry).href);
}
