import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const sharedFolder = () => resolve(process.env.SSG_SHARED ?? join(root, '..', 'shared'));

/** Every site with its bodies: [{name, rows: [{path, md, html}]}]. */
export function readSites(shared) {
  const corpus = join(shared, 'corpus');
  return readdirSync(corpus)
    .filter((name) => existsSync(join(corpus, name, 'pairs.jsonl')))
    .map((name) => ({name, rows: readLines(join(corpus, name, 'pairs.jsonl'))}));
}

const readLines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export const readCases = (shared) =>
  JSON.parse(readFileSync(join(shared, 'suites/kramdown/testcases.json'), 'utf8'));

/** Loads the comparison's HTML module, from a copy beside the packages, where it can find parse5. */
export async function loadParity(shared) {
  const folder = mkdtempSync(join(root, 'node_modules', '.parity-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  cpSync(join(shared, 'parity/lib/html.mjs'), join(folder, 'html.mjs'));
  return import(pathToFileURL(join(folder, 'html.mjs')).href);
}
