import {rubyDate, rubyTime, timeInZone} from '../liquid/index.ts';
import {isMap} from '../values/is-map.ts';
import {type DateOptions, readDate} from './dates/dates.ts';
import {Timestamp} from './dates/timestamp.ts';
import {readWrittenDate} from './dates/written-date.ts';

/** Converts a YAML value to what templates see: unquoted dates become dates and times. */
export function templateValue(value: unknown, options: DateOptions): unknown {
  if (value instanceof Timestamp) return dateValue(value, options);
  if (Array.isArray(value)) return value.map((item) => templateValue(item, options));
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [key, templateValue(item, options)]));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, templateValue(item, options)]));
}

function dateValue(value: Timestamp, options: DateOptions): unknown {
  const read = readDate(value, options);
  if ('error' in read) return value.text;
  const {epoch, offset, dayOnly} = read.moment;
  if (!dayOnly) return timeValue(value, epoch, options);
  // Psych reads 30 February as text.
  if (read.warning) return value.text;
  const wall = new Date(epoch + offset * 60_000);
  return rubyDate(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate());
}

/** On a Jekyll site, a time keeps the offset it was written with, as in Psych. */
function timeValue({text}: Timestamp, epoch: number, {mode, timezone}: DateOptions): unknown {
  const zone = mode === 'jekyll' ? readWrittenDate(text)?.time?.zone : undefined;
  if (typeof zone !== 'number') return timeInZone(epoch, timezone);
  return rubyTime(epoch, zone * 60, /z$/i.test(text) ? 'Z' : undefined);
}
