import {createRequire} from 'node:module';
import {type MessagePort, workerData} from 'node:worker_threads';
import type {CodeStore} from '../../../../runtime/code-store.ts';
import {keepCodeIn, saveCode} from '../../../../runtime/kept-code.ts';
import {compileJob, type Sass, type SassJob, type SassResult} from './compile-job.ts';
import {ANSWERED, BEGUN} from './counters.ts';
import {findNative} from './native/find-native.ts';
import {type NativeSass, startNative} from './native/native.ts';

export interface SassWorkerData {
  /** The file of Dart Sass. */
  readonly sass: string;
  /** Where compiled code is cached. */
  readonly code: CodeStore | undefined;
  readonly port: MessagePort;
  /** `ANSWERED` and `BEGUN`; a change of the first wakes whoever waits for an answer. */
  readonly answers: Int32Array;
}

export interface Question {
  readonly id: number;
  readonly job: SassJob;
}

export interface Answer {
  readonly id: number;
  readonly result: SassResult;
}

const {sass: file, code, port, answers} = workerData as SassWorkerData;
keepCodeIn(code);

const natives = [...findNative(file)];
// Started in advance: either takes longer to start than most stylesheets take to compile.
let native = startNext();
let inJs = native ? undefined : load();

port.on('message', async ({id, job}: Question) => {
  Atomics.add(answers, BEGUN, 1);
  const result = await answerTo(job);
  // Before answering, because the process may end right after that.
  saveCode();
  port.postMessage({id, result} satisfies Answer);
  Atomics.add(answers, ANSWERED, 1);
  Atomics.notify(answers, ANSWERED);
});

async function answerTo(job: SassJob): Promise<SassResult> {
  // The native compiler cannot be confined to a folder, so it is not used with `inside`.
  for (let used = native; used && job.inside === undefined; used = native) {
    try {
      return await used.compile(job);
    } catch {
      // It does not run here, or has ended.
      if (native === used) native = startNext();
    }
  }
  inJs ??= load();
  return 'failed' in inJs ? {failed: {message: inJs.failed}} : compileJob(job, inJs.loaded);
}

function startNext(): NativeSass | undefined {
  const command = natives.shift();
  return command && startNative(command);
}

function load(): {readonly loaded: Sass} | {readonly failed: string} {
  try {
    return {loaded: createRequire(file)(file) as Sass};
  } catch (cause) {
    return {failed: String(cause)};
  }
}
