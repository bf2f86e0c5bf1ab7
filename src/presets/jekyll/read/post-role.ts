import {isUtf8} from 'node:buffer';
import {readFileSync} from 'node:fs';
import type {Role} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import type {EntryFilter} from './entry-filter.ts';
import {isYamlFile} from './yaml-source.ts';

const DATED = /^(?:.+\/)?\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^.]+$/;
const NAMED = /^.*\.[^.]+$/;

/** Jekyll::PostReader: the role of a file in a `_posts` or `_drafts` folder; undefined if it is not a post. */
export function postRole(
  path: string,
  file: string,
  {settings, filter}: {settings: Settings; filter: EntryFilter},
): Role | undefined {
  const names = path.split('/');
  const at = names.findIndex((name) => name === '_posts' || name === '_drafts');
  if (at < 0 || at === names.length - 1) return undefined;
  const base = names.slice(0, at);
  if (!isReached(base, settings, filter)) return undefined;
  const entry = names.slice(at + 1).join('/');
  const isDraft = names[at] === '_drafts';
  if (names.slice(at + 1).some((name) => name.startsWith('.'))) return undefined;
  if (!(isDraft ? NAMED : DATED).test(entry)) return undefined;
  if (!filter.keeps(entry, names.slice(0, at + 1).join('/'), false)) return undefined;
  // Jekyll::PostReader#processable?: what has no text is no post.
  return isText(file) && !isYamlFile(path) ? {kind: 'document', collection: 'posts', isDraft} : undefined;
}

/** Folders are walked as for pages; with `collections_dir`, posts are only found below it. */
function isReached(base: readonly string[], {collectionsDir}: Settings, filter: EntryFilter): boolean {
  if (collectionsDir !== '') return base.join('/').startsWith(collectionsDir);
  return base.every((name, i) => filter.keeps(name, base.slice(0, i).join('/'), true));
}

/** Jekyll skips what is not UTF-8; here, text in an older encoding is read, but an image is not. */
function isText(file: string): boolean {
  return /\.(?:md|markdown|mkdn?|mkdown|html?|txt|textile)$/i.test(file) || isUtf8(readFileSync(file));
}
