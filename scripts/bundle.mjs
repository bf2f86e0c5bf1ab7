// Bundles src/ into dist/: few files, quick to install and to start. Types come from the compiler.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';
import {ascii} from './ascii.mjs';
import {bundleSass} from './bundle-sass.mjs';
import {licensesOf} from './licenses.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const {version, dependencies} = JSON.parse(readFileSync('package.json', 'utf8'));
// The last is a tool of development, for who runs the program from its sources.
const external = [...Object.keys(dependencies), 'rolldown'];
const entries = {
  cli: 'src/cli.ts',
  index: 'src/index.ts',
  kramdown: 'src/kramdown/index.ts',
  'kramdown-highlight': 'src/kramdown/highlight.ts',
  liquid: 'src/liquid/index.ts',
  'json-schema': 'src/config/json-schema.ts',
  'markdown-worker': 'src/render/markdown/worker.ts',
  'sass-worker': 'src/presets/jekyll/render/sass/worker.ts',
};

// gray-matter loads this reader at start-up although front matter is read by another one: 300 KB for nothing.
const noJsYaml = {
  name: 'no-js-yaml',
  resolveId: (id) => (id === 'js-yaml' ? '\0no-js-yaml' : null),
  load: (id) =>
    id === '\0no-js-yaml'
      ? 'const refuse = () => { throw new Error("js-yaml is not part of this package."); }; export const safeLoad = refuse, safeDump = refuse;'
      : null,
};

// Never called: front matter that names a language is refused before it gets there.
const noEval = {
  name: 'no-eval',
  transform: (code, id) =>
    id.endsWith('gray-matter/lib/engines.js')
      ? replaced(code, 'return eval(str)', 'throw new Error("refused")')
      : null,
};

// It starts programs for commands that are files of their own, of which there are none here; loading what it takes for
// that is a tenth of the start.
const noPrograms = {
  name: 'no-programs',
  transform: (code, id) =>
    id.endsWith('commander/lib/command.js')
      ? replaced(
          code,
          "const childProcess = require('node:child_process');",
          "const childProcess = {get spawn() { return require('node:child_process').spawn; }};",
        )
      : null,
};

const bundle = await rolldown({
  input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  platform: 'node',
  // Where a package has no `exports`: of a module only what is used comes along.
  resolve: {mainFields: ['module', 'main']},
  external: (id) => /^node:/.test(id) || external.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [noJsYaml, noEval, noPrograms],
  logLevel: 'warn',
});
const {output} = await bundle.write({
  dir: 'dist.new',
  // CommonJS, since Node 20 keeps the compiled code of such modules only (kept-code.ts). All is in one folder.
  format: 'cjs',
  exports: 'named',
  minify: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
});
for (const {fileName, code} of output) writeFileSync(join('dist.new', fileName), ascii(code));
for (const name of ['index', 'kramdown', 'kramdown-highlight', 'liquid'])
  writeFileSync(join('dist.new', `${name}.js`), `export * from './${name}.cjs';\n`);
// Where the command was before: npx remembers it for a clone.
writeFileSync('dist.new/cli.js', "#!/usr/bin/env node\nimport './cli.cjs';\n");
const sass = await bundleSass('dist.new/sass.cjs');
const client = await bundleClient('dist.new/client.js');
const modules = [...output, ...client].flatMap(({moduleIds = []}) => moduleIds);
writeFileSync('dist.new/licenses.txt', licensesOf([...modules, ...sass]));
// Names this program: what another one left in the cache of a site is not taken.
writeFileSync('dist.new/print.txt', printOf('dist.new'));
// A bundle that fails leaves the last good one; without types the last ones stay.
const hasTypes = !process.argv.includes('--no-types');
if (!hasTypes && existsSync('dist/types')) renameSync('dist/types', 'dist.new/types');
rmSync('dist', {recursive: true, force: true});
renameSync('dist.new', 'dist');
const {configJsonSchema} = await import('../dist/json-schema.cjs');
writeFileSync('dist/config.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
rmSync('dist/json-schema.cjs');

if (hasTypes) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
}

// Who has no unified has no use for this type: then it is no error, with or without `skipLibCheck`.
const plugin = 'dist/types/kramdown/remark-kramdown.d.ts';
if (hasTypes)
  writeFileSync(
    plugin,
    replaced(readFileSync(plugin, 'utf8'), /^(?=import type .* from 'unified')/m, '// @ts-ignore\n'),
  );

for (const name of ['cli.cjs', 'cli.js']) chmodSync(`dist/${name}`, 0o755);

/** What `ssg serve` puts into the pages that it shows. */
async function bundleClient(file) {
  const client = await rolldown({input: 'src/serve/client/main.ts', platform: 'browser', logLevel: 'warn'});
  return (await client.write({file, format: 'esm', minify: true})).output;
}

/** Of all that pages are made by: of the packages that are not bundled, the versions. */
function printOf(folder) {
  const hash = createHash('sha1').update(JSON.stringify([version, dependencies]));
  for (const name of readdirSync(folder, {recursive: true}).sort())
    if (/\.c?js$/.test(name)) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('base64url');
}

/** What is replaced in the code of others must be there. */
function replaced(text, from, to) {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`There is no ${from} any more.`);
  return changed;
}
