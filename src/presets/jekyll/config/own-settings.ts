import {type Diagnostic, didYouMean, error, isMap, type Place, warning} from '../../../api.ts';
import {checkRepository} from './repository.ts';
import {mapOf, type Settings, textOf, textsOf} from './settings.ts';

/**
 * This program's own settings on a Jekyll site, under `ssg:` in `_config.yml`, which Jekyll ignores. The
 * value `jekyll` means to do as Jekyll does. The first value of each is the default.
 */
const OWN = {
  /** Entities in titles and other texts of front matter: left as they are, or decoded. */
  entities: ['jekyll', 'decode'],
  /** Several authors of a post in the feed: their names, or the list as Ruby prints it. */
  feed_authors: ['names', 'jekyll'],
  /** Whether a theme that is not in the repository is a warning or an error. */
  theme: ['optional', 'needed'],
  /** The version of Jekyll to follow: 4.3, or 3.10 as on GitHub Pages. */
  jekyll: ['4', '3'],
} as const;

export type OwnSettings = {readonly [Key in keyof typeof OWN]: (typeof OWN)[Key][number]};

/** The site's own choices, or else the defaults. */
export function ownSettings({values}: Settings): OwnSettings {
  const given = mapOf(values.ssg);
  const chosen = Object.entries(OWN).map(([key, [usual]]) => [key, textOf(given[key]) || usual]);
  return Object.fromEntries(chosen) as OwnSettings;
}

/** Whether the site comes out as Jekyll 3.10 makes it. */
export function followsJekyll3({values}: Settings): boolean {
  return textOf(mapOf(values.ssg).jekyll) === '3';
}

/** One message for each unknown key or value, with its line. */
export function checkOwnSettings(settings: Settings): Diagnostic[] {
  const {ssg} = settings.values;
  if (ssg === undefined || ssg === null) return [];
  if (!isMap(ssg)) {
    const hint = 'Write keys below it, indented by two spaces: entities: decode';
    return [error('config-value', settings.placeOf('ssg'), '`ssg` must be a map of settings.', {hint})];
  }
  return Object.entries(ssg).flatMap(([key, value]) => check(key, value, settings));
}

function check(key: string, value: unknown, settings: Settings): Diagnostic[] {
  const place = settings.placeOf('ssg', key);
  // More plugins, besides the site's list: see settings.ts.
  if (key === 'plugins') return [];
  if (key === 'repository') return checkRepository(settings);
  if (key === 'links') return checkLinks(value, place);
  if (key === 'sponsor_levels') return checkLevels(value, place);
  const keys = [...Object.keys(OWN), 'plugins', 'repository', 'links', 'sponsor_levels'];
  if (!Object.hasOwn(OWN, key)) {
    const hint = `Did you mean \`${didYouMean(key, keys) ?? keys.join('`, `')}\`?`;
    return [warning('setting-unknown', place, `There is no setting \`ssg.${key}\`.`, {hint})];
  }
  const values: readonly string[] = OWN[key as keyof typeof OWN];
  if (value === null || values.includes(textOf(value))) return [];
  return [
    error('config-value', place, `\`ssg.${key}: ${textOf(value)}\` must be \`${values.join('` or `')}\`.`),
  ];
}

/** Paths at which something else answers: links to them are not reported as dead. */
export function ignoredLinks({values}: Settings): readonly string[] {
  return textsOf(mapOf(mapOf(values.ssg).links).ignore);
}

/** The levels of sponsors, the highest first. */
export function sponsorLevels({values}: Settings): readonly string[] {
  return textsOf(mapOf(values.ssg).sponsor_levels);
}

function checkLevels(value: unknown, place: Place): Diagnostic[] {
  const isKnown = Array.isArray(value) && value.every((level) => typeof level === 'string');
  const message = '`ssg.sponsor_levels` must be a list of names.';
  return isKnown ? [] : [error('config-value', place, message, {hint: 'sponsor_levels: [Gold, Silver]'})];
}

function checkLinks(value: unknown, place: Place): Diagnostic[] {
  const isKnown = isMap(value) && Object.keys(value).every((key) => key === 'ignore');
  const message = '`ssg.links` must be a map with a list of paths.';
  return isKnown ? [] : [error('config-value', place, message, {hint: 'links: {ignore: [/wiki/]}'})];
}
