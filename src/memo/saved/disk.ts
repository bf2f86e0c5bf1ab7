import {createHash, randomUUID} from 'node:crypto';
import {closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {deserialize, serialize} from 'node:v8';
import {encode} from '../../text/encode.ts';

/** A saved value. Its texts are most of it, so each is read only when asked for. */
export interface Loaded {
  readonly value: unknown;
  textAt(index: number): string;
}

// A file is: digest, length of the value, number of texts, value, texts, lengths of the texts.
/** Length of a digest in base64url. */
const DIGEST = 27;
const NUMBER = 4;
const HEAD = DIGEST + 2 * NUMBER;

/** What was saved under that name and key; undefined if the file is damaged or belongs to another key. */
export function load(folder: string | undefined, name: string, key: string): Loaded | undefined {
  if (folder === undefined) return undefined;
  try {
    const file = readFileSync(join(folder, name));
    if (file.toString('latin1', 0, DIGEST) !== hashOf(key).update(file.subarray(DIGEST)).digest('base64url'))
      return undefined;
    const end = HEAD + file.readUInt32LE(DIGEST);
    return {value: deserialize(file.subarray(HEAD, end)), textAt: textsIn(file, end)};
  } catch {
    return undefined;
  }
}

function textsIn(file: Buffer, start: number): (index: number) => string {
  const count = file.readUInt32LE(DIGEST + NUMBER);
  const table = file.length - count * NUMBER;
  const ends: number[] = [];
  let end = start;
  for (let at = table; at < file.length; at += NUMBER) ends.push((end += file.readUInt32LE(at)));
  return (index) => file.toString('utf8', index === 0 ? start : ends[index - 1], ends[index]);
}

/** A cache that cannot be written is no reason to fail: the next build makes everything. */
export function save(
  folder: string | undefined,
  {name, key}: {name: string; key: string},
  {value, texts = []}: {value: unknown; texts?: readonly string[]},
): void {
  if (folder === undefined) return;
  const draft = join(folder, `${name}.${randomUUID()}`);
  try {
    mkdirSync(folder, {recursive: true});
    const file = openSync(draft, 'wx');
    try {
      write(file, key, {value, texts});
    } finally {
      closeSync(file);
    }
    renameSync(draft, join(folder, name));
  } catch {
    discard(draft);
  }
}

/** Writes one text after the other, so that they are never all in memory twice, and the digest last. */
function write(file: number, key: string, {value, texts}: {value: unknown; texts: readonly string[]}): void {
  const body = serialize(value);
  const hash = hashOf(key);
  let end = DIGEST;
  const add = (part: Uint8Array): void => {
    hash.update(part);
    writeAt(file, part, end);
    end += part.length;
  };
  add(numbers([body.length, texts.length]));
  add(body);
  const lengths = texts.map((text) => {
    const bytes = encode([text]);
    add(bytes);
    return bytes.length;
  });
  add(numbers(lengths));
  writeAt(file, Buffer.from(hash.digest('base64url')), 0);
}

function hashOf(key: string): ReturnType<typeof createHash> {
  return createHash('sha1').update(key).update('\0');
}

function numbers(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * NUMBER);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * NUMBER);
  return bytes;
}

function writeAt(file: number, part: Uint8Array, start: number): void {
  for (let at = 0; at < part.length; ) at += writeSync(file, part, at, part.length - at, start + at);
}

function discard(file: string): void {
  try {
    rmSync(file, {force: true});
  } catch {
    // It was never there.
  }
}
