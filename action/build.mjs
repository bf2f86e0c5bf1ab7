// What action.yml runs: builds the site, then checks it and adds to the summary of the job.
// SSG_CLI names a local program to run instead of the published package.
import {spawnSync} from 'node:child_process';
import {appendFileSync, existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const input = (name) => (process.env[`INPUT_${name}`] ?? '').trim();
const isOn = (name) => input(name) === 'true';
const words = (name) => input(name).split(/\s+/).filter(Boolean);

const source = resolve(input('SOURCE') || '.');
const flags = [
  '-d',
  resolve(input('DESTINATION') || '_site'),
  ...(isOn('FUTURE') ? ['--future'] : []),
  ...(isOn('SAFE') ? ['--safe'] : []),
  ...(isOn('VERBOSE') ? ['--verbose'] : []),
  ...configs(),
];

const built = ssg(['build', source, ...flags]);
if (built !== 0) {
  tell('**Nothing was published:** the build found errors, which are named in its log.\n');
  process.exit(built);
}
const checked = ssg([
  'check',
  source,
  ...flags.filter((flag) => flag !== '--verbose'),
  ...words('URLS').flatMap((from) => ['--urls', from]),
  ...words('FEED').flatMap((from) => ['--feed', from]),
  ...(process.env.GITHUB_STEP_SUMMARY ? ['--summary', process.env.GITHUB_STEP_SUMMARY] : []),
]);
process.exit(isOn('STRICT') ? checked : 0);

/** Settings of a Jekyll site; GitHub Pages builds one without any, too. */
function configs() {
  const ours = ['action', ...(isOn('GITHUB_PAGES') ? ['github-pages'] : [])].map((name) =>
    fileURLToPath(new URL(`_config.${name}.yml`, import.meta.url)),
  );
  const site = ['_config.yml', '_config.yaml'].filter((name) => existsSync(join(source, name))).slice(0, 1);
  const isJekyll = site.length > 0 || isOn('GITHUB_PAGES');
  return isJekyll ? ['--config', [...ours, ...site].join(',')] : [];
}

/** JEKYLL_ENV is what GitHub Pages sets. */
function ssg(args) {
  const env = {...process.env, JEKYLL_ENV: process.env.JEKYLL_ENV ?? 'production'};
  const [program, ...before] = commandLine();
  const {status, error} = spawnSync(program, [...before, ...args], {stdio: 'inherit', env});
  if (error) console.error(String(error));
  return status ?? 1;
}

function commandLine() {
  if (process.env.SSG_CLI) return [process.execPath, process.env.SSG_CLI];
  const version = input('VERSION') || 'latest';
  return ['npx', '--yes', `usergroup-ssg@${version}`];
}

function tell(text) {
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, text);
}
