import {rubyDate, timeInZone} from '../liquid/index.ts';
import {readDate} from './dates.ts';
import {Timestamp} from './timestamp.ts';

/** What templates see of a value that was written in YAML: dates without quotes are days and times. */
export function templateValue(value: unknown, timezone: string): unknown {
  if (value instanceof Timestamp) return dateValue(value, timezone);
  if (Array.isArray(value)) return value.map((item) => templateValue(item, timezone));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, templateValue(item, timezone)]));
}

function dateValue(value: Timestamp, timezone: string): unknown {
  const read = readDate(value, {timezone, mode: 'native'});
  if ('error' in read) return value.text;
  const {epoch, offset, dayOnly} = read.moment;
  if (!dayOnly) return timeInZone(epoch, timezone);
  const wall = new Date(epoch + offset * 60_000);
  return rubyDate(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate());
}
