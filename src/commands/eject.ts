import {basename, extname, join} from 'node:path';
import type {Config} from '../config.ts';
import type {Source} from '../model.ts';
import {read} from '../read/read.ts';
import {templateSources} from '../read/template-sources.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {loadOrTell} from './load-or-tell.ts';
import {say} from './say.ts';
import {writeNew} from './write-new.ts';

/** `ssg theme eject NAME`: copies a file of the theme or a plugin; 1 if unknown or already in the site. */
export async function ejectCommand(name: string, folder: string): Promise<number> {
  const site = await loadOrTell(folder, {});
  if (!site) return 2;
  const all = read(site.root, site.config).value;
  const ofTheme = all.filter(({path}) => path.startsWith('theme:'));
  const sources = [...ofTheme, ...site.config.plugins.flatMap(templateSources)];
  const own = all.find((one) => 'name' in one.role && !ofTheme.includes(one) && namesOf(one).includes(name));
  if (own) return say(`${own.path} is already in the site.`, 1);
  const source = sources.find((one) => namesOf(one).includes(name));
  if (!source) return say(notFound(name, sources), 1);
  const path = placeOf(source, site.config);
  const file = join(site.root, path);
  if (!writeNew(file, source.bytes())) return say(`${path} is already in the site.`, 1);
  return say(path, 0);
}

/** A layout can be given by its name, any file by its path, with or without its folder. */
function namesOf(source: Source): string[] {
  return [belowOwner(source), ...('name' in source.role ? [source.role.name] : [])];
}

/** The path without the theme or plugin; a plugin's name may contain a slash. */
function belowOwner({path}: Source): string {
  return path.replace(/^theme:[^/]+\/|^plugin:.*?\/(?=(?:layouts|includes)\/)/, '');
}

/** Where a site's own version of the file would be. */
function placeOf(source: Source, {folders}: Config): string {
  return belowOwner(source).replace(/^(layouts|includes)(?=\/)/, (folder) => folders[folder as 'layouts']);
}

function notFound(name: string, sources: readonly Source[]): string {
  const names = sources.flatMap(namesOf);
  const isMeant = (one: string) => basename(one) === name || basename(one, extname(one)) === name;
  const meant = names.find(isMeant) ?? didYouMean(name, names);
  const layouts = sources.flatMap(({role}) => (role.kind === 'layout' ? [role.name] : []));
  return `The theme has no file ${name}. ${meant ? `Did you mean ${meant}?` : `Its layouts are ${layouts.join(', ')}.`}`;
}
