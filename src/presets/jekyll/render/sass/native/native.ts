import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {DEPRECATIONS, failureOf, type SassJob, type SassResult} from '../compile-job.ts';
import type {Command} from './find-native.ts';
import {type Message, messageField, numberField, readMessage, readVarint, textField, varint} from './wire.ts';

/** Dart Sass as a native program, which compiles several times faster than the one in JavaScript. */
export interface NativeSass {
  /** Rejects if the program does not run, or has ended. */
  compile(job: SassJob): Promise<SassResult>;
}

/** Starts the program; it ends with this process. */
export function startNative(command: Command): NativeSass {
  try {
    return start(command);
  } catch (cause) {
    // Starting programs may be forbidden.
    return {compile: () => Promise.reject(cause)};
  }
}

/** Uses the protocol in https://github.com/sass/sass/blob/main/spec/embedded-protocol.md. */
function start([program, script]: Command): NativeSass {
  const child = spawn(program, [script, '--embedded'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  const waiting = new Map<number, Waiting>();
  let ended: Error | undefined;
  let last = 0;
  let rest: Buffer = Buffer.alloc(0);

  child.on('error', end);
  child.on('exit', () => end(new Error('The program has ended.')));
  child.stdin.on('error', end);
  child.stdout.on('data', (bytes: Buffer) => {
    try {
      rest = takePackets(Buffer.concat([rest, bytes]), answer);
    } catch (cause) {
      end(cause as Error);
      child.kill();
    }
  });
  return {
    compile: (job) =>
      new Promise((done, fail) => {
        if (ended) return fail(ended);
        const id = ++last;
        waiting.set(id, {job, done, fail});
        send(id, messageField(IN.compile, ...requestOf(job)));
      }),
  };

  function end(cause: Error): void {
    ended ??= cause;
    for (const {fail} of waiting.values()) fail(ended);
    waiting.clear();
  }

  function send(id: number, message: Buffer): void {
    const head = varint(id);
    child.stdin.write(
      Buffer.concat([Buffer.from([...varint(head.length + message.length), ...head]), message]),
    );
  }

  function answer(id: number, message: Message): void {
    const {job, done, fail} = waiting.get(id) ?? {};
    const response = message.message(OUT.compiled);
    const canonicalize = message.message(OUT.canonicalize);
    const load = message.message(OUT.load);
    if (response) done?.(resultOf(response));
    else if (canonicalize) send(id, canonicalized(canonicalize, job?.theme));
    else if (load) send(id, loaded(load, job?.theme));
    else fail?.(new Error(message.message(OUT.error)?.text(3) || 'An answer of an unknown kind.'));
    if (!canonicalize && !load) waiting.delete(id);
  }
}

interface Waiting {
  readonly job: SassJob;
  readonly done: (result: SassResult) => void;
  readonly fail: (cause: Error) => void;
}

/** Field numbers of messages to the compiler, and from it. */
const IN = {compile: 2, canonicalized: 3, loaded: 4};
const OUT = {error: 1, compiled: 2, canonicalize: 4, load: 5};

/** Returns the bytes after the last complete packet. A packet is a length, the number of its job, and a message. */
function takePackets(bytes: Buffer, answer: (id: number, message: Message) => void): Buffer {
  const length = readVarint(bytes);
  const end = length ? length.end + length.value : Infinity;
  if (end > bytes.length) return bytes;
  const packet = bytes.subarray(length!.end, end);
  const id = readVarint(packet)!;
  answer(id.value, readMessage(packet.subarray(id.end)));
  return takePackets(bytes.subarray(end), answer);
}

/** A `CompileRequest`. */
function requestOf({text, syntax, style, loadPaths, theme}: SassJob): readonly Buffer[] {
  return [
    messageField(2, textField(1, text), numberField(3, syntax === 'indented' ? 1 : 0)),
    numberField(4, style === 'compressed' ? 1 : 0),
    ...(theme ? [messageField(6, numberField(2, THEME))] : []),
    ...loadPaths.map((path) => messageField(6, textField(1, path))),
    numberField(11, true), // quiet_deps
    numberField(13, true), // charset
    numberField(14, true), // silent
    ...DEPRECATIONS.map((name) => textField(16, name)),
  ];
}

/** The id of the importer for the theme's stylesheets. */
const THEME = 1;

/** The result in a `CompileResponse`. */
function resultOf(response: Message): SassResult {
  const failure = response.message(3);
  if (failure === undefined) {
    const files = response.texts(4).filter(isFile);
    return {css: response.message(2)?.text(1) ?? '', loaded: files.map((url) => fileURLToPath(url))};
  }
  const span = failure.message(2);
  const url = span?.text(4) ?? '';
  const place = span && {
    line: (span.message(2)?.number(2) ?? 0) + 1,
    ...(isFile(url) ? {file: fileURLToPath(url)} : {}),
  };
  return {failed: {message: failureOf(failure.text(1), span?.text(1)), ...place}};
}

function isFile(url: string): boolean {
  return url.startsWith('file:');
}

function canonicalized(request: Message, theme: SassJob['theme'] = {}): Buffer {
  const name = request.text(4);
  const url = Object.hasOwn(theme, name) ? [textField(2, `theme:${name}`)] : [];
  return messageField(IN.canonicalized, numberField(1, request.number(1)), ...url);
}

function loaded(request: Message, theme: SassJob['theme'] = {}): Buffer {
  const text = theme[request.text(4).slice('theme:'.length)] ?? '';
  return messageField(IN.loaded, numberField(1, request.number(1)), messageField(2, textField(1, text)));
}
