import {posix, resolve} from 'node:path';
import {isMap, layOver, type Place} from '../../../api.ts';
import {DEFAULT_EXCLUDES, DEFAULT_SETTINGS} from './default-settings.ts';
import {gemfilePlugins, themePlugins} from './gemfile.ts';
import {type ConfigFile, placeOfSetting} from './read-config-file.ts';
import {zoneNamed} from './timezone.ts';

/** The settings of one collection. */
export interface CollectionSettings {
  readonly label: string;
  readonly output: boolean;
  readonly permalink: string | undefined;
  readonly order: readonly string[];
  readonly sortBy: string | undefined;
  /** All its settings, as `site.collections` shows them. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A set of front-matter defaults. */
export interface DefaultsSet {
  readonly path: string;
  readonly type: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The settings of a Jekyll site. */
export interface Settings {
  /** Folder of `_config.yml`, absolute. */
  readonly root: string;
  /** Folder of the sources, absolute. */
  readonly source: string;
  /** As templates see them: the site's settings on top of Jekyll's defaults. */
  readonly values: Readonly<Record<string, unknown>>;
  /** IANA name. Ruby takes the machine's zone where none is set; here it is UTC, so that builds are alike everywhere. */
  readonly timezone: string;
  readonly collections: readonly CollectionSettings[];
  readonly collectionsDir: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly markdownExtensions: ReadonlySet<string>;
  readonly permalink: string;
  readonly defaults: readonly DefaultsSet[];
  /** Names of gems, including those under `gems:` and in the Gemfile. */
  readonly plugins: readonly string[];
  readonly files: readonly ConfigFile[];
  placeOf(...keys: string[]): Place;
}

/** Merges Jekyll's defaults, the configuration files and the command line; later ones win. */
export function makeSettings(
  root: string,
  files: readonly ConfigFile[],
  overrides: Readonly<Record<string, unknown>> = {},
): Settings {
  const layers = [...files.map((file) => file.values), overrides];
  const values = layers.reduce(layOver, DEFAULT_SETTINGS as Record<string, unknown>);
  const collections = readCollections(values.collections);
  const gems = gemfilePlugins(root);
  return {
    root,
    source: resolve(root, textOf(values.source) || '.'),
    values: {
      ...values,
      ...Object.fromEntries(FOLDERS.map((key) => [key, inside(textOf(values[key]))])),
      collections: Object.fromEntries(collections.map((one) => [one.label, one.metadata])),
    },
    timezone: zoneNamed(textOf(values.timezone) || 'UTC') ?? 'UTC',
    collections,
    collectionsDir: inside(textOf(values.collections_dir)).replace(/^\.$/, ''),
    include: pathsOf(values.include),
    exclude: [...new Set([...pathsOf(values.exclude), ...DEFAULT_EXCLUDES])],
    markdownExtensions: new Set(
      textOf(values.markdown_ext)
        .split(',')
        .map((name) => `.${name.trim().toLowerCase()}`),
    ),
    permalink: textOf(values.permalink) || 'date',
    defaults: readDefaults(values.defaults),
    plugins: pluginsOf(values, [...gems.keys(), ...themePlugins(root, textOf(values.theme))]),
    files,
    placeOf(...keys) {
      const place = placeOf(files, keys);
      const line = place.line === undefined ? gems.get(keys[0] ?? '') : undefined;
      return line === undefined ? place : {path: 'Gemfile', line};
    },
  };
}

const FOLDERS = ['layouts_dir', 'includes_dir', 'data_dir'];

/** Jekyll.sanitized_path: no setting can lead outside the source folder. */
function inside(folder: string): string {
  const path = posix.normalize(`/${folder}`).replace(/^\/|\/$/g, '');
  return path === '' && folder !== '' ? '.' : path;
}

/** Jekyll's `whitelist` says what may run, not what does. */
function pluginsOf({plugins, gems, ssg}: Settings['values'], others: readonly string[]): string[] {
  return [...new Set([plugins, gems, isMap(ssg) ? ssg.plugins : [], others].flatMap(textsOf))];
}

export function textOf(value: unknown): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}

/** The fields of a map; nothing else has any. A post is a map too, though not a plain object. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isFields ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A single string counts as a list of one. */
export function textsOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value.flat(5) : typeof value === 'string' ? [value] : [];
  return items.filter((item) => item !== null && typeof item !== 'object').map(String);
}

/** Before Jekyll 4, `include` and `exclude` could be one text with commas (Jekyll::Configuration#csv_to_array). */
export function pathsOf(value: unknown): string[] {
  return textsOf(typeof value === 'string' ? value.split(',').map((path) => path.trim()) : value);
}

function readCollections(value: unknown): CollectionSettings[] {
  const named = Array.isArray(value) ? Object.fromEntries(textsOf(value).map((name) => [name, {}])) : value;
  const all = layOver({posts: {}}, mapOf(named));
  return Object.entries(all).map(([name, given]) => {
    const label = name.replace(/[^a-z0-9_\-.]/gi, '');
    const metadata = mapOf(given);
    return {
      label,
      output: label === 'posts' || Boolean(metadata.output),
      permalink: typeof metadata.permalink === 'string' ? metadata.permalink : undefined,
      order: textsOf(metadata.order),
      sortBy: typeof metadata.sort_by === 'string' ? metadata.sort_by : undefined,
      metadata: label === 'posts' ? {...metadata, output: true} : metadata,
    };
  });
}

/** Singular names are an older way to write the types. */
const TYPES: Readonly<Record<string, string>> = {page: 'pages', post: 'posts', draft: 'drafts'};

function readDefaults(value: unknown): DefaultsSet[] {
  const sets = Array.isArray(value) ? value : [];
  return sets.flatMap((set) => {
    if (!isMap(set) || !isMap(set.values)) return [];
    const scope = mapOf(set.scope);
    const type = textOf(scope.type);
    return [
      {
        path: textOf(scope.path),
        type: type === '' ? undefined : (TYPES[type] ?? type),
        values: set.values,
      },
    ];
  });
}

function placeOf(files: readonly ConfigFile[], keys: readonly string[]): Place {
  const places = files.map((file) => placeOfSetting(file, keys));
  return places.findLast(({line}) => line !== undefined) ?? {path: files.at(-1)?.path ?? '_config.yml'};
}
