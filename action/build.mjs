// Run by action.yml: builds the site, checks it and adds to the job summary.
// SSG_CLI can name another program to run.
import {spawnSync} from 'node:child_process';
import {appendFileSync, existsSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {destination, isOn, source, textIn, words, workspace} from './inputs.mjs';
import {askGitHub, pagesSettings} from './pages.mjs';

const cli = process.env.SSG_CLI || pathOf('../dist/cli.cjs');
const configFlags = await configs();
const flags = [
  '-d',
  destination,
  ...(isOn('FUTURE') ? ['--future'] : []),
  ...(isOn('SAFE') ? ['--safe'] : []),
  ...configFlags,
];
// As GitHub Pages does. Where this fails, the build stops if it needs the theme.
if (configFlags.length > 0 && !existsSync(join(source, '_theme')))
  ssg(['theme', 'add', source, ...configFlags.slice(0, 2)]);

// A cache in the repository was written by the author of the branch and cannot be trusted.
const built = ssg(['build', source, ...flags, '--no-cache', ...(isOn('VERBOSE') ? ['--verbose'] : [])]);
if (built !== 0) {
  tell('**Nothing was published:** the build found errors, which are named in its log.\n');
  process.exit(built);
}
const isStrict = isOn('STRICT') || isOn('TEXTS');
const checked = ssg([
  'check',
  source,
  ...flags,
  ...(isStrict ? ['--strict'] : []),
  ...(isOn('TEXTS') ? ['--texts'] : []),
  ...words('URLS').flatMap((from) => ['--urls', from]),
  ...words('FEED').flatMap((from) => ['--feed', from]),
  ...(process.env.GITHUB_STEP_SUMMARY ? ['--summary', process.env.GITHUB_STEP_SUMMARY] : []),
]);
if (checked === 2)
  console.log('::warning title=check::The site was not compared with the old one: see the summary.');
process.exit(isStrict ? checked : 0);

/** Config files; later ones win. GitHub Pages also builds sites without one. */
async function configs() {
  const has = (name) => existsSync(join(source, name));
  if (['ts', 'mts', 'js', 'mjs', 'yml', 'yaml'].some((end) => has(`ssg.config.${end}`))) return [];
  const own = ['_config.yml', '_config.yaml', '_config.toml'].filter(has).slice(0, 1);
  const isOfPages = isOn('GITHUB_PAGES');
  if (!isOfPages && ![...own, '_posts', '_layouts'].some(has)) return [];
  const {file, flags = []} = isOfPages ? await ofRepository(own) : {};
  const weaker = file ? [pathOf('_config.github-pages.yml'), file] : [];
  const stronger = file ? [pathOf('_config.github-pages-always.yml')] : [];
  const all = [pathOf('_config.action.yml'), ...weaker, ...own, ...stronger];
  return ['--config', all.join(','), ...flags];
}

/** Writes a config file with what is only known from the repository. JSON values are valid YAML. */
async function ofRepository([own]) {
  const configText = own === undefined ? '' : textIn(source, own);
  const settings = await pagesSettings(process.env, {
    source,
    folder: relative(workspace, source).replaceAll('\\', '/'),
    configText,
    ask: askGitHub(process.env),
  });
  const file = join(process.env.RUNNER_TEMP || tmpdir(), '_config.repository.yml');
  const lines = Object.entries(settings).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  writeFileSync(file, `# What GitHub Pages takes where _config.yml says nothing:\n${lines.join('')}`);
  // GitHub Pages also treats a single slash as empty: links would otherwise start with two.
  const isSlash = /^baseurl:\s*(["']?)\/\1\s*(?:#.*)?$/m.test(configText);
  return {file, flags: isSlash ? ['--baseurl', settings.baseurl ?? ''] : []};
}

/** JEKYLL_ENV is set as on GitHub Pages. The token is hidden from the site's code. */
function ssg(args) {
  const {INPUT_TOKEN, ...others} = process.env;
  const env = {...others, JEKYLL_ENV: process.env.JEKYLL_ENV || 'production'};
  const {status, error} = spawnSync(process.execPath, [cli, ...args], {
    cwd: workspace,
    stdio: 'inherit',
    env,
  });
  if (error) console.error(String(error));
  return status ?? 1;
}

function pathOf(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

function tell(text) {
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, text);
}
