// Builds real Jekyll repositories and compares them with the output of Jekyll.
// npm run conformance:jekyll -- SITE… [--sites DIR] [--reference DIR] [--tools DIR] [--cli FILE] [--worst N] [--require]
// DIR/SITE is a working copy; in the reference folder, SITE is the output of Jekyll.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const project = fileURLToPath(new URL('..', import.meta.url));
const shared = resolve(project, '../shared');
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    sites: {type: 'string', default: process.env.SSG_JEKYLL_SITES ?? ''},
    reference: {type: 'string', default: process.env.SSG_JEKYLL_REFERENCE ?? ''},
    tools: {type: 'string', default: process.env.SSG_PARITY ?? join(shared, 'parity')},
    cli: {type: 'string', default: join(project, 'dist/cli.cjs')},
    worst: {type: 'string', default: '0'},
    require: {type: 'boolean', default: false},
  },
});

/** Targets for each site, in percent. */
const easier = {url: 100, feed: 100, text: 95, dom: 95};
const targets = {'railsgirls-jp': easier, rweekly: easier};
const usual = {url: 100, feed: 100, text: 99.5, dom: 98};

if (values.sites === '' || !existsSync(values.sites))
  stop('No working copies: name their folder with --sites or SSG_JEKYLL_SITES. Nothing was compared.');
const names = positionals.length > 0 ? positionals : readdirSync(values.sites);
const failed = names.filter((name) => !check(name));
process.exitCode = values.require && failed.length > 0 ? 1 : 0;

function check(name) {
  const root = join(values.sites, name);
  if (!existsSync(root)) return absent(name, `no working copy at ${root}`);
  const output = mkdtempSync(join(tmpdir(), 'ssg-jekyll-'));
  try {
    if (!build(name, root, output)) return false;
    const recorded = join(shared, 'corpus', name, 'expected.json');
    const hasRecord = existsSync(recorded) || absent(name, 'no recorded URLs and feed items');
    const inRecord = hasRecord && run('expected.mjs', [recorded, output]);
    const reference = join(values.reference, name);
    const hasReference = values.reference !== '' && existsSync(reference);
    if (!hasReference) absent(name, 'no output of Jekyll to compare texts with (--reference)');
    return inRecord && (!hasReference || compare(name, reference, output));
  } finally {
    rmSync(output, {recursive: true, force: true});
  }
}

function build(name, root, output) {
  const started = performance.now();
  const args = [values.cli, 'build', root, '-d', output, '--now', '2026-11-21T00:00:00Z', '--quiet'];
  const env = {...process.env, JEKYLL_ENV: 'production'};
  const {status, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8', env});
  const warnings = stderr.match(/^.*\b(?:warning|error)\b.*$/gm)?.length ?? 0;
  console.log(`\n${name}: built in ${Math.round(performance.now() - started)} ms, ${warnings} messages`);
  if (status !== 0) console.log(stderr);
  return status === 0;
}

function compare(name, reference, output) {
  const wanted = Object.entries(targets[name] ?? usual).map(([key, percent]) => `${key}=${percent}`);
  return run('compare.mjs', [reference, output, '--worst', values.worst, '--require', wanted.join(',')]);
}

function run(tool, args) {
  const file = join(values.tools, tool);
  if (!existsSync(file)) return absent(tool, `not at ${values.tools}`);
  const {status, stdout, stderr} = spawnSync(process.execPath, [file, ...args], {encoding: 'utf8'});
  console.log((stdout + (status > 1 || stdout === '' ? stderr : '')).trimEnd());
  return status === 0;
}

function absent(name, what) {
  console.log(`${name}: ${what}; not compared.`);
  return false;
}

function stop(message) {
  console.log(message);
  process.exit(0);
}
