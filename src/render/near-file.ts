import {posix} from 'node:path';
import {isMarkdownFile} from '../documents/file-kinds.ts';
import type {Document} from '../model.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {literally} from '../text/literally.ts';
import {decodePath} from '../urls.ts';
import {groupBy} from '../values/group-by.ts';
import {rememberFor} from '../values/remember.ts';
import type {LinkContext} from './link-context.ts';

type Files = Pick<LinkContext, 'attachments' | 'urls' | 'published' | 'config'>;

/** A file whose path differs in case, folder or a letter or two, as the document would refer to it. */
export function nearFile(url: string, {id}: Document, files: Files): string | undefined {
  const path = decodePath(url.replace(/[?#].*$/s, ''));
  const folder = posix.dirname(id);
  if (isMarkdownFile(path)) return besideOf(path, folder, files.urls);
  // `static` is not part of the address.
  const isStatic = new RegExp(`^(?:\\.\\./)*/?${literally(files.config.folders.static)}/`);
  const wanted = path.replace(isStatic, '/');
  const beside = path.startsWith('/') ? undefined : besideOf(path, folder, files.attachments);
  return beside ?? nearestOf(wanted, indexOf(files.published));
}

function besideOf(path: string, folder: string, files: ReadonlyMap<string, unknown>): string | undefined {
  const found = nearestOf(posix.join(folder, path), indexOf(files));
  return found?.startsWith(`${folder}/`) ? posix.relative(folder, found) : undefined;
}

interface Index {
  readonly byPath: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string>;
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
}

/** Kept for each list of files, as a site may lack thousands of images. */
const indexOf = rememberFor((files: ReadonlyMap<string, unknown> | ReadonlySet<string>): Index => {
  const paths = [...files.keys()];
  return {
    // Names that were saved percent-encoded are found by what they stand for.
    byPath: new Map(paths.map((path) => [decodePath(path).toLowerCase(), path])),
    byName: new Map(paths.map((path) => [nameOf(path), path])),
    byFolder: groupBy(paths, (path) => posix.dirname(path)),
  };
});

function nearestOf(path: string, {byPath, byName, byFolder}: Index): string | undefined {
  return byPath.get(path.toLowerCase()) ?? inFolder(path, byFolder) ?? byName.get(nameOf(path));
}

function inFolder(path: string, byFolder: Index['byFolder']): string | undefined {
  const files = byFolder.get(posix.dirname(path)) ?? [];
  const meant = didYouMean(nameOf(path), files.map(nameOf).filter(Boolean));
  return files.find((file) => nameOf(file) === meant);
}

function nameOf(path: string): string {
  return posix.basename(path).toLowerCase();
}
