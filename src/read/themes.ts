import {existsSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {parse} from 'yaml';
import type {Config} from '../config.ts';
import type {Made} from '../model.ts';
import {error, made, settingAt} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {packageRoot} from '../runtime/package-root.ts';
import {readOwnText} from './own-text.ts';

export interface Theme {
  readonly name: string;
  readonly folder: string;
}

/** The site's theme followed by those that it extends; the first one that has a file wins. */
export function findThemes(root: string, config: Config): Made<Theme[]> {
  const themes: Theme[] = [];
  let name: string | undefined = config.theme || undefined;
  while (name !== undefined) {
    const folder = folderOf(root, config, name);
    if (!folder) return {value: themes, diagnostics: [notFound(name, themes.at(-1), {root, config})]};
    if (themes.some((theme) => theme.folder === folder)) break;
    themes.push({name, folder});
    const {value, diagnostics} = extended(name, folder);
    if (diagnostics.length > 0) return {value: themes, diagnostics};
    name = value;
  }
  return {value: themes, diagnostics: []};
}

function folderOf(root: string, config: Config, name: string): string | undefined {
  const local = [join(root, config.folders.themes, name), join(packageRoot, 'themes', name)].find(existsSync);
  return local ?? installed(root, name) ?? installed(root, `ssg-theme-${name}`);
}

/** A package may keep its package.json to itself, and still lies in its folder. */
function installed(root: string, name: string): string | undefined {
  const above = root.split(/[\\/]/).map((_, index, parts) => parts.slice(0, parts.length - index).join('/'));
  const folder = above.map((one) => join(`${one}/`, 'node_modules', name)).find(existsSync);
  if (folder !== undefined) return folder;
  try {
    return dirname(createRequire(join(root, 'index.js')).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/** `theme.yml` of a theme may say `extends: default`. */
function extended(name: string, folder: string): Made<string | undefined> {
  const text = readOwnText(folder, 'theme.yml');
  if (text === undefined) return made(undefined);
  const place = {path: `theme:${name}/theme.yml`};
  try {
    const settings = parse(text) as {extends?: unknown} | null;
    return made(typeof settings?.extends === 'string' ? settings.extends : undefined);
  } catch {
    const hint = 'It may say `extends: default`, and needs to say nothing else.';
    return made(undefined, [error('yaml-syntax', place, 'This file is not valid YAML.', {hint})]);
  }
}

function notFound(
  name: string,
  child: Theme | undefined,
  {root, config}: {readonly root: string; readonly config: Config},
) {
  const own = join(root, config.folders.themes);
  const meant = didYouMean(name, ['default', ...(existsSync(own) ? readdirSync(own) : [])]);
  const near = meant === undefined ? '' : `Did you mean \`${meant}\`? If not, put`;
  const hint = `${near || 'Put'} it into ${config.folders.themes}/${name}/, install it from npm, or use the theme \`default\`.`;
  const asked = child ? `The theme \`${child.name}\` extends \`${name}\`, which` : `The theme \`${name}\``;
  return error(
    'theme-not-found',
    child ? {path: `theme:${child.name}/theme.yml`} : settingAt('theme'),
    `${asked} was not found.`,
    {hint},
  );
}
