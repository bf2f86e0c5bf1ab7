import {randomUUID} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** How a file of ours looked when it had the content with that digest. */
export type WrittenRecord = readonly [size: number, modified: number, changed: number, digest: string];
export type WrittenRecords = Map<string, WrittenRecord>;

const FILE = 'written.json';
const VERSION = 1;

/** Records that save reading the output again. If they are missing, damaged or foreign, it is read again. */
export function readRecords(cache: string | undefined, output: string): WrittenRecords {
  if (cache === undefined) return new Map();
  try {
    const saved = JSON.parse(readFileSync(join(cache, FILE), 'utf8')) as Record<string, unknown>;
    if (saved.version !== VERSION || saved.output !== output) return new Map();
    return new Map(
      Object.entries(saved.files as Record<string, WrittenRecord>).filter(([, record]) =>
        Array.isArray(record),
      ),
    );
  } catch {
    return new Map();
  }
}

export function recordOf(stats: Stats, digest: string): WrittenRecord {
  return [stats.size, stats.mtimeMs, stats.ctimeMs, digest];
}

/** The file is as we left it. Its change time (ctime) reveals new content with an old modification time. */
export function isAsRecorded(record: WrittenRecord | undefined, stats: Stats): boolean {
  return record?.[0] === stats.size && record[1] === stats.mtimeMs && record[2] === stats.ctimeMs;
}

/** A cache folder that cannot be written is no reason to fail. */
export function saveRecords(cache: string | undefined, output: string, records: WrittenRecords): void {
  if (cache === undefined) return;
  const file = join(cache, FILE);
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(cache, {recursive: true});
    const text = JSON.stringify({version: VERSION, output, files: Object.fromEntries(records)});
    writeFileSync(draft, text, {flag: 'wx'});
    renameSync(draft, file);
  } catch {
    discard(draft);
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, {force: true});
  } catch {
    // It was never there.
  }
}
