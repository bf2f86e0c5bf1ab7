import {resolve} from 'node:path';
import {realPath} from '../write/output-folder.ts';
import {fileDigest} from './memory-shelf.ts';
import {realFile} from './real-file.ts';
import type {Shelf} from './shelf.ts';

/** A built site in a folder. */
export function folderShelf(folder: string): Shelf {
  const root = realPath(resolve(folder));
  return {
    find(path) {
      const found = realFile(root, path);
      if (found === undefined) return undefined;
      return {path, digest: fileDigest(found), content: {file: found.file}};
    },
  };
}
