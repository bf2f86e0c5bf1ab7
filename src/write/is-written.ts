import {sep} from 'node:path';
import type {OutputFile} from '../model.ts';
import {findCacheFolder} from './cache-folder.ts';
import {readManifest} from './manifest.ts';
import {findOutputFolder} from './output-folder.ts';
import {isAsRecorded, readRecords} from './records.ts';
import {statsOf} from './stats-of.ts';
import type {WriteOrder} from './write-site.ts';

type Digests = readonly Pick<OutputFile, 'path' | 'digest'>[];

/** True if the output has these files exactly as we left them, and no others of ours: nothing to write. */
export function isWritten({
  root,
  folders,
  files,
}: Pick<WriteOrder, 'root' | 'folders'> & {files: Digests}): boolean {
  const folder = findOutputFolder(root, folders);
  if (folder.diagnostics.length > 0) return false;
  const owned = readManifest(folder.value);
  if (owned.diagnostics.length > 0 || owned.value.size !== files.length) return false;
  const records = readRecords(findCacheFolder(root, folders), folder.value.path);
  return files.every(({path, digest}) => {
    const record = records.get(path);
    if (record?.[3] !== digest || !owned.value.has(path)) return false;
    const stats = statsOf(folder.value.path + sep + path);
    return stats?.isFile() === true && isAsRecorded(record, stats);
  });
}
