import {existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from 'node:fs';
import {basename, join, relative, resolve} from 'node:path';
import {isAddress, readBytes, readText} from '../check/read-text.ts';
import {addressOfGem, addressOfRemote, type ThemeAddress, themeHosts} from '../init/theme/theme-address.ts';
import {FOLDERS, themeFrom, type UnpackedTheme, unpackTheme} from '../init/theme/theme-files.ts';
import type {ArchivedFile} from '../init/theme/untar.ts';
import {findJekyllConfig} from '../presets/jekyll/find-config.ts';
import {THEME_NOTE, type ThemeNote, type ThemePlace, themePlace} from '../presets/jekyll/index.ts';
import {readOwnText} from '../read/own-text.ts';
import {forLog} from '../report/for-log.ts';
import {many} from '../text/many.ts';
import {say} from './say.ts';
import {tellFailure} from './tell-failure.ts';
import {writeNew} from './write-new.ts';

export interface ThemeAddOptions {
  readonly from?: string;
  readonly config?: readonly string[];
}

type Theme = NonNullable<ThemePlace['theme']>;

/** `ssg theme add`: downloads the theme of a Jekyll site; 1 if there is none to add, 2 if it cannot be had. */
export async function themeAddCommand(folder: string, {from, config}: ThemeAddOptions): Promise<number> {
  const root = resolve(folder);
  const found = findJekyllConfig(root);
  const names = config ?? (found === undefined ? [] : [found]);
  if (names.length === 0) return say(`There is no _config.yml in ${root}, so this is no Jekyll site.`, 1);
  const {value: place, diagnostics} = themePlace(root, names);
  if (!place) {
    tellFailure(diagnostics, {root, verbose: true});
    return 2;
  }
  const {theme, folder: target} = place;
  if (!theme) return say('The site names no theme: there is no `theme` or `remote_theme` in _config.yml.', 1);
  if (existsSync(target) && !existsSync(join(target, THEME_NOTE)))
    return say(`${target} is not from \`ssg theme add\`. Rename it, or delete it.`, 1);
  try {
    const {unpacked, ...origin} = await fetchTheme(theme, {from, root});
    if (!unpacked.files.some(({path}) => FOLDERS.includes(path.split('/')[0]!)))
      return say(`${origin.from} is no Jekyll theme: it has none of the folders ${FOLDERS.join(', ')}.`, 2);
    const note: ThemeNote = {name: theme.name, ...origin, plugins: unpacked.plugins};
    writeTheme(target, unpacked, note);
    const files = many(unpacked.files.length, 'file');
    const added = `${theme.name}${note.version ? ` ${note.version}` : ''}: ${files} in ${relative(root, target)}/`;
    return say(forLog(`${added}, from ${note.from}`), 0);
  } catch (cause) {
    return say(forLog(`The theme \`${theme.name}\` was not added. ${(cause as Error).message}`), 2);
  }
}

interface Fetched {
  readonly from: string;
  readonly version?: string;
  readonly unpacked: UnpackedTheme;
}

async function fetchTheme(
  theme: Theme,
  {from, root}: {from: string | undefined; root: string},
): Promise<Fetched> {
  if (from !== undefined && !isAddress(from) && statSync(from, {throwIfNoEntry: false})?.isDirectory())
    return {from: basename(resolve(from)), unpacked: themeFrom([...filesIn(from), ...gemspecOf(from)])};
  const {address, ...others} = from === undefined ? await addressOf(theme, root) : {address: from};
  const bytes = await readBytes(address);
  try {
    return {from: isAddress(address) ? address : basename(address), ...others, unpacked: unpackTheme(bytes)};
  } catch (cause) {
    throw new Error(`${address} cannot be unpacked: ${(cause as Error).message}.`);
  }
}

async function addressOf({key, name}: Theme, root: string): Promise<ThemeAddress> {
  const hosts = themeHosts(process.env.SSG_THEME_HOST);
  const lock = readOwnText(root, 'Gemfile.lock') ?? '';
  if (key === 'theme') return addressOfGem(name, {lock, hosts, ask: readText});
  const address = addressOfRemote(name, hosts);
  if (!address) throw new Error('`remote_theme` should be like owner/name or owner/name@v1.2.');
  return address;
}

/** Files of an installed gem or a checkout, of which other folders may be large. */
function filesIn(folder: string): ArchivedFile[] {
  const below = FOLDERS.map((name) => join(folder, name)).filter((one) => existsSync(one));
  return [
    ...readdirSync(folder, {withFileTypes: true}),
    ...below.flatMap((one) => readdirSync(one, {recursive: true, withFileTypes: true})),
  ]
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({path: relative(folder, file).replaceAll('\\', '/'), bytes: readFileSync(file)}));
}

/** That of an installed gem is in a folder beside the gems. */
function gemspecOf(folder: string): ArchivedFile[] {
  const path = `${basename(resolve(folder))}.gemspec`;
  const file = join(folder, '../../specifications', path);
  return existsSync(file) ? [{path, bytes: readFileSync(file)}] : [];
}

/** In a folder of its own first, so that the old theme stays if this fails. */
function writeTheme(target: string, {files}: UnpackedTheme, note: ThemeNote): void {
  const fresh = `${target}-${process.pid}`;
  try {
    for (const {path, bytes} of files) writeNew(join(fresh, path), bytes);
    writeNew(join(fresh, THEME_NOTE), `${JSON.stringify(note, null, 2)}\n`);
    rmSync(target, {recursive: true, force: true});
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, {recursive: true, force: true});
  }
}
