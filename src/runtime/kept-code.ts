import {closeSync, fstatSync, openSync, readSync} from 'node:fs';
import Module from 'node:module';
import {basename, dirname, join} from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {constants, Script} from 'node:vm';
import {type CodeStore, codeFolder, openStore, readKept, removeOld, writeKept} from './code-store.ts';

/** The parts of Node's loader in use: `enableCompileCache` from Node 22 on, its replacement in Node 20. */
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

/** Whether this V8 knows our flags: later versions may have dropped some, and V8 prints unknown ones. */
export const IS_TRIED = Number.parseInt(process.versions.node, 10) <= 26;

let used: CodeStore | undefined;
let isShared = false;
let atStart: readonly string[] = [];
let later: readonly string[] = [];
const fresh: (() => void)[] = [];

/** Sets V8 flags before the program is loaded, and keeps the compiled code for the next process. */
export function keepCode(program: string, flags: readonly string[]): void {
  atStart = flags;
  setFlags(flags);
  keepCodeIn(loader.enableCompileCache ? undefined : openStore(program, flags));
}

/**
 * Sets V8 flags while the program runs, to other values than at the start. Flags apply to all threads, so
 * they are left alone once another thread may be loading code.
 */
export function tellV8(flags: readonly string[]): void {
  if (isShared) return;
  later = flags;
  setFlags(flags);
}

/** The store in use, for a thread. */
export function shareCode(): CodeStore | undefined {
  isShared = true;
  return used;
}

/** From now on, this thread loads the program's modules from compiled code. From Node 22 on, Node does. */
export function keepCodeIn(store: CodeStore | undefined): void {
  loader.enableCompileCache?.(codeFolder());
  if (store === undefined) return;
  used = store;
  atStart = store.flags;
  const usual = loader._extensions['.js']!;
  // Node comes here for .cjs, too. Modules loaded this way have a `require` that only loads.
  loader._extensions['.js'] = (module, file) => {
    if (dirname(file) !== store.program || !file.endsWith('.cjs')) return usual(module, file);
    const require = (id: string) => module.require(id);
    return compile(file, store)
      .runInThisContext()
      .call(module.exports, module.exports, require, module, file, dirname(file));
  };
}

/** Saves code that was not in the store, with all functions called so far. Node saves its own at exit. */
export function saveCode(): void {
  if (used && fresh.length === 0) return;
  setFlags(atStart);
  for (const save of fresh.splice(0)) save();
  if (used) removeOld(used);
}

function compile(file: string, {folder, name}: CodeStore): Script {
  const source = readWrapped(file);
  const kept = join(folder, `${name} ${basename(file)}`);
  const cachedData = readKept(kept, source);
  setFlags(atStart);
  const script = new Script(source.toString('latin1'), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData ? {cachedData} : {}),
  });
  setFlags(later);
  if (!cachedData || script.cachedDataRejected) fresh.push(() => writeKept(kept, script, source));
  return script;
}

/** The code in Node's function wrapper, put together as bytes: as text it would be copied once more. */
function readWrapped(file: string): Buffer {
  const [head, tail] = loader.wrapper;
  const source = openSync(file, 'r');
  try {
    const {size} = fstatSync(source);
    const bytes = Buffer.allocUnsafeSlow(head.length + size + tail.length);
    let end = bytes.write(head, 'latin1');
    for (let count = 1; count > 0; end += count)
      count = readSync(source, bytes, end, head.length + size - end, end - head.length);
    end += bytes.write(tail, end, 'latin1');
    return bytes.subarray(0, end);
  } finally {
    closeSync(source);
  }
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
