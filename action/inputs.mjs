// The inputs of action.yml, and the folders that they name.
import {join, resolve} from 'node:path';

export const workspace = resolve(process.env.GITHUB_WORKSPACE || '.');

export const input = (name) => (process.env[`INPUT_${name}`] ?? '').trim();
export const isOn = (name) => input(name).toLowerCase() === 'true';
export const words = (name) => input(name).split(/\s+/).filter(Boolean);

export const source = inWorkspace(input('SOURCE'));
export const destination = inWorkspace(input('DESTINATION') || '_site');

/** As jekyll-build-pages counts it: from the workspace, also with a slash in front. */
function inWorkspace(path) {
  return resolve(path.startsWith(workspace) ? path : join(workspace, path));
}
