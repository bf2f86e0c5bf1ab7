import {posix} from 'node:path';
import type {Source} from '../../../api.ts';
import {followsJekyll3} from './own-settings.ts';
import type {Settings} from './settings.ts';

/** The core already has a list called `pages`: those that belong to no collection. */
const PAGES = '_pages';

/** Name of the core's list of a collection's documents: its label, except for one called `pages`. */
export function listOf(label: string): string {
  return label === 'pages' ? PAGES : label;
}

/** Label of the collection whose documents are in a list. */
export function labelOf(list: string): string {
  return list === PAGES ? 'pages' : list;
}

/** The label of the collection whose folder contains a file. */
export function collectionOf(path: string, {collections, collectionsDir}: Settings): string | undefined {
  const [folder = ''] = (collectionsDir === '' ? path : posix.relative(collectionsDir, path)).split('/', 1);
  return collections.find(({label}) => label !== 'posts' && folder === `_${label}`)?.label;
}

/** Whether a file is in `site.static_files`; in Jekyll 3 those of collections are not. */
export function isStaticFile({path, role}: Source, settings: Settings): boolean {
  if (role.kind !== 'file') return false;
  return !followsJekyll3(settings) || collectionOf(path, settings) === undefined;
}
