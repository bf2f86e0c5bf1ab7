import {availableParallelism} from 'node:os';
import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads';
import {shareCode} from '../../../../runtime/kept-code.ts';
import type {SassJob, SassResult} from './compile-job.ts';
import {findNative} from './native/find-native.ts';
import {type FindFile, sassFile} from './sass-file.ts';
import type {Answer, Question, SassWorkerData} from './worker.ts';

/** Sass in a thread of its own: loading it takes as long as building a small site, so both happen at once. */
export interface SassThread {
  /** Starts a job whose result will probably be needed. */
  begin(job: SassJob): void;
  /** Waits for a job; undefined if the thread is gone. */
  finish(job: SassJob): SassResult | undefined;
  /** Drops all jobs and results of the last build. */
  forget(): void;
}

/** In milliseconds; longer than the largest framework takes. */
const PATIENCE = 30_000;

/** Starts a thread, or undefined if there is no point: on one processor, Sass in JavaScript is ready no sooner. */
export function startSassThread(find: FindFile): SassThread | undefined {
  const file = find('sass-worker.cjs');
  if (file === undefined || (availableParallelism() === 1 && findNative(file).length === 0)) return undefined;
  const answers = new Int32Array(new SharedArrayBuffer(4));
  const {port1: port, port2} = new MessageChannel();
  const workerData: SassWorkerData = {sass: sassFile(find), code: shareCode(), port: port2, answers};
  const worker = new Worker(file, {workerData, transferList: [port2]});
  // A caller waiting for it will time out.
  worker.on('error', () => undefined).unref();
  port.unref();
  const begun = new Map<string, number>();
  const results = new Map<number, SassResult>();
  let last = 0;
  let isGone = false;

  return {
    begin,
    finish,
    forget() {
      begun.clear();
      results.clear();
    },
  };

  function begin(job: SassJob): number {
    const key = JSON.stringify(job);
    const id = begun.get(key) ?? ++last;
    if (!begun.has(key)) port.postMessage({id, job} satisfies Question);
    begun.set(key, id);
    return id;
  }

  function finish(job: SassJob): SassResult | undefined {
    if (isGone) return undefined;
    const id = begin(job);
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const count = Atomics.load(answers, 0);
      collect();
      const result = results.get(id);
      if (result) return result;
      Atomics.wait(answers, 0, count, end - Date.now());
    }
    isGone = true;
    return undefined;
  }

  function collect(): void {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
      const {id, result} = next.message as Answer;
      results.set(id, result);
    }
  }
}
