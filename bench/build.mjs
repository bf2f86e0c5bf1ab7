// npm run bench -- --posts DIR [--posts DIR …] [--sizes 155,1000,4000] [--runs 3] [--peers hugo,jekyll,eleventy]
// Builds one blog with ssg and with each peer that is installed, in turn, and prints wall time, CPU and memory.
// Peers make the same list of pages from the same posts. Trust the CPU column and the ratios.
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {loadPosts, makeCorpus, writeCorpus} from './corpus.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = join(root, '.work/bench');
const aside = join(work, 'aside');
let moved = 0;
const {values} = parseArgs({
  options: {
    posts: {type: 'string', multiple: true, default: []},
    sizes: {type: 'string', default: '155,1000,4000'},
    runs: {type: 'string', default: '3'},
    peers: {type: 'string', default: 'hugo,jekyll,eleventy'},
    cache: {type: 'boolean', default: false},
  },
});
if (values.posts.length === 0) {
  console.error('usage: npm run bench -- --posts DIR   (a folder of posts in Jekyll form)');
  process.exit(2);
}

const eleventy = join(work, 'eleventy/node_modules');
const tools = {
  ssg: {
    output: 'public',
    command: [process.execPath, join(root, 'dist/cli.cjs'), 'build', '--quiet'],
    clean: ['public', '.ssg-cache'],
  },
  hugo: {output: 'public', command: ['hugo', '--quiet'], clean: ['public', 'resources', '.hugo_build.lock']},
  jekyll: {output: '_site', command: ['jekyll', 'build', '--quiet'], clean: ['_site', '.jekyll-cache']},
  eleventy: {
    output: '_site',
    command: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    clean: ['_site', '.cache'],
  },
};
const names = ['ssg', ...values.peers.split(',').filter((name) => tools[name] && isInstalled(name))];
const posts = loadPosts(values.posts.map((folder) => resolve(folder)));

for (const size of values.sizes.split(',').map(Number)) {
  const corpus = makeCorpus(posts, size);
  const sites = names.map((name) => prepare(name, corpus));
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let i = 0; i < Number(values.runs); i++)
    for (const site of i % 2 ? sites.toReversed() : sites) runs[site.name].push(measure(site));
  print(size, runs);
}
rmSync(aside, {recursive: true, force: true});

function isInstalled(name) {
  if (name !== 'eleventy') return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (existsSync(eleventy)) return true;
  cpSync(join(root, 'bench/peers/eleventy/package.json'), join(work, 'eleventy/package.json'));
  return (
    spawnSync('npm', ['i', '--no-audit', '--no-fund', '--legacy-peer-deps'], {cwd: join(work, 'eleventy')})
      .status === 0
  );
}

function prepare(name, corpus) {
  const folder = join(work, 'sites', name);
  putAside(folder);
  mkdirSync(folder, {recursive: true});
  cpSync(join(root, 'bench/peers', name), folder, {recursive: true});
  if (name === 'eleventy') symlinkSync(eleventy, join(folder, 'node_modules'));
  writeCorpus(name, corpus, folder);
  return {name, folder};
}

function measure({name, folder}) {
  const {command, clean, output} = tools[name];
  if (!values.cache) for (const path of clean) putAside(join(folder, path));
  const started = performance.now();
  const env = {...process.env, TZ: 'UTC', JEKYLL_ENV: 'production'};
  const {status, stderr} = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${name} failed:\n${stderr}`);
  const [user, system, memory] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  const files = readdirSync(join(folder, output), {recursive: true}).filter((path) =>
    /\.(html|xml|css)$/.test(path),
  ).length;
  return {wall, cpu: user + system, memory: memory / 1024, files};
}

/**
 * Moves old output away, to be deleted at the end: ext4 allocates inodes slowly for some seconds after many
 * were freed, which would count as the tool's time.
 */
function putAside(path) {
  if (!existsSync(path)) return;
  mkdirSync(aside, {recursive: true});
  renameSync(path, join(aside, String(moved++)));
}

function print(size, runs) {
  const median = (name, key) =>
    runs[name].map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs[name].length / 2)];
  console.log(`\n${size} posts${values.cache ? ', second build' : ''}`);
  console.log('            wall s    CPU s  memory MB   files   CPU of ssg / CPU of it');
  for (const name of names) {
    const [wall, cpu, memory, files] = ['wall', 'cpu', 'memory', 'files'].map((key) => median(name, key));
    const ratio = (median('ssg', 'cpu') / cpu).toFixed(2);
    console.log(
      `${name.padEnd(9)} ${wall.toFixed(2).padStart(8)} ${cpu.toFixed(2).padStart(8)} ${memory.toFixed(0).padStart(10)} ${String(files).padStart(7)}   ${ratio}`,
    );
  }
}
