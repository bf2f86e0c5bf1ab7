import {lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import Module from 'node:module';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {constants, Script} from 'node:vm';

/** Where the compiled code of a program is kept from one process to the next; plain data, which a thread can take. */
export interface CodeStore {
  /** The folder of the program: modules of CommonJS in it, all ASCII. */
  readonly program: string;
  readonly folder: string;
  /** Names the program; code of another one is not taken. */
  readonly print: string;
  /** What V8 was told at the start: it takes compiled code only under the flags under which that was saved. */
  readonly flags: readonly string[];
}

/** What of Node's loader is used: `enableCompileCache` from Node 22 on, and what stands in for it in Node 20. */
interface Loader {
  enableCompileCache?(): void;
  readonly wrapper: readonly [head: string, tail: string];
  readonly _extensions: Record<string, (module: LoadedModule, file: string) => unknown>;
}
interface LoadedModule {
  readonly exports: object;
  require(id: string): unknown;
}

const loader = Module as unknown as Loader;

let used: CodeStore | undefined;
let atStart: readonly string[] = [];
let later: readonly string[] = [];
const fresh: (() => void)[] = [];

/** Tells V8 something before the program is loaded, and keeps the compiled code for the next process. From Node 22 on Node does. */
export function keepCode(program: string, flags: readonly string[]): void {
  setFlags(flags);
  atStart = flags;
  const folder = loader.enableCompileCache ? undefined : codeFolder();
  const print = readKept(join(program, 'print.txt'))?.toString();
  keepCodeIn(folder && print ? {program, folder, print, flags} : undefined);
}

/** Tells V8 something else while the program runs; the flags of the start have another value for it. */
export function tellV8(flags: readonly string[]): void {
  later = flags;
  setFlags(flags);
}

/** The store that is used, for a thread. */
export function codeStore(): CodeStore | undefined {
  return used;
}

/** Loads modules of the program by their compiled code from now on, where it was kept: in a thread, too. */
export function keepCodeIn(store: CodeStore | undefined): void {
  loader.enableCompileCache?.();
  if (store === undefined) return;
  used = store;
  atStart = store.flags;
  const usual = loader._extensions['.js']!;
  loader._extensions['.cjs'] = (module, file) => {
    if (dirname(file) !== store.program) return usual(module, file);
    const kept = join(store.folder, [store.print, ...store.flags, basename(file)].join(' '));
    const script = compile(file, kept);
    return script
      .runInThisContext()
      .call(module.exports, module.exports, (id: string) => module.require(id), module, file, dirname(file));
  };
}

/** Saves the code that was not found: what was called until now is compiled. Node saves its own later, as the process ends. */
export function saveCode(): void {
  if (used && fresh.length === 0) return;
  setFlags(atStart);
  for (const save of fresh.splice(0)) save();
}

function compile(file: string, kept: string): Script {
  const [head, tail] = loader.wrapper;
  const cachedData = readKept(kept);
  setFlags(atStart);
  const script = new Script(head + readFileSync(file, 'latin1') + tail, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData ? {cachedData} : {}),
  });
  setFlags(later);
  if (!cachedData || script.cachedDataRejected) fresh.push(() => writeKept(kept, script.createCachedData()));
  return script;
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}

function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function writeKept(file: string, data: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, data, {flag: 'wx', mode: 0o600});
    renameSync(draft, file);
  } catch {
    // The next process compiles it again.
  }
}

/** A folder that nobody else can write to: what lies in it will be run. */
function codeFolder(): string | undefined {
  const user = process.getuid?.();
  if (user === undefined || process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const folder = join(tmpdir(), `usergroup-ssg-code-${user}-${process.version}-${process.arch}`);
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
    const {uid, mode} = lstatSync(folder);
    return uid === user && (mode & 0o170077) === 0o040000 ? folder : undefined;
  } catch {
    return undefined;
  }
}
