import type {OutputFile} from '../model.ts';
import type {SlowFile} from '../text/text-file.ts';
import {makeSlow} from '../write/slow-bytes.ts';
import {type RealFile, realFile} from './real-file.ts';
import type {BuiltSite} from './rebuild.ts';
import type {Content, Shelf} from './shelf.ts';

/** A built site in memory; files to be copied are read where they are, below one of the roots. */
export function memoryShelf(
  files: BuiltSite['files'],
  {roots, cache}: Pick<BuiltSite, 'roots' | 'cache'>,
): Shelf {
  return {
    find(path) {
      const found = files.get(path);
      if (found === undefined) return undefined;
      const {digest, content} = found;
      if (typeof content === 'string' || content instanceof Uint8Array) return {path, digest, content};
      if ('make' in content) return {path, digest, content: {make: () => madeNow(found, cache)}};
      const source = copied(content.copyOf, roots);
      return source && {path, digest: fileDigest(source), content: {file: source.file}};
    },
  };
}

async function madeNow(file: OutputFile, cache: string | undefined): Promise<Content | undefined> {
  const {value} = await makeSlow(file as SlowFile, cache);
  return value && 'copyOf' in value ? {file: value.copyOf} : value;
}

/** A digest of the file's size and modification time. */
export function fileDigest({size, modified}: RealFile): string {
  return `${size.toString(36)}-${modified.toString(36)}`;
}

/** Checks the path again, as it may have become a link since the build. */
function copied(file: string, roots: readonly string[]): RealFile | undefined {
  for (const root of roots) {
    const found = realFile(root, file);
    if (found !== undefined) return found;
  }
  return undefined;
}
