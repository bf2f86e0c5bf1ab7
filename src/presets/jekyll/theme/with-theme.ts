import {lstatSync} from 'node:fs';
import {join} from 'node:path';
import {type Diagnostic, type Made, made, readOwnText, warning} from '../../../api.ts';
import {DEFAULT_SETTINGS} from '../config/default-settings.ts';
import {isPlugin} from '../config/gemfile.ts';
import {followsJekyll3} from '../config/own-settings.ts';
import {type ConfigFile, readConfigFile} from '../config/read-config-file.ts';
import {makeSettings, type Settings, textsOf} from '../config/settings.ts';
import {hasThemeFolder, THEME_FOLDER, themeOf} from './theme.ts';

/** What `ssg theme add` writes beside a theme's files. */
export interface ThemeNote {
  readonly name: string;
  readonly version?: string;
  /** Where it was taken from. */
  readonly from: string;
  /** The plugins among the gems that its gem depends on. */
  readonly plugins: readonly string[];
}

export const THEME_NOTE = 'theme.json';

/** Settings with those of the theme in `_theme` below them, and with the plugins that its gem brings. */
export function withTheme(settings: Settings, overrides: Readonly<Record<string, unknown>>): Made<Settings> {
  if (!hasThemeFolder(settings)) return made(settings, []);
  const {value: config, diagnostics} = configOfTheme(settings);
  const {root, files} = settings;
  const {plugins, ...others} = config ? makeSettings(root, [config, ...files], overrides) : settings;
  const note = readNote(settings);
  const all = [...new Set([...plugins, ...textsOf(note.plugins).filter(isPlugin)])];
  return made({...others, plugins: all}, [...diagnostics, ...differences(note, settings)]);
}

/** Another theme than the one that is named, because the setting was changed later. */
function differences({name}: Partial<ThemeNote>, settings: Settings): Diagnostic[] {
  const theme = themeOf(settings)!;
  if (name === undefined || name === theme.name) return [];
  const message = `The theme \`${theme.name}\` is named here, but \`${THEME_FOLDER}\` has \`${name}\`.`;
  const hint = 'Run `ssg theme add`, which replaces it.';
  return [warning('theme-other', settings.placeOf(theme.key), message, {hint})];
}

/** Nothing if somebody else put the files there. */
function readNote({source}: Settings): Partial<ThemeNote> {
  try {
    return JSON.parse(readOwnText(join(source, THEME_FOLDER), THEME_NOTE) ?? '{}') as Partial<ThemeNote>;
  } catch {
    return {};
  }
}

/**
 * Site#load_theme_configuration: what Jekyll itself has a default for does not count. Neither Jekyll 3 nor
 * jekyll-remote-theme reads this file.
 */
function configOfTheme(settings: Settings): Made<ConfigFile | undefined> {
  const nothing = made(undefined, [] as readonly Diagnostic[]);
  const file = join(settings.source, THEME_FOLDER, '_config.yml');
  if (themeOf(settings)?.key !== 'theme' || followsJekyll3(settings)) return nothing;
  const isFile = lstatSync(file, {throwIfNoEntry: false})?.isFile() === true;
  if (settings.values.ignore_theme_config === true || !isFile) return nothing;
  const text = readOwnText(join(settings.source, THEME_FOLDER), '_config.yml') ?? '';
  const {value, diagnostics} = readConfigFile(`${THEME_FOLDER}/_config.yml`, text);
  const own = Object.entries(value.values).filter(([key]) => !Object.hasOwn(DEFAULT_SETTINGS, key));
  return made({...value, values: Object.fromEntries(own)}, diagnostics);
}
