// The inputs of action.yml and the folders they name.
import {readFileSync, realpathSync, statSync} from 'node:fs';
import {join, resolve, sep} from 'node:path';

export const workspace = resolve(process.env.GITHUB_WORKSPACE || '.');

export const input = (name) => (process.env[`INPUT_${name}`] ?? '').trim();
export const isOn = (name) => input(name).toLowerCase() === 'true';
export const words = (name) => input(name).split(/\s+/).filter(Boolean);

export const source = inWorkspace(input('SOURCE'));
export const destination = inWorkspace(input('DESTINATION') || '_site');

/** Relative to the workspace, even with a leading slash, as in jekyll-build-pages. */
function inWorkspace(path) {
  return resolve(path.startsWith(workspace) ? path : join(workspace, path));
}

/** The text of a file in a folder; empty if there is none there: a link could lead to any file, or to one that never ends. */
export function textIn(folder, name) {
  try {
    const file = realpathSync(join(folder, name));
    return file.startsWith(realpathSync(folder) + sep) && statSync(file).isFile()
      ? readFileSync(file, 'utf8')
      : '';
  } catch {
    return '';
  }
}
