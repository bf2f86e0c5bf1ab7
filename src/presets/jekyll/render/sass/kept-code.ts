import {isAscii} from 'node:buffer';
import {createHash} from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
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
  readonly _extensions: {'.js': (module: LoadedModule, file: string) => unknown};
}
interface LoadedModule {
  readonly exports: object;
  require(id: string): unknown;
}

/**
 * Loads a large CommonJS module. Compiling it takes longer than most of its work, so the compiled code is
 * kept in the folder for temporary files: from Node 22 on Node does that, before it is done here.
 */
export function loadWithKeptCode(file: string, given?: string): Loaded {
  const loader = Module as unknown as Loader;
  const load = createRequire(file);
  // Node's own cache needs no folder of ours.
  const folder = loader.enableCompileCache === undefined ? (given ?? codeFolder()) : undefined;
  if (folder === undefined) {
    loader.enableCompileCache?.();
    return {exports: load(file), keepCode: () => undefined};
  }
  const fresh: (() => void)[] = [];
  const usual = loader._extensions['.js'];
  loader._extensions['.js'] = (module, name) => {
    if (statSync(name).size < LARGE) return usual(module, name);
    const own = (id: string) => module.require(id);
    const {script, keep} = compile(name, folder);
    if (keep) fresh.push(keep);
    return script.runInThisContext().call(module.exports, module.exports, own, module, name, dirname(name));
  };
  const keepCode = () => {
    for (const keep of fresh.splice(0)) keep();
  };
  try {
    return {exports: load(file), keepCode};
  } finally {
    loader._extensions['.js'] = usual;
  }
}

/** The code as the function that Node makes of it. It is put together as bytes: as text it would be copied once more. */
function readWrapped(file: string, size: number): string {
  const [head, tail] = (Module as unknown as Loader).wrapper;
  const bytes = Buffer.allocUnsafeSlow(head.length + size + tail.length);
  bytes.write(head, 'latin1');
  const source = openSync(file, 'r');
  try {
    let end = head.length;
    for (let count = 1; count > 0; end += count)
      count = readSync(source, bytes, end, head.length + size - end, end - head.length);
    bytes.write(tail, end, 'latin1');
    const whole = bytes.subarray(0, end + tail.length);
    // Most code is ASCII, which needs no decoding.
    return whole.toString(isAscii(whole) ? 'latin1' : 'utf8');
  } finally {
    closeSync(source);
  }
}

/** Smaller files compile as quickly as they are found. */
const LARGE = 100_000;

function compile(name: string, folder: string): {script: Script; keep?: () => void} {
  const {size, mtimeMs} = statSync(name);
  const file = join(folder, createHash('sha256').update(`${name} ${size} ${mtimeMs}`).digest('hex'));
  const code = readWrapped(name, size);
  const cachedData = readKept(file);
  const script = new Script(code, {filename: name, ...(cachedData ? {cachedData} : {})});
  if (cachedData && script.cachedDataRejected === false) return {script};
  return {script, keep: () => writeKept(file, script.createCachedData())};
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
