import {accessSync, constants, lstatSync} from 'node:fs';
import {isHtmlFile} from '../documents/file-kinds.ts';
import type {Source} from '../model.ts';
import {copySource, textSource} from './file-source.ts';

/**
 * Sources that were read before, with changed files looked at again. Undefined if more than their texts may
 * differ: a file was added or removed, or its role depends on its content.
 */
export function readAgain(
  sources: readonly Source[],
  changed: ReadonlySet<string>,
): readonly Source[] | undefined {
  const found = sources.filter(({file}) => file !== undefined && changed.has(file));
  const isAll = new Set(found.map(({file}) => file)).size === changed.size;
  if (!isAll || !found.every((source) => isSureOfItsRole(source) && isReadableFile(source.file!))) {
    return undefined;
  }
  const fresh = new Map(found.map((source) => [source, freshSource(source)]));
  return sources.map((source) => fresh.get(source) ?? source);
}

/** HTML without front matter is a file like an image; with it, HTML is a page. */
function isSureOfItsRole({role, path}: Source): boolean {
  return !(role.kind === 'document' || role.kind === 'file') || !isHtmlFile(path);
}

function isReadableFile(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return lstatSync(file).isFile();
  } catch {
    return false;
  }
}

function freshSource({path, role, file}: Source): Source {
  const isCopied = role.kind === 'attachment' || role.kind === 'file';
  return (isCopied ? copySource : textSource)(path, file!, role);
}
