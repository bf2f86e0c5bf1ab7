import {mkdtempSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {rolldown} from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles src/kramdown (Node 20 cannot read TypeScript) into a folder that is deleted on exit. */
export async function bundleKramdown() {
  const folder = mkdtempSync(join(root, 'node_modules', '.kramdown-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  for (const [source, name] of [
    ['index', 'kramdown'],
    ['highlight', 'highlight'],
  ]) {
    const bundle = await rolldown({
      input: join(root, 'src/kramdown', `${source}.ts`),
      platform: 'node',
      external: [/^refractor/],
      logLevel: 'silent',
    });
    await bundle.write({file: join(folder, `${name}.mjs`), format: 'esm'});
    await bundle.close();
  }
  return folder;
}

/** Imports the bundled modules. */
export async function loadKramdown() {
  const folder = await bundleKramdown();
  const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  return {kramdown: await load('kramdown'), highlight: (await load('highlight')).rougeHighlight};
}
