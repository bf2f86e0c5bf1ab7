// npm run bench:serve -- --posts DIR [--posts DIR …] [--sizes 1000] [--edits 15] [--events 0]
// Times a change in `ssg serve` from the disk to the browser, and a build that finds nothing to do; also
// with Hugo, if installed, on the same posts and pages. With --events, measures the memory of `ssg serve`
// after that many changes.
import {spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {Agent, get} from 'node:http';
import {join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {loadPosts, makeCorpus, writeCorpus} from './corpus.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = join(root, '.work/bench-serve');
const {values} = parseArgs({
  options: {
    posts: {type: 'string', multiple: true, default: []},
    sizes: {type: 'string', default: '1000'},
    edits: {type: 'string', default: '15'},
    events: {type: 'string', default: '0'},
  },
});
if (values.posts.length === 0) {
  console.error('usage: npm run bench:serve -- --posts DIR   (a folder of posts in Jekyll form)');
  process.exit(2);
}

const cli = join(root, 'dist/cli.cjs');
const tools = {
  ssg: {
    feed: '/feed.xml',
    serve: (port) => [process.execPath, cli, 'serve', '--quiet', '--port', port, '--strict-port'],
    build: [process.execPath, cli, 'build', '--quiet'],
  },
  hugo: {
    feed: '/index.xml',
    serve: (port) => [
      'hugo',
      'server',
      '--quiet',
      '--port',
      port,
      '--disableLiveReload',
      '--disableFastRender',
    ],
    build: ['hugo', '--quiet'],
  },
};
const names = ['ssg', ...(spawnSync('hugo', ['version']).status === 0 ? ['hugo'] : [])];
const posts = loadPosts(values.posts.map((folder) => resolve(folder)));
const agent = new Agent({keepAlive: true});

for (const size of values.sizes.split(',').map(Number)) {
  const corpus = makeCorpus(posts, size);
  const rows = {};
  for (const name of names) rows[name] = await measure(name, corpus);
  print(size, rows);
}
agent.destroy();

async function measure(name, corpus) {
  const folder = join(work, name);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  cpSync(join(root, 'bench/peers', name), folder, {recursive: true});
  const written = writeCorpus(name, corpus, folder);
  const builds = measureBuilds(name, folder);
  const port = String(4100 + Math.floor(Math.random() * 800));
  const [program, ...args] = tools[name].serve(port);
  const server = spawn(program, args, {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']});
  try {
    const at = (path) => `http://localhost:${port}${path}`;
    const {file, permalink} = written[Math.floor(written.length / 2)];
    const page = {url: at(permalink), file: resolve(file)};
    await until(page.url, '<', 120_000);
    await pause(1000);
    const retitle = (text, mark) => text.replace(/^title: '/m, `title: '${mark} `);
    const body = await editTimes(page, (text, mark) => `${text}\n\n${mark}.\n`);
    const title = await editTimes(page, retitle);
    // The feed is made after all pages and lists.
    const lists = await editTimes({url: at(tools[name].feed), file: resolve(written.at(-1).file)}, retitle);
    const memory = await afterEvents(name, server.pid, page);
    return {...builds, body, title, lists, memory};
  } finally {
    server.kill('SIGKILL');
  }
}

/** The time of the first build, and the median of the later ones, which find nothing to do. */
function measureBuilds(name, folder) {
  const [program, ...args] = tools[name].build;
  const times = Array.from({length: 6}, () => {
    const started = performance.now();
    const {status, stderr} = spawnSync(program, args, {cwd: folder, encoding: 'utf8'});
    if (status !== 0) throw new Error(`${name} failed:\n${stderr}`);
    return performance.now() - started;
  });
  return {first: times[0], again: median(times.slice(1))};
}

/** Times from before a write until the new text is served. */
async function editTimes({url, file}, edit) {
  const original = readFileSync(file, 'utf8');
  const times = [];
  for (let count = 0; count < Number(values.edits); count++) {
    const mark = `mark${count}x${Math.floor(Math.random() * 1e9)}`;
    const started = performance.now();
    writeFileSync(file, edit(original, mark));
    await until(url, mark, 60_000);
    times.push(performance.now() - started);
    await pause(700);
  }
  writeFileSync(file, original);
  await pause(1500);
  return median(times);
}

async function afterEvents(name, pid, {file, url}) {
  if (name !== 'ssg' || !existsSync(`/proc/${pid}/status`)) return undefined;
  const original = readFileSync(file, 'utf8');
  const memory = [rss(pid)];
  const events = Number(values.events);
  for (let count = 1; count <= events; count++) {
    writeFileSync(file, `${original}\n\nevent ${count}.\n`);
    if (count % 50 === 0) await until(url, `event ${count}.`, 10_000);
    if (count % 1000 === 0) memory.push(rss(pid));
  }
  writeFileSync(file, original);
  return memory;
}

function rss(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}

async function until(url, text, patience) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if ((await read(url)).includes(text)) return;
    await pause(2);
  }
  throw new Error(`${url} does not hold ${text}`);
}

function read(url) {
  return new Promise((done) => {
    const request = get(url, {agent}, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('end', () => done(response.statusCode === 200 ? body : ''));
    });
    request.on('error', () => done(''));
  });
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function print(size, rows) {
  const line = (label, key) => {
    const cells = names.map((name) => `${Math.round(rows[name][key])} ms`.padStart(10)).join('');
    const ratio = rows.hugo ? `   ${(rows.ssg[key] / rows.hugo[key]).toFixed(2)} of Hugo` : '';
    console.log(`${label.padEnd(34)}${cells}${ratio}`);
  };
  console.log(`\n${size} posts`.padEnd(35) + names.map((name) => name.padStart(10)).join(''));
  line('a body, until it is served', 'body');
  line('a title, until it is served', 'title');
  line('a title, until all lists have it', 'lists');
  line('a build', 'first');
  line('a build that finds nothing to do', 'again');
  if (rows.ssg.memory) console.log(`memory of ssg serve in MB: ${rows.ssg.memory.join(', ')}`);
}
