import {parentPort} from 'node:worker_threads';
import type {Body, Made} from '../../model.ts';
import {createConverter} from './convert.ts';
import {holdBack, holdBackSizes, type WaitingUrl} from './limits/placeholders.ts';
import type {WatchedJob, WatchedResult} from './limits/watched-job.ts';

/** Renders texts that may take a long time, in a thread that can be stopped. */
const port = parentPort!;
port.on('message', ({options, input, labels, imageSizes}: WatchedJob) => {
  const urls: WaitingUrl[] = [];
  const pictures: string[] = [];
  const waiting = imageSizes ? {imageSize: holdBackSizes(pictures)} : {};
  const convert = createConverter({...options, labels: () => labels});
  void convert({...input, ...waiting, rewrite: holdBack(urls)}).then((made: Made<Body>) =>
    port.postMessage({made, urls, pictures} satisfies WatchedResult),
  );
});
port.postMessage('ready');
