// Bundles src/ into dist/: few files, quick to install and to start. Types come from the compiler.
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const {dependencies, peerDependencies = {}} = JSON.parse(readFileSync('package.json', 'utf8'));
const external = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
const entries = {
  cli: 'src/cli.ts',
  index: 'src/index.ts',
  kramdown: 'src/kramdown/index.ts',
  liquid: 'src/liquid/index.ts',
  'markdown-worker': 'src/render/markdown/worker.ts',
};

rmSync('dist', {recursive: true, force: true});
const bundle = await rolldown({
  input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  platform: 'node',
  external: (id) => /^node:/.test(id) || external.some((name) => id === name || id.startsWith(`${name}/`)),
  logLevel: 'warn',
});
await bundle.write({dir: 'dist', format: 'esm', minify: false, chunkFileNames: 'chunks/[name]-[hash].js'});

// What `ssg serve` puts into the pages that it shows.
if (existsSync('src/serve/client/main.ts')) {
  const client = await rolldown({input: 'src/serve/client/main.ts', platform: 'browser', logLevel: 'warn'});
  await client.write({file: 'dist/client.js', format: 'esm', minify: true});
}

if (!process.argv.includes('--no-types')) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {stdio: 'inherit'});
}
