import {type RubyTime, rubyTime, timeInZone} from './time.ts';
import {isKnown, zonedEpoch, zoneOffset} from './zone.ts';

/** Where a text without zone or day is read: the zone of the site and its present moment. */
export interface Reading {
  readonly zone: string;
  readonly now: number;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(${MONTHS})[a-z]*\\.?`;
const CLOCK = /(?<![\d.])(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?(?:[ \t]*([ap])\.?m\.?(?![a-z]))?/g;
/** A word behind the time is a zone, known or not, unless it says the day. */
const ZONE = new RegExp(
  `^[ \\t]*(?:(?:gmt|utc)?([-+])(\\d{1,2}):?(\\d{2})?(?!\\d)|(?!(?:${MONTHS}|sun|mon|tue|wed|thu|fri|sat|on|at|noon)(?:[a-z]*))([a-z]+)(?![a-z]))`,
);
/** Hours ahead of UTC of the names that Ruby's Date knows, but for rare ones. */
const NAMED_HOURS = new Map<string, number>(
  Object.entries({
    '-11': 'sst',
    '-10': 'hst',
    '-9': 'akst hdt',
    '-8': 'pst akdt',
    '-7': 'mst pdt',
    '-6': 'cst mdt',
    '-5': 'est cdt pet cot',
    '-4': 'edt ast clt amt',
    '-3': 'adt art brt clst',
    '-2.5': 'nst',
    '0': 'z utc gmt ut wet',
    '1': 'cet bst west met mez wat',
    '2': 'cest eet mest mesz sast cat',
    '3': 'eest msk eat trt',
    '3.5': 'irst',
    '4': 'msd gst',
    '5': 'pkt',
    '5.5': 'ist',
    '5.75': 'npt',
    '7': 'ict wib',
    '8': 'hkt sgt pht awst',
    '9': 'jst kst',
    '9.5': 'acst',
    '10': 'aest',
    '11': 'aedt',
    '12': 'nzst',
    '13': 'nzdt',
  }).flatMap(([hours, names]) => names.split(' ').map((name) => [name, Number(hours)] as const)),
);

/** Reads a date as Ruby's `Time.parse` does, in the forms that posts use; undefined for what is no date. */
export function parseTime(source: string, reading: Reading): RubyTime | undefined {
  const text = expandCompact(source.toLowerCase());
  const clock = findClock(text);
  const day = findDay(clock ? text.slice(0, clock.start) + ' ' + text.slice(clock.end) : text, reading);
  if (!day && !clock) return undefined;
  const {year, month, date} = day ?? today(reading);
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const {hour, minute, second, ms, offset} = clock ?? {
    hour: 0,
    minute: 0,
    second: 0,
    ms: 0,
    offset: undefined,
  };
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  const wall =
    new Date(0).setUTCFullYear(year, month - 1, date) + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  return isKnown(wall) ? onClock(wall, offset, reading.zone) : undefined;
}

function onClock(wall: number, offset: number | 'Z' | undefined, zone: string): RubyTime {
  if (offset === undefined) return timeInZone(zonedEpoch(zone, wall), zone);
  if (offset === 'Z') return rubyTime(wall, 0, 'Z');
  const epoch = wall - offset * 1000;
  return zoneOffset(zone, epoch) === offset ? timeInZone(epoch, zone) : rubyTime(epoch, offset);
}

/** `20170418t110804` as its long form. */
function expandCompact(text: string): string {
  return text.replace(
    /\b(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?)?(?=z|[-+]\d|[^\d]|$)/,
    (_, year, month, day, hour, minute, second = '00') =>
      `${year}-${month}-${day}${hour ? ` ${hour}:${minute}:${second}` : ''}`,
  );
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly offset: number | 'Z' | undefined;
  readonly start: number;
  readonly end: number;
}

function findClock(text: string): Clock | undefined {
  for (const match of text.matchAll(CLOCK)) {
    const [all, hour = '0', minute, second, fraction = '0', half] = match;
    if (minute === undefined && half === undefined) continue;
    const end = match.index + all.length;
    const zone = ZONE.exec(text.slice(end));
    return {
      hour: half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
      ms: Math.floor(Number(`0.${fraction}`) * 1000),
      offset: zone ? offsetOf(zone) : undefined,
      start: match.index,
      end: end + (zone?.[0].length ?? 0),
    };
  }
  return undefined;
}

function offsetOf([, sign, hours, minutes = '0', name = '']: RegExpExecArray): number | 'Z' | undefined {
  if (sign === undefined) {
    const ahead = NAMED_HOURS.get(name);
    return ahead === 0 ? 'Z' : ahead && ahead * 3600;
  }
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function findDay(text: string, reading: Reading): Day | undefined {
  return findNumeric(text) ?? findNamed(text, reading);
}

function findNumeric(text: string): Day | undefined {
  const iso = /(?:^|[^\d])(-?\d{4,})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return {year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3])};
  const short = /(?:^|[^\d])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  if (short) return {year: Number(short[3]), month: Number(short[2]), date: Number(short[1])};
  const digits = /(?:^|[^\d])(\d{1,2})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text);
  return digits ? {year: fullYear(digits[1]!), month: Number(digits[2]), date: Number(digits[3])} : undefined;
}

function findNamed(text: string, reading: Reading): Day | undefined {
  const dayFirst = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[ \\t,./-]*${MONTH}[ \\t,./-]*(-?\\d+)?`).exec(text);
  if (dayFirst) return named(dayFirst[2], dayFirst[1], dayFirst[3], reading);
  const monthFirst = new RegExp(
    `${MONTH}[ \\t.-]*(?:(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?[ \\t,./-]*(-?\\d{4,})?`,
  ).exec(text);
  return monthFirst ? named(monthFirst[1], monthFirst[2], monthFirst[3], reading) : undefined;
}

function named(month = '', date = '1', year: string | undefined, reading: Reading): Day {
  const number = MONTHS.split('|').indexOf(month) + 1;
  return {year: year === undefined ? today(reading).year : fullYear(year), month: number, date: Number(date)};
}

function fullYear(year: string): number {
  const value = Number(year);
  if (year.length > 2) return value;
  return value >= 69 ? 1900 + value : 2000 + value;
}

function today({zone, now}: Reading): Day {
  const wall = timeInZone(now, zone).wall();
  return {year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, date: wall.getUTCDate()};
}
