// npm run conformance:package: packs the package, installs it in an empty site as users do, and measures it.
// Needs the npm registry.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = mkdtempSync(join(tmpdir(), 'ssg-package-'));
const run = (command, args, cwd = site) =>
  execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

try {
  const [{filename, unpackedSize}] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', site], root),
  );
  writeFileSync(join(site, 'package.json'), '{"private": true}');
  run('npm', ['install', '--no-audit', '--no-fund', `./${filename}`]);
  const packages = run('npm', ['ls', '--all', '--omit=dev', '--parseable']).trim().split('\n').length - 1;
  const megabytes = sizeOf(join(site, 'node_modules')) / 1e6;
  mkdirSync(join(site, 'content/posts'), {recursive: true});
  writeFileSync(
    join(site, 'ssg.config.ts'),
    "import {defineConfig} from 'usergroup-ssg';\nexport default defineConfig({title: 'T', timezone: 'UTC', url: 'https://t.example'});\n",
  );
  writeFileSync(join(site, 'content/posts/2026-01-02-a.md'), '---\ntitle: A\n---\nText.\n');
  const built = JSON.parse(run('npx', ['ssg', 'build', '--json']));
  console.log(
    `packages ${packages} (at most 20), installed ${megabytes.toFixed(1)} MB (at most 15), unpacked ${(unpackedSize / 1e6).toFixed(1)} MB`,
  );
  console.log(`built: ${built.posts} post, ${built.files} files, ${built.diagnostics.length} messages`);
  const types = checkTypes();
  console.log(`types: ${types === '' ? 'no error, without skipLibCheck and without those of Node' : types}`);
  const isSmall = packages <= 20 && megabytes <= 15;
  process.exitCode = isSmall && built.posts === 1 && types === '' ? 0 : 1;
} finally {
  rmSync(site, {recursive: true, force: true});
}

/** Type-checks a config and the libraries in a site with nothing else installed. */
function checkTypes() {
  const file = 'all.ts';
  const names = [
    'usergroup-ssg',
    'usergroup-ssg/kramdown',
    'usergroup-ssg/kramdown/highlight',
    'usergroup-ssg/liquid',
  ];
  writeFileSync(join(site, file), names.map((name, i) => `export * as m${i} from '${name}';\n`).join(''));
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'];
  try {
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'ssg.config.ts', file]);
    return '';
  } catch (cause) {
    return String(cause.stdout);
  }
}

function sizeOf(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
}
