import {once} from 'node:events';
import type {Worker} from 'node:worker_threads';
import {load} from '../../../runtime/load.ts';

/** The outcome of a job: its result, or why there is none. */
export type Outcome<Result> =
  | {readonly result: Result}
  | {readonly stopped: 'time' | 'memory'}
  | {readonly failed: Error};

/** Runs jobs one after another in a worker, and stops those that exceed the limits. */
export interface Watchman<Job, Result> {
  run(job: Job): Promise<Outcome<Result>>;
}

export interface WatchmanOptions {
  readonly file: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** The worker starts with the first job, is reused for later ones, and does not keep the process alive. */
export function createWatchman<Job, Result>(options: WatchmanOptions): Watchman<Job, Result> {
  let worker: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  return {
    run(job) {
      const outcome = last.then(() => watch(job));
      last = outcome;
      return outcome;
    },
  };

  async function watch(job: Job): Promise<Outcome<Result>> {
    worker ??= start(options);
    const current = await worker.catch((cause: Error) => cause);
    if (current instanceof Error) {
      worker = undefined;
      return {failed: current};
    }
    current.ref();
    const outcome = await ask<Job, Result>(current, job, options.milliseconds);
    current.unref();
    if (!('result' in outcome)) {
      worker = undefined;
      // Not awaited: native code cannot be interrupted, and its result is not needed.
      void current.terminate();
    }
    return outcome;
  }
}

async function start({file, megabytes}: WatchmanOptions): Promise<Worker> {
  const {Worker} = load('node:worker_threads') as typeof import('node:worker_threads');
  const worker = new Worker(file, {resourceLimits: {maxOldGenerationSizeMb: megabytes}});
  // A worker that dies while idle must not take the process down with it.
  worker.on('error', () => undefined);
  // The first message says that everything is loaded; only then does the job's time start.
  await once(worker, 'message');
  return worker;
}

function ask<Job, Result>(worker: Worker, job: Job, milliseconds: number): Promise<Outcome<Result>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle({stopped: 'time'}), milliseconds);
    const onMessage = (result: Result) => settle({result});
    const onError = (failure: NodeJS.ErrnoException) =>
      settle(failure.code === 'ERR_WORKER_OUT_OF_MEMORY' ? {stopped: 'memory'} : {failed: failure});
    const settle = (outcome: Outcome<Result>) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      resolve(outcome);
    };
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(job);
  });
}
