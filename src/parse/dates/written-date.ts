import type {Day} from './day.ts';

/** A date as written, not yet placed in a time zone. */
export interface WrittenDate {
  readonly text: string;
  readonly day: Day;
  readonly time?: WrittenTime;
}

export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes ahead of UTC, the name of a zone, or nothing. */
  readonly zone: number | string | undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TIME =
  /(\d{1,2})(?:(?:[hH](?=\d\d)|:)(\d\d?)(?::(\d\d?)(?:[.,]\d*)?)?|(?=\s*[aApP]\.?[mM]\b))(?:\s*([aApP])\.?[mM]\b\.?)?/
    .source;
const ZONE = /(?:\s*([-+]\d{1,2}(?::?\d\d)?|[A-Za-z][A-Za-z_]*(?:\/[A-Za-z_+-]+)*))?/.source;
const REST = `(?:(?:[Tt]|,?\\s+(?:at\\s+)?)${TIME}${ZONE})?`;
// The formats that occur in front matter, out of all that Ruby's Time.parse accepts.
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${REST}$`);
const SHORT_YEAR = new RegExp(`^(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{1,2})${REST}$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${REST}$`);
const DIGITS = new RegExp(`^(\\d{4})(\\d\\d)(\\d\\d)(?:[Tt]?(\\d\\d)(\\d\\d)(\\d\\d)()${ZONE})?$`);
const MONTH_MIDDLE = new RegExp(`^(\\d{4})-([A-Za-z]{3,9})-(\\d{1,2})${REST}$`);
const WEEKDAY = /^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\s+/i;
const MONTH_FIRST = new RegExp(`^([A-Za-z]{3,9})\\.?,?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${REST}$`);
/** The output format of the `date` command. */
const TIME_MIDDLE = new RegExp(`^([A-Za-z]{3,9})\\s+(\\d{1,2})\\s+${TIME}${ZONE}\\s+(\\d{4})$`);
const MONTH_SECOND = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?[ -](\\d{4})${REST}$`);
const MONTH_ALONE = /^(?:([A-Za-z]{3,9})\.?,?[ -]|(\d{1,2})\/)(\d{4})$/;
/** RFC 822 names for UTC and for fixed offsets, in minutes. */
const ZONES = new Map(
  Object.entries({
    z: 0,
    utc: 0,
    gmt: 0,
    ut: 0,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
  }),
);

/** Parses a date: `2017-02-03`, `2017-02-03 10:00:00 +0100`, `03/02/2017`, `Feb 3, 2017` and so on. */
export function readWrittenDate(text: string, mode: 'native' | 'jekyll' = 'native'): WrittenDate | undefined {
  if (text.length > 80) return undefined;
  const bare = text.replace(WEEKDAY, '');
  const read = numeric(text) ?? named(bare, text);
  return read ?? (mode === 'jekyll' ? (shortYear(text) ?? monthAlone(text)) : undefined);
}

/** Ruby's Time.parse reads `September 2014` as the first day of that month. */
function monthAlone(text: string): WrittenDate | undefined {
  const [, name, month, year] = MONTH_ALONE.exec(text) ?? [];
  if (name !== undefined) return withMonth(text, name, [Number(year), 1], []);
  return month === undefined ? undefined : written(text, [Number(year), Number(month), 1], []);
}

/** Ruby takes the first number of `17-02-03` for the year; on native sites it is ambiguous. */
function shortYear(text: string): WrittenDate | undefined {
  const found = SHORT_YEAR.exec(text);
  if (!found) return undefined;
  const year = Number(found[1]);
  const day = [year + (year < 69 ? 2000 : 1900), Number(found[3]), Number(found[4])] as const;
  return written(text, [...day], found.slice(5));
}

function numeric(text: string): WrittenDate | undefined {
  const year = YEAR_FIRST.exec(text);
  if (year) return written(text, [Number(year[1]), Number(year[3]), Number(year[4])], year.slice(5));
  const day = DAY_FIRST.exec(text);
  if (day) return written(text, [Number(day[4]), Number(day[3]), Number(day[1])], day.slice(5));
  const digits = DIGITS.exec(text);
  if (!digits) return undefined;
  return written(text, [Number(digits[1]), Number(digits[2]), Number(digits[3])], digits.slice(4));
}

function named(bare: string, text: string): WrittenDate | undefined {
  const first = MONTH_FIRST.exec(bare);
  if (first) return withMonth(text, first[1]!, [Number(first[3]), Number(first[2])], first.slice(4));
  const second = MONTH_SECOND.exec(bare);
  if (second) return withMonth(text, second[2]!, [Number(second[3]), Number(second[1])], second.slice(4));
  const time = TIME_MIDDLE.exec(bare);
  if (time) return withMonth(text, time[1]!, [Number(time[8]), Number(time[2])], time.slice(3, 8));
  const middle = MONTH_MIDDLE.exec(bare);
  return middle
    ? withMonth(text, middle[2]!, [Number(middle[1]), Number(middle[3])], middle.slice(4))
    : undefined;
}

function withMonth(text: string, name: string, [year, day]: [number, number], rest: (string | undefined)[]) {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : written(text, [year, month, day], rest);
}

function written(
  text: string,
  day: Day,
  [hour, minute, second, half, zone]: (string | undefined)[],
): WrittenDate {
  if (hour === undefined) return {text, day};
  const time = {
    hour: to24(Number(hour), half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone: readZone(zone),
  };
  return {text, day, time};
}

function to24(hour: number, half: string | undefined): number {
  if (!half || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function readZone(zone: string | undefined): number | string | undefined {
  if (zone === undefined) return undefined;
  const match = /^([-+])(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (!match) return ZONES.get(zone.toLowerCase()) ?? zone;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '+' ? minutes : -minutes;
}
