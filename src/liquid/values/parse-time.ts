import type {DateFields} from './date-text/fields.ts';
import {readFields} from './date-text/read-fields.ts';
import {type RubyTime, rubyTime, timeInZone} from './time.ts';
import {isKnown, zonedEpoch, zoneName, zoneOffset} from './zone.ts';

/** The context for a text without a zone or a day: the site's zone and the present time. */
export interface Reading {
  readonly zone: string;
  readonly now: number;
}

/** Hours ahead of UTC for the zone names that Ruby's Time knows, apart from letters. */
const NAMED_HOURS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    utc: 0,
    ut: 0,
    gmt: 0,
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
  }),
);
/** One letter for each hour, with Z for zero; J is not used. */
const LETTERS = 'yxwvutsrqponzabcdefghiklm';
const DAY = 86_400;
const UTC = /^(?:-00:?00|-00|utc|z|ut)$/;

/** Reads a date as Ruby's `Time.parse` does; undefined if the text is not a date. */
export function parseTime(source: string, reading: Reading): RubyTime | undefined {
  const fields = readFields(source.toLowerCase());
  const {year, month, day, yearDay, hour} = fields;
  // Ruby would accept even minutes alone, as part of the present hour.
  if ([year, month, day, yearDay, hour].every((field) => field === undefined)) return undefined;
  const offset = fields.zone === undefined ? undefined : offsetOf(fields.zone, year, reading);
  const wall = wallOf(fields, {offset, reading});
  if (wall === undefined || !isKnown(wall)) return undefined;
  if (offset === undefined) return timeInZone(zonedEpoch(reading.zone, wall), reading.zone);
  const epoch = wall - offset * 1000;
  if (UTC.test(fields.zone ?? '')) return rubyTime(epoch, 0, 'Z');
  if (zoneOffset(reading.zone, epoch) === offset) return timeInZone(epoch, reading.zone);
  return Math.abs(offset) < DAY ? rubyTime(epoch, offset) : undefined;
}

/** Seconds ahead of UTC; undefined for a zone that Ruby does not know and so ignores. */
function offsetOf(name: string, year: number | undefined, reading: Reading): number | undefined {
  const [, sign, hours, , minutes = '0', seconds = '0'] =
    /^([-+])(\d\d)(?:(:?)(\d\d)(?:\3(\d\d))?)?$/.exec(name) ?? [];
  if (sign !== undefined)
    return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds));
  const named = NAMED_HOURS.get(name) ?? (name.length === 1 ? hourOfLetter(name) : undefined);
  if (named !== undefined) return named * 3600;
  const {zone} = reading;
  const ownYear = year ?? timeInZone(reading.now, zone).wall().getUTCFullYear();
  const seasons = [0, 6].map((month) => new Date(0).setUTCFullYear(ownYear, month, 1));
  const own = seasons.find((epoch) => isKnown(epoch) && zoneName(zone, epoch)?.toLowerCase() === name);
  return own === undefined ? undefined : zoneOffset(zone, own);
}

function hourOfLetter(letter: string): number | undefined {
  const at = LETTERS.indexOf(letter);
  return at === -1 ? undefined : at - 12;
}

/** A text's wall clock time in milliseconds, as if in UTC; what is missing comes from now or is lowest. */
function wallOf(
  fields: DateFields,
  {offset, reading}: {offset: number | undefined; reading: Reading},
): number | undefined {
  const {hour = 0, minute = 0, second = 0, ms = 0} = fields;
  const day = dayOf(fields, offset, reading);
  // If an offset has to be applied, Ruby accepts any hour.
  const isHour = offset || hour < 24 || (hour === 24 && minute === 0 && second === 0);
  if (day === undefined || !isHour || minute > 59 || second > 60) return undefined;
  return day + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

function dayOf(fields: DateFields, offset: number | undefined, reading: Reading): number | undefined {
  const {yearDay} = fields;
  const {year, month, day} = fields.year === undefined ? fromNow(fields, offset, reading) : fields;
  if (yearDay !== undefined) {
    const time = new Date(0).setUTCFullYear(year!, 0, yearDay);
    const isInYear = yearDay >= 1 && new Date(time).getUTCFullYear() === year;
    return isInYear ? time : undefined;
  }
  const [m, d] = [month ?? 1, day ?? 1];
  return m < 1 || m > 12 || d < 1 || d > 31 ? undefined : new Date(0).setUTCFullYear(year!, m - 1, d);
}

/** Fills in year, month and day from the present time. */
function fromNow(
  {month, day}: DateFields,
  offset: number | undefined,
  {zone, now}: Reading,
): {year: number; month: number; day: number} {
  const wall = new Date(now + (offset ?? zoneOffset(zone, now)) * 1000);
  const year = wall.getUTCFullYear();
  if (month !== undefined) return {year, month, day: day ?? 1};
  return {year, month: wall.getUTCMonth() + 1, day: day ?? wall.getUTCDate()};
}
