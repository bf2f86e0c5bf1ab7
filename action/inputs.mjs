// The inputs of action.yml and the folders they name.
import {join, resolve} from 'node:path';

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
