// One cold process of bench/markdown.mjs: renders every body once and prints the times.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const [, , name, folder] = process.argv;
const bodies = JSON.parse(readFileSync(join(folder, 'bodies.json'), 'utf8'));

async function load() {
  if (name === 'kramdownToHtml')
    return (await import(pathToFileURL(join(folder, 'kramdown.mjs')).href)).kramdownToHtml;
  const {default: MarkdownIt} = await import('markdown-it');
  const renderer = new MarkdownIt({html: true, typographer: true});
  return (text) => renderer.render(text);
}

/** CPU time of this thread in milliseconds, or of the process where the system does not tell. */
function threadTime() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return process.cpuUsage().user / 1000;
  }
}

const render = await load();
const start = performance.now();
const startThread = threadTime();
let length = 0;
for (const body of bodies) length += render(body).length;
console.log(JSON.stringify({wall: performance.now() - start, thread: threadTime() - startThread, length}));
