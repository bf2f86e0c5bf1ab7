import {type Diagnostic, didYouMean, isMap, timeZoneMeant, warning} from '../../../api.ts';
import {DEFAULT_SETTINGS} from './default-settings.ts';
import {checkOwnSettings} from './own-settings.ts';
import {checkRedcarpet} from './redcarpet-extensions.ts';
import {pathsOf, type Settings, textOf} from './settings.ts';
import {isReversed, zoneNamed} from './timezone.ts';

/** Known settings besides those with a default in Jekyll. */
const OTHERS =
  'title name description url author lang gems theme remote_theme paginate sass feed plugins time permalink ' +
  'csv_reader tsv_reader ' +
  // Less common ones, our own `ssg`, and one that many templates use.
  'excerpt_separator page_excerpts ignore_theme_config redcarpet ssg authors';

/** Settings of popular themes whose names resemble Jekyll's. */
const OF_THEMES: ReadonlySet<string> = new Set(['authors', 'scheme', 'show_excerpts', 'sources']);

/** Reports each setting that is not supported here or seems misspelled, with its line. */
export function checkSettings(settings: Settings): Diagnostic[] {
  return [
    ...unsupported(settings),
    ...ineffectiveDefaults(settings),
    ...textsForLists(settings),
    ...misspelled(settings),
    ...checkOwnSettings(settings),
    ...checkRedcarpet(settings),
  ];
}

interface Unsupported {
  readonly keys: readonly string[];
  readonly isSet: (values: Settings['values']) => boolean;
  readonly message: string;
  readonly hint?: (values: Settings['values']) => string;
}

const UNSUPPORTED: readonly Unsupported[] = [
  {
    keys: ['markdown'],
    isSet: ({markdown}) => !/^(?:kramdown|redcarpet|gfm)$/i.test(textOf(markdown)),
    message: 'Markdown is read as kramdown, with GitHub’s additions.',
  },
  {
    keys: ['highlighter'],
    isSet: ({highlighter}) => textOf(highlighter) === 'pygments',
    message: 'Code is highlighted with the classes of Rouge, which are the same as those of Pygments.',
  },
  {
    keys: ['lsi'],
    isSet: ({lsi}) => lsi === true,
    message: 'Related posts are the newest ones, not the most similar ones.',
  },
  ...['csv_reader', 'tsv_reader'].map((key) => ({
    keys: [key],
    isSet: ({[key]: reader}: Settings['values']) =>
      isMap(reader) && (reader.headers === false || reader.csv_converters !== undefined),
    message: 'The first line of a table names its columns, and all cells are texts.',
  })),
  {
    keys: ['time'],
    isSet: ({time}) => textOf(time) !== '',
    message: 'The time of the build is the current one, or that of `--now`.',
  },
  {
    keys: ['encoding'],
    isSet: ({encoding}) => !/^utf-?8$/i.test(textOf(encoding)),
    message: 'Files are read as UTF-8, or as Windows-1252 where they are not UTF-8.',
  },
  {
    keys: ['timezone'],
    isSet: ({timezone}) => textOf(timezone) !== '' && zoneNamed(textOf(timezone)) === undefined,
    message: 'No time zone has that name, so times are in UTC.',
    hint: ({timezone}) => {
      const meant = timeZoneMeant(textOf(timezone));
      return meant ? `Did you mean \`${meant}\`?` : 'Write a place, such as `Europe/Paris`.';
    },
  },
  {
    keys: ['timezone'],
    isSet: ({timezone}) => isReversed(textOf(timezone)),
    message:
      'Hours count westward, as with Jekyll: `UTC+2` is behind UTC. Write a place such as `Europe/Paris`.',
  },
];

function unsupported(settings: Settings): Diagnostic[] {
  return UNSUPPORTED.filter(({isSet}) => isSet(settings.values)).map(({keys, message, hint}) => {
    const extra = hint && {hint: hint(settings.values)};
    return warning(
      'setting-unsupported',
      settings.placeOf(...keys),
      `\`${keys.join('.')}\`: ${message}`,
      extra,
    );
  });
}

/** Jekyll::FrontmatterDefaults#valid?: entries that set nothing, as when `values` is missing or indented wrongly. */
function ineffectiveDefaults({values: {defaults}, placeOf}: Settings): Diagnostic[] {
  const tell = (what: string, hint: string) =>
    warning('config-value', placeOf('defaults'), `${what}, so it sets nothing.`, {hint});
  if (!Array.isArray(defaults))
    return isMap(defaults)
      ? [tell('`defaults` is not a list', 'Begin each entry with a dash: `- scope:`.')]
      : [];
  return defaults.flatMap((set, index) => {
    const isEffective = isMap(set) && isMap(set.values);
    const hint = 'Write `values:` below it, at the same depth as `scope:`.';
    return isEffective ? [] : [tell(`Entry ${index + 1} of \`defaults\` has no \`values\``, hint)];
  });
}

/** Jekyll::Configuration#check_include_exclude: before Jekyll 4, these could be one text with commas. */
function textsForLists({values, placeOf}: Settings): Diagnostic[] {
  return ['include', 'exclude'].flatMap((key) => {
    const value = values[key];
    if (typeof value !== 'string') return [];
    const paths = pathsOf(value).map((path) => (/^[\w./-]+$/.test(path) ? path : JSON.stringify(path)));
    const message = `\`${key}\` is a text and not a list: it is taken apart at its commas, but Jekyll 4 stops here.`;
    return [
      warning('config-value', placeOf(key), message, {hint: `Write \`${key}: [${paths.join(', ')}]\`.`}),
    ];
  });
}

/** Sites may have settings of their own, so only names close to one of Jekyll's are queried. */
function misspelled(settings: Settings): Diagnostic[] {
  const known = [...Object.keys(DEFAULT_SETTINGS), ...OTHERS.split(' ')];
  return settings.files.flatMap(({values}) => {
    const sections = [
      {keys: Object.keys(values), known, parents: [] as string[]},
      ...['liquid', 'kramdown'].map((name) => nested(values, name)),
    ];
    return sections.flatMap(({keys, known: names, parents}) =>
      keys.flatMap((key) => ask([...parents, key], names, settings)),
    );
  });
}

function nested(values: Settings['values'], name: string) {
  const own = isMap(values[name]) ? Object.keys(values[name]) : [];
  const known = Object.keys(DEFAULT_SETTINGS[name] as object);
  return {keys: own, known, parents: [name]};
}

function ask(keys: readonly string[], known: readonly string[], settings: Settings): Diagnostic[] {
  const key = keys.at(-1)!;
  if (OF_THEMES.has(key)) return [];
  const meant = known.includes(key) || key.length < 5 ? undefined : didYouMean(key, known);
  if (meant === undefined || Math.abs(meant.length - key.length) > 1) return [];
  const hint = `Did you mean \`${meant}\`? If it is a setting of your own, leave it as it is.`;
  return [
    warning('setting-unknown', settings.placeOf(...keys), `Jekyll has no setting \`${keys.join('.')}\`.`, {
      hint,
    }),
  ];
}
