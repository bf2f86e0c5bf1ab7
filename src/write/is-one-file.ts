import {lstatSync} from 'node:fs';

/** True if two paths lead to one file, as `About.html` and `about.html` do where case does not count. */
export function isOneFile(a: string, b: string): boolean {
  const left = lstatSync(a, {bigint: true, throwIfNoEntry: false});
  const right = lstatSync(b, {bigint: true, throwIfNoEntry: false});
  return left !== undefined && left.ino === right?.ino && left.dev === right.dev;
}
