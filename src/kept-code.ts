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
import Module from 'node:module';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {cachedDataVersionTag, setFlagsFromString} from 'node:v8';
import {constants, Script} from 'node:vm';
import {crc32} from 'node:zlib';

/** Where the compiled code of a program is kept from one process to the next; plain data, which a thread can take. */
export interface CodeStore {
  /** The folder of the program: modules of CommonJS in it, all ASCII. */
  readonly program: string;
  readonly folder: string;
  /** Names the program, V8, and what V8 was told: it takes no other code. */
  readonly name: string;
  /** What V8 was told at the start. It takes compiled code only under the flags under which that was saved. */
  readonly flags: readonly string[];
}

/** What of Node's loader is used: `enableCompileCache` from Node 22 on, and what stands in for it in Node 20. */
interface Loader {
  enableCompileCache?(folder: string | undefined): void;
  readonly wrapper: readonly [head: string, tail: string];
  readonly _extensions: Record<string, (module: LoadedModule, file: string) => unknown>;
}
interface LoadedModule {
  readonly exports: object;
  require(id: string): unknown;
}

const loader = Module as unknown as Loader;

/** V8 says in each process that it does not know a flag: later versions may have lost some. */
export const IS_TRIED = Number.parseInt(process.versions.node, 10) <= 26;

let used: CodeStore | undefined;
let isShared = false;
let atStart: readonly string[] = [];
let later: readonly string[] = [];
const fresh: (() => void)[] = [];

/** Tells V8 something before the program is loaded, and keeps the compiled code for the next process. */
export function keepCode(program: string, flags: readonly string[]): void {
  atStart = flags;
  setFlags(flags);
  keepCodeIn(loader.enableCompileCache ? undefined : openStore(program, flags));
}

/**
 * Tells V8 something else while the program runs; the flags of the start have another value for it. They are those of
 * all threads: while another one loads code, they are left as they are.
 */
export function tellV8(flags: readonly string[]): void {
  if (isShared) return;
  later = flags;
  setFlags(flags);
}

/** The store that is used, for a thread. */
export function shareCode(): CodeStore | undefined {
  isShared = true;
  return used;
}

/** Loads modules of the program by their compiled code from now on: in this thread. From Node 22 on Node does that. */
export function keepCodeIn(store: CodeStore | undefined): void {
  loader.enableCompileCache?.(codeFolder());
  if (store === undefined) return;
  used = store;
  atStart = store.flags;
  const usual = loader._extensions['.js']!;
  // Node comes here for .cjs, too. What is loaded so has a `require` that does no more than load.
  loader._extensions['.js'] = (module, file) => {
    if (dirname(file) !== store.program || !file.endsWith('.cjs')) return usual(module, file);
    const require = (id: string) => module.require(id);
    return compile(file, store)
      .runInThisContext()
      .call(module.exports, module.exports, require, module, file, dirname(file));
  };
}

/** Saves the code that was not found: what was called until now is compiled. Node saves its own as the process ends. */
export function saveCode(): void {
  if (used && fresh.length === 0) return;
  setFlags(atStart);
  for (const save of fresh.splice(0)) save();
  if (used) removeOld(used);
}

function compile(file: string, {folder, name}: CodeStore): Script {
  const source = readFileSync(file);
  const kept = join(folder, `${name} ${basename(file)}`);
  const cachedData = readKept(kept, source);
  const [head, tail] = loader.wrapper;
  setFlags(atStart);
  const script = new Script(head + source.toString('latin1') + tail, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData ? {cachedData} : {}),
  });
  setFlags(later);
  if (!cachedData || script.cachedDataRejected) fresh.push(() => writeKept(kept, script, source));
  return script;
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}

const SUM = 4;

/** V8 trusts what it is given: harmed code would end the process. */
function readKept(file: string, source: Buffer): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(SUM);
    return bytes.readUInt32LE() === sumOf(data, source) ? data : undefined;
  } catch {
    return undefined;
  }
}

function writeKept(file: string, script: Script, source: Buffer): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    const data = script.createCachedData();
    const sum = Buffer.alloc(SUM);
    sum.writeUInt32LE(sumOf(data, source));
    writeFileSync(draft, Buffer.concat([sum, data]), {flag: 'wx', mode: 0o600});
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

/** What other versions left, and processes that were ended while they saved. */
function removeOld({folder, name}: CodeStore): void {
  try {
    for (const other of readdirSync(folder)) {
      const file = join(folder, other);
      const isOurs = other.startsWith(name) && other.endsWith('.cjs');
      if (!isOurs && Date.now() - statSync(file).mtimeMs > OLD) rmSync(file);
    }
  } catch {
    // Another process is at it.
  }
}

function openStore(program: string, flags: readonly string[]): CodeStore | undefined {
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

/** A folder that nobody else can write to: what lies in it will be run. */
function codeFolder(): string | undefined {
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
