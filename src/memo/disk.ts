import {randomUUID} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {deserialize, serialize} from 'node:v8';
import {digestOf} from '../digest.ts';

/** Length of a digest in base64url. */
const DIGEST = 27;

/** What was saved under that name and key; nothing when it was harmed, or is of another key. Never trusted blindly. */
export function load(folder: string | undefined, name: string, key: string): unknown {
  if (folder === undefined) return undefined;
  try {
    const bytes = readFileSync(join(folder, name));
    const body = bytes.subarray(DIGEST);
    return bytes.toString('latin1', 0, DIGEST) === digestOf(key, body) ? deserialize(body) : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written is no reason to fail: the next build makes everything. */
export function save(
  folder: string | undefined,
  {name, key}: {name: string; key: string},
  value: unknown,
): void {
  if (folder === undefined) return;
  const draft = join(folder, `${name}.${randomUUID()}`);
  try {
    mkdirSync(folder, {recursive: true});
    const body = serialize(value);
    writeFileSync(draft, Buffer.concat([Buffer.from(digestOf(key, body), 'latin1'), body]), {flag: 'wx'});
    renameSync(draft, join(folder, name));
  } catch {
    discard(draft);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, {force: true});
  } catch {
    // It was never there.
  }
}
