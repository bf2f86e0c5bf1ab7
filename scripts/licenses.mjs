// The license texts of bundled packages, which have to be included.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** The license texts of all packages that the given modules come from. */
export function licensesOf(modules) {
  const folders = new Set(modules.map(packageOf).filter((folder) => folder !== undefined));
  const byText = new Map();
  for (const folder of folders) {
    const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `License: ${license}`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...byText].map(([text, names]) => [names.sort().join(', '), text]);
  return parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([names, text]) => `${names}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package a module belongs to; undefined for the project's own. */
function packageOf(id) {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  if (!path.includes('node_modules')) return undefined;
  let folder = dirname(path);
  while (!isPackage(folder)) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return folder;
}

/** Some packages have further `package.json` files in inner folders, which only give a module type. */
function isPackage(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version !== undefined;
}
