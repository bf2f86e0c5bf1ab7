import {randomUUID} from 'node:crypto';
import {closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {deserialize, serialize} from 'node:v8';
import {digestOf} from '../digest.ts';

/** A value, and bytes that belong to it and are large: they are neither copied nor looked at. */
export interface Saved {
  readonly value: unknown;
  readonly bytes: Uint8Array;
}

/** Length of a digest in base64url. */
const DIGEST = 27;
/** Where the value begins: after the digest and its length in bytes. */
const HEAD = DIGEST + 4;

/** What was saved under that name and key; nothing when it was harmed, or is of another key. Never trusted blindly. */
export function load(folder: string | undefined, name: string, key: string): Saved | undefined {
  if (folder === undefined) return undefined;
  try {
    const file = readFileSync(join(folder, name));
    const end = HEAD + file.readUInt32LE(DIGEST);
    const [value, bytes] = [file.subarray(HEAD, end), file.subarray(end)];
    if (file.toString('latin1', 0, DIGEST) !== digestOf(key, value, bytes)) return undefined;
    return {value: deserialize(value), bytes};
  } catch {
    return undefined;
  }
}

const nothing = new Uint8Array();

/** A cache that cannot be written is no reason to fail: the next build makes everything. */
export function save(
  folder: string | undefined,
  {name, key}: {name: string; key: string},
  {value, bytes = nothing}: {value: unknown; bytes?: Uint8Array},
): void {
  if (folder === undefined) return;
  const draft = join(folder, `${name}.${randomUUID()}`);
  try {
    mkdirSync(folder, {recursive: true});
    const body = serialize(value);
    const head = Buffer.alloc(HEAD);
    head.write(digestOf(key, body, bytes), 'latin1');
    head.writeUInt32LE(body.length, DIGEST);
    writeNew(draft, [head, body, bytes]);
    renameSync(draft, join(folder, name));
  } catch {
    discard(draft);
  }
}

function writeNew(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'wx');
  try {
    for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
  } finally {
    closeSync(file);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, {force: true});
  } catch {
    // It was never there.
  }
}
