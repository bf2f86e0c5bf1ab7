import {createRequire} from 'node:module';
import {type MessagePort, workerData} from 'node:worker_threads';
import type {CodeStore} from '../../../../code-store.ts';
import {keepCodeIn, saveCode} from '../../../../kept-code.ts';
import {compileJob, type Sass, type SassJob, type SassResult} from './compile-job.ts';

export interface SassWorkerData {
  /** The file of Dart Sass. */
  readonly sass: string;
  /** Where compiled code is kept. */
  readonly code: CodeStore | undefined;
  readonly port: MessagePort;
  /** Counts the answers: who waits for one is woken by it. */
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

// Before anybody asks: it takes longer than most stylesheets.
const sass = load();

port.on('message', ({id, job}: Question) => {
  const result = answerTo(job);
  // Before the answer, after which the process may end.
  saveCode();
  port.postMessage({id, result} satisfies Answer);
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
});

function load(): {readonly loaded: Sass} | {readonly failed: string} {
  try {
    return {loaded: createRequire(file)(file) as Sass};
  } catch (cause) {
    return {failed: String(cause)};
  }
}

function answerTo(job: SassJob): SassResult {
  if ('failed' in sass) return {failed: {message: sass.failed}};
  return compileJob(job, sass.loaded);
}
