import type {OutputFile} from '../model.ts';
import {type RealFile, realFile} from './http/request-path.ts';
import type {Shelf} from './shelf.ts';

/** A site as it was built, in memory; files that would be copied are read where they lie, below one of the roots. */
export function memoryShelf(files: ReadonlyMap<string, OutputFile>, roots: readonly string[]): Shelf {
  return {
    find(path) {
      const found = files.get(path);
      if (found === undefined) return undefined;
      const {digest, content} = found;
      if (typeof content === 'string' || content instanceof Uint8Array) return {path, digest, content};
      const source = copied(content.copyOf, roots);
      return source && {path, digest: fileDigest(source), content: {file: source.file}};
    },
  };
}

/** Changes with the file, as far as its size and time tell. */
export function fileDigest({size, modified}: RealFile): string {
  return `${size.toString(36)}-${modified.toString(36)}`;
}

/** A link may have come since the build: it is looked at again. */
function copied(file: string, roots: readonly string[]): RealFile | undefined {
  for (const root of roots) {
    const found = realFile(root, file);
    if (found !== undefined) return found;
  }
  return undefined;
}
