import {LiquidError} from '../diagnostic.ts';
import type {FilterContext} from '../options.ts';
import {RubyDate} from '../values/date.ts';
import {inspect} from '../values/inspect.ts';
import {isInteger, isText} from '../values/kinds.ts';
import {parseTime} from '../values/parse-time.ts';
import {strftime} from '../values/strftime.ts';
import {toText} from '../values/text.ts';
import {printOffset, RubyTime, timeInZone} from '../values/time.ts';
import {isKnown, zonedEpoch} from '../values/zone.ts';
import {type FilterTable, filter} from './definition.ts';

/** The format of output that changes only from day to day. */
const DAY_FORMAT = '%F';

/** Filters for dates; a date without a zone is taken to be in the site's. */
export const dateFilters: FilterTable = {
  date: {
    ...filter(date, 1),
    shows: (format) => (typeof format === 'string' && format !== '' ? format : undefined),
  },
  date_to_string: {...filter(dateToString('%b'), [0, 2]), shows: () => DAY_FORMAT},
  date_to_long_string: {...filter(dateToString('%B'), [0, 2]), shows: () => DAY_FORMAT},
  date_to_xmlschema: filter(dateToXmlSchema),
  date_to_rfc822: filter(dateToRfc822),
};

function date(this: FilterContext, input: unknown, format: unknown): unknown {
  const text = toText(format);
  if (text === '') return input;
  const value = toDate(this, input, text);
  if (value) return strftime(value, text);
  const number = toText(input);
  if (/^-?\d+$/.test(number))
    this.warn('liquid/date', `${number} is not a date: a number counts the seconds since 1970.`);
  return input;
}

function zoneOf(context: FilterContext): string {
  return context.options.timeZone ?? 'UTC';
}

/** The date a value represents, or undefined; `format` says how much of it will be shown. */
function toDate(context: FilterContext, input: unknown, format?: string): RubyTime | RubyDate | undefined {
  if (input instanceof RubyTime || input instanceof RubyDate) return input;
  if (input instanceof Date) return timeInZone(input.getTime(), zoneOf(context));
  if (isInteger(input)) return secondsToDate(context, Number(input));
  return isText(input) ? textToDate(context, String(input).toLowerCase(), format) : undefined;
}

function textToDate(context: FilterContext, text: string, format?: string): RubyTime | undefined {
  if (text === '') return undefined;
  if (text === 'now' || text === 'today') return timeInZone(context.now(format), zoneOf(context));
  if (/^\d+$/.test(text)) return secondsToDate(context, Number(text));
  return rememberedTime(context, text);
}

function secondsToDate(context: FilterContext, seconds: number): RubyTime | undefined {
  return isKnown(seconds * 1000) ? timeInZone(seconds * 1000, zoneOf(context)) : undefined;
}

const REMEMBERED = 5000;
const times = new Map<string, RubyTime | undefined>();

/** Parses a text, and caches the result if it does not depend on the present day. */
function rememberedTime(context: FilterContext, text: string): RubyTime | undefined {
  const zone = zoneOf(context);
  const key = `${zone} ${text}`;
  if (times.has(key)) return times.get(key);
  let isAsked = false;
  const reading = {
    zone,
    // Most texts give a full date; others mean today, or this year.
    get now() {
      isAsked = true;
      return context.now(DAY_FORMAT);
    },
  };
  const time = parseTime(text, reading);
  if (times.size >= REMEMBERED) times.clear();
  if (!isAsked) times.set(key, time);
  return time;
}

/** The time as Jekyll's own filters show it: in the site's zone. */
function localTime(context: FilterContext, input: unknown, format?: string): RubyTime {
  const value = toDate(context, input, format);
  if (value instanceof RubyTime) return value.inZone(zoneOf(context));
  if (value) return timeInZone(zonedEpoch(zoneOf(context), value.dayMs), zoneOf(context));
  throw new LiquidError('liquid/date', `Invalid Date: '${inspect(input)}' is not a valid datetime.`);
}

function dateToString(month: '%b' | '%B') {
  return function (this: FilterContext, input: unknown, type?: unknown, style?: unknown): unknown {
    if (toText(input) === '') return input;
    const time = localTime(this, input, DAY_FORMAT);
    if (toText(type) !== 'ordinal') return strftime(time, `%d ${month} %Y`);
    const day = time.wall().getUTCDate();
    const ordinal = `${day}${ordinalEnding(day)}`;
    return strftime(time, toText(style) === 'US' ? `${month} ${ordinal}, %Y` : `${ordinal} ${month} %Y`);
  };
}

function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function dateToXmlSchema(this: FilterContext, input: unknown): unknown {
  if (toText(input) === '') return input;
  const time = localTime(this, input);
  return `${strftime(time, '%Y-%m-%dT%H:%M:%S')}${time.isUtc ? 'Z' : printOffset(time.offset, ':')}`;
}

function dateToRfc822(this: FilterContext, input: unknown): unknown {
  if (toText(input) === '') return input;
  const time = localTime(this, input);
  return strftime(time, time.isUtc ? '%a, %d %b %Y %H:%M:%S -0000' : '%a, %d %b %Y %H:%M:%S %z');
}
