import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads';
import {shareCode} from '../../../../runtime/kept-code.ts';
import type {SassJob, SassResult} from './compile-job.ts';
import {ANSWERED, BEGUN} from './counters.ts';
import {type FindFile, sassFile} from './sass-file.ts';
import type {Answer, Question, SassWorkerData} from './worker.ts';

/** Sass in a thread of its own: loading it takes as long as building a small site, so both happen at once. */
export interface SassThread {
  /** Starts a job whose result will probably be needed. */
  begin(job: SassJob): void;
  /** Waits for a job; undefined if the thread is gone. */
  finish(job: SassJob): SassResult | undefined;
  /** Drops all jobs and results of the last build; false if the thread had to be ended, because it was stuck. */
  forget(): boolean;
}

/** How long to wait for a thread that has not begun, and for a stylesheet. In milliseconds. */
export interface Patience {
  readonly idle: number;
  readonly working: number;
}

/** The second is longer than the largest framework takes, even on a slow machine. */
const PATIENCE: Patience = {idle: 30_000, working: 120_000};

/** Time between two looks at whether the thread has begun. */
const LOOK = 250;

const TOO_LONG: SassResult = {failed: {message: 'this or another stylesheet takes too long.'}};

/** Starts a thread, the only place where a stylesheet can be given up. */
export function startSassThread(find: FindFile, patience = PATIENCE): SassThread | undefined {
  const file = find('sass-worker.cjs');
  if (file === undefined) return undefined;
  const answers = new Int32Array(new SharedArrayBuffer(8));
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
  let isStuck = false;

  return {
    begin,
    finish,
    forget() {
      begun.clear();
      results.clear();
      if (isStuck) void worker.terminate();
      return !isStuck;
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
    if (isStuck) return TOO_LONG;
    const id = begin(job);
    for (let since = Date.now(), seen = 0; ; ) {
      const count = Atomics.load(answers, ANSWERED);
      if (count !== seen) since = Date.now();
      seen = count;
      collect();
      const result = results.get(id);
      if (result) return result;
      const isWorking = Atomics.load(answers, BEGUN) > count;
      const left = since + (isWorking ? patience.working : patience.idle) - Date.now();
      if (left > 0) Atomics.wait(answers, ANSWERED, count, Math.min(left, LOOK));
      else if (isWorking) {
        isStuck = true;
        return TOO_LONG;
      } else {
        isGone = true;
        return undefined;
      }
    }
  }

  function collect(): void {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
      const {id, result} = next.message as Answer;
      results.set(id, result);
    }
  }
}
