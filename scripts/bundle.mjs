// Bundles src/ into dist/: few files, quick to install and to start. The compiler provides the types.
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
// rolldown is a development tool, needed only to run the program from source.
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

// gray-matter loads js-yaml at start-up (300 KB), but front matter is read by another parser.
const noJsYaml = {
  name: 'no-js-yaml',
  resolveId: (id) => (id === 'js-yaml' ? '\0no-js-yaml' : null),
  load: (id) =>
    id === '\0no-js-yaml'
      ? 'const refuse = () => { throw new Error("js-yaml is not part of this package."); }; export const safeLoad = refuse, safeDump = refuse;'
      : null,
};

// Never reached: front matter in other languages is refused earlier.
const noEval = {
  name: 'no-eval',
  transform: (code, id) =>
    id.endsWith('gray-matter/lib/engines.js')
      ? replaced(code, 'return eval(str)', 'throw new Error("refused")')
      : null,
};

// commander needs this module only for commands that are separate programs, which ssg has none of; loading it
// takes a tenth of the start-up time.
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
  // For packages without `exports`: their ES modules are bundled without unused code.
  resolve: {mainFields: ['module', 'main']},
  external: (id) => /^node:/.test(id) || external.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [noJsYaml, noEval, noPrograms],
  logLevel: 'warn',
});
const {output} = await bundle.write({
  dir: 'dist.new',
  // CommonJS, since in Node 20 only such modules can keep their compiled code (kept-code.ts). All files are
  // in one folder.
  format: 'cjs',
  exports: 'named',
  minify: false,
  // They are read in src/, and licenses are in licenses.txt.
  comments: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
});
for (const {fileName, code} of output) writeFileSync(join('dist.new', fileName), ascii(code));
for (const name of ['index', 'kramdown', 'kramdown-highlight', 'liquid'])
  writeFileSync(join('dist.new', `${name}.js`), `export * from './${name}.cjs';\n`);
// The command's old path, which npx remembers for a clone.
writeFileSync('dist.new/cli.js', "#!/usr/bin/env node\nimport './cli.cjs';\n");
const sass = await bundleSass('dist.new/sass.cjs');
const inBrowsers = [
  // Added to pages by `ssg serve`.
  await bundleForBrowsers('src/serve/client/main.ts', 'client.js', 'esm'),
  // Published as `/assets/search.js`.
  await bundleForBrowsers('src/plugins/search/browser/main.ts', 'search.js', 'iife'),
  // Loaded by the forms that write posts, one for each dialect.
  await bundleForBrowsers('src/presets/group/compose/preview/gfm.ts', 'preview-gfm.js', 'iife'),
  await bundleForBrowsers('src/presets/group/compose/preview/kramdown.ts', 'preview-kramdown.js', 'iife'),
].flat();
const modules = [...output, ...inBrowsers].flatMap(({moduleIds = []}) => moduleIds);
writeFileSync('dist.new/licenses.txt', licensesOf([...modules, ...sass]));
// Identifies this program, so that it does not use what another version left in a site's cache.
writeFileSync('dist.new/print.txt', printOf('dist.new'));
// Replaces dist only now, so that a failed bundle leaves the last good one. Without types, the old ones stay.
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

// Without unified installed, this type is unused and must not be an error, even without `skipLibCheck`.
const plugin = 'dist/types/kramdown/remark-kramdown.d.ts';
if (hasTypes)
  writeFileSync(
    plugin,
    replaced(readFileSync(plugin, 'utf8'), /^(?=import type .* from 'unified')/m, '// @ts-ignore\n'),
  );

for (const name of ['cli.cjs', 'cli.js']) chmodSync(`dist/${name}`, 0o755);

/** Bundles a script as one small file, with the licenses of what is in it: sites publish it. */
async function bundleForBrowsers(input, name, format) {
  const script = await rolldown({
    input,
    platform: 'browser',
    // What is not used is left out, even if it could have effects.
    treeshake: {moduleSideEffects: false},
    logLevel: 'warn',
  });
  const {output} = await script.generate({format, minify: true, comments: false});
  const licenses = licensesOf(output[0].moduleIds);
  writeFileSync(join('dist.new', name), licenses ? `/*\n${licenses}*/\n${output[0].code}` : output[0].code);
  return output;
}

/** A hash of everything that affects pages: the code, and the versions of packages that are not bundled. */
function printOf(folder) {
  const hash = createHash('sha1').update(JSON.stringify([version, dependencies]));
  for (const name of readdirSync(folder, {recursive: true}).sort())
    if (/\.c?js$/.test(name)) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('base64url');
}

/** Replaces text in other people's code, failing if it is not there. */
function replaced(text, from, to) {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`There is no ${from} any more.`);
  return changed;
}
