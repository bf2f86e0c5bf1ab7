import {statSync} from 'node:fs';
import {join} from 'node:path';
import {type Settings, textOf} from '../config/settings.ts';

/** A theme that the site names. */
export interface Theme {
  readonly key: 'theme' | 'remote_theme';
  readonly name: string;
}

/** The theme that a site names. */
export function themeOf({values}: Pick<Settings, 'values'>): Theme | undefined {
  const [remote, gem] = [textOf(values.remote_theme), textOf(values.theme)];
  if (remote !== '') return {key: 'remote_theme', name: remote};
  return gem === '' || gem === 'false' ? undefined : {key: 'theme', name: gem};
}

/** Where `ssg theme add` puts a theme, below the source. Jekyll passes over a folder of that name. */
export const THEME_FOLDER = '_theme';

/** Whether the files of the theme that the site names are in its own folder for that. */
export function hasThemeFolder({values, source}: Pick<Settings, 'values' | 'source'>): boolean {
  const folder = statSync(join(source, THEME_FOLDER), {throwIfNoEntry: false});
  return themeOf({values}) !== undefined && folder?.isDirectory() === true;
}
