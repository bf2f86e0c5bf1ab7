import {createHash} from 'node:crypto';
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import Module, {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Script} from 'node:vm';

/** A module, and how its compiled code is kept for the next process. */
export interface Loaded {
  readonly exports: unknown;
  /** To be called once it has worked a little: what it called until then is compiled. */
  keepCode(): void;
}

/** What of Node's loader is used: `enableCompileCache` from Node 22 on, and what stands in for it in Node 20. */
interface Loader {
  enableCompileCache?(): void;
  readonly wrapper: readonly [head: string, tail: string];
}

const {enableCompileCache, wrapper} = Module as unknown as Loader;

/**
 * Loads a large CommonJS module, all ASCII. Compiling it takes longer than most of its work, so the compiled code is
 * kept in the folder for temporary files: from Node 22 on Node does that, before it is done here.
 */
export function loadWithKeptCode(file: string, given?: string): Loaded {
  const folder = enableCompileCache ? undefined : (given ?? codeFolder());
  if (folder === undefined) {
    enableCompileCache?.();
    return {exports: createRequire(file)(file), keepCode: () => undefined};
  }
  const {script, keepCode} = compile(file, folder);
  const module = {exports: {}};
  script
    .runInThisContext()
    .call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  return {exports: module.exports, keepCode};
}

function compile(name: string, folder: string): {script: Script; keepCode: () => void} {
  const {code, size, changed} = readWrapped(name);
  const file = join(folder, createHash('sha256').update(`${name} ${size} ${changed}`).digest('hex'));
  const cachedData = readKept(file);
  const script = new Script(code, {filename: name, ...(cachedData ? {cachedData} : {})});
  let isKept = cachedData !== undefined && script.cachedDataRejected === false;
  const keepCode = () => {
    if (!isKept) writeKept(file, script.createCachedData());
    isKept = true;
  };
  return {script, keepCode};
}

/** The code as the function that Node makes of it. It is put together as bytes: as text it would be copied once more. */
function readWrapped(file: string): {code: string; size: number; changed: number} {
  const [head, tail] = wrapper;
  const source = openSync(file, 'r');
  try {
    const {size, mtimeMs: changed} = fstatSync(source);
    const bytes = Buffer.allocUnsafeSlow(head.length + size + tail.length);
    let end = bytes.write(head, 'latin1');
    for (let count = 1; count > 0; end += count)
      count = readSync(source, bytes, end, head.length + size - end, end - head.length);
    end += bytes.write(tail, end, 'latin1');
    return {code: bytes.toString('latin1', 0, end), size, changed};
  } finally {
    closeSync(source);
  }
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
