import {isLanguage} from '../../locale/is-language.ts';
import {isTimeZone} from '../../locale/is-time-zone.ts';
import {offsetAt} from '../../parse/dates/zone.ts';
import {mostCommon} from '../../values/most-common.ts';
import type {WordPressExport, WordPressItem} from './export.ts';

interface Known {
  readonly epoch: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

export interface ZoneHints {
  /** The zone of this machine. */
  readonly local: string;
}

/** Posts whose offset does not fit may have been written before somebody changed the setting. */
const MOST = 0.95;

/**
 * The zone that the dates of the posts are in, from the difference to their dates in UTC. Undefined if several
 * zones fit that differ in the years of the posts.
 */
export function timeZoneOf({items, site}: WordPressExport, {local}: ZoneHints): string | undefined {
  const named = zoneOfEvents(items);
  const known = [...new Map(items.flatMap(knownOffset)).values()];
  if (known.length === 0) return undefined;
  const matches = (zone: string) =>
    known.filter(({epoch, offset}) => offsetAt(epoch, zone) === offset).length;
  const zones = bestOf(['UTC', local, ...Intl.supportedValuesOf('timeZone')].filter(isTimeZone), matches);
  if (matches(zones[0]!) < known.length * MOST) return undefined;
  if (named !== undefined && zones.includes(named)) return named;
  const ofRegion = zonesOfRegion(site.language);
  const inRegion = zones.filter((zone) => ofRegion.includes(zone));
  const likely = inRegion.length > 0 ? inRegion : zones;
  // A site where nobody ever chose a zone is in UTC, wherever its group is.
  const utc = zones.filter((zone) => zone === 'UTC');
  const epochs = known.map(({epoch}) => epoch);
  const ways = new Set([...likely, ...utc].map((zone) => behaviour(zone, epochs)));
  if (ways.size !== 1) return undefined;
  return (
    utc[0] ??
    likely.find((zone) => zone === local) ??
    inRegion[0] ??
    (zones.length === 1 ? zones[0] : undefined)
  );
}

function bestOf(zones: readonly string[], matches: (zone: string) => number): string[] {
  const counts = new Map(zones.map((zone) => [zone, matches(zone)]));
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([zone]) => zone);
}

/** Plugins for events name the zone. */
function zoneOfEvents(items: readonly WordPressItem[]): string | undefined {
  const zones = items.map(({meta}) => meta.get('_EventTimezone') ?? '');
  return mostCommon(zones.filter((zone) => zone.includes('/') && isTimeZone(zone)));
}

/** One for each month and offset is enough. */
function knownOffset({date, dateGmt, status}: WordPressItem): [string, Known][] {
  const [wall, epoch] = [date, dateGmt].map((text) => Date.parse(`${text.replace(' ', 'T')}Z`));
  if (status !== 'publish' || !wall || !epoch || dateGmt.startsWith('0000')) return [];
  const offset = Math.round((wall - epoch) / 60_000);
  return [[`${date.slice(0, 7)} ${offset}`, {epoch, offset}]];
}

function zonesOfRegion(language: string): readonly string[] {
  if (!isLanguage(language)) return [];
  const locale = new Intl.Locale(language).maximize() as Intl.Locale & {
    readonly timeZones?: readonly string[];
    getTimeZones?(): readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** What tells zones apart: their offsets, week by week. */
function behaviour(zone: string, epochs: readonly number[]): string {
  const [first, last] = [Math.min(...epochs), Math.max(...epochs)];
  const count = Math.ceil((last - first) / WEEK) + WEEKS_OF_A_YEAR;
  return Array.from({length: count}, (_, index) => offsetAt(first + index * WEEK, zone)).join();
}

const WEEK = 7 * 86_400_000;
const WEEKS_OF_A_YEAR = 53;
