import {createRequire} from 'node:module';
import {type MessagePort, workerData} from 'node:worker_threads';
import {compileJob, type Sass, type SassJob, type SassResult} from './compile-job.ts';

export interface SassWorkerData {
  /** The file of Dart Sass. */
  readonly sass: string;
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

const {sass: file, port, answers} = workerData as SassWorkerData;

port.on('message', ({id, job}: Question) => {
  port.postMessage({id, result: answerTo(job)} satisfies Answer);
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
});

function answerTo(job: SassJob): SassResult {
  try {
    return compileJob(job, createRequire(import.meta.url)(file) as Sass);
  } catch (cause) {
    return {failed: {message: String(cause)}};
  }
}
