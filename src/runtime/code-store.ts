import {randomUUID} from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {cachedDataVersionTag} from 'node:v8';
import type {Script} from 'node:vm';
import {crc32} from 'node:zlib';

/** Where compiled code is kept from one process to the next; plain data, so that a thread can be given it. */
export interface CodeStore {
  /** The program's folder, with CommonJS modules, all in ASCII. */
  readonly program: string;
  readonly folder: string;
  /** Identifies the program, and V8 with its flags: V8 accepts no other code. */
  readonly name: string;
  /** V8's flags at the start. It accepts compiled code only under the flags under which that was saved. */
  readonly flags: readonly string[];
}

const SUM = 4;

/** V8 trusts what it is given: damaged code would crash the process. */
export function readKept(file: string, source: Buffer): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    // The sum is at the end, because V8 copies data that is not aligned in memory.
    const data = bytes.subarray(0, -SUM);
    return bytes.readUInt32LE(data.length) === sumOf(data, source) ? data : undefined;
  } catch {
    return undefined;
  }
}

export function writeKept(file: string, script: Script, source: Buffer): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    const data = script.createCachedData();
    const sum = Buffer.alloc(SUM);
    sum.writeUInt32LE(sumOf(data, source));
    writeFileSync(draft, Buffer.concat([data, sum]), {flag: 'wx', mode: 0o600});
    renameSync(draft, file);
  } catch {
    // The next process compiles it again.
    rmSync(draft, {force: true});
  }
}

function sumOf(data: Buffer, source: Buffer): number {
  return crc32(data, crc32(source));
}

const OLD = 30 * 86_400_000;

/** Removes files left by other versions, or by processes that were killed while saving. */
export function removeOld({folder, name}: CodeStore): void {
  try {
    for (const other of readdirSync(folder)) {
      const file = join(folder, other);
      const isOurs = other.startsWith(name) && other.endsWith('.cjs');
      if (!isOurs && Date.now() - statSync(file).mtimeMs > OLD) rmSync(file);
    }
  } catch {
    // Another process is doing the same.
  }
}

export function openStore(program: string, flags: readonly string[]): CodeStore | undefined {
  const folder = codeFolder();
  try {
    const print = readFileSync(join(program, 'print.txt'), 'latin1');
    return folder === undefined
      ? undefined
      : {program, folder, name: `${print}-${cachedDataVersionTag()}`, flags};
  } catch {
    return undefined;
  }
}

/** A folder that nobody else can write to, because what is in it will be run. */
export function codeFolder(): string | undefined {
  const user = process.getuid?.();
  if (user === undefined || process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const folder = join(tmpdir(), `usergroup-ssg-code-${user}-${process.version}-${process.arch}`);
  try {
    make(folder);
    const {uid, mode} = lstatSync(folder);
    return uid === user && (mode & 0o170077) === 0o040000 ? folder : undefined;
  } catch {
    return undefined;
  }
}

function make(folder: string): void {
  try {
    mkdirSync(folder, {mode: 0o700});
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}
