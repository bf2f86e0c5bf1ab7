import {statSync} from 'node:fs';
import {join} from 'node:path';
import type {Moment} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';

/** A draft without a date takes that of its file: Jekyll::Document#source_file_mtime. */
export function draftDate(path: string, {source}: Settings): Moment | undefined {
  const stats = statSync(join(source, path), {throwIfNoEntry: false});
  return stats && {epoch: Math.floor(stats.mtimeMs / 1000) * 1000, offset: 0, dayOnly: false};
}
