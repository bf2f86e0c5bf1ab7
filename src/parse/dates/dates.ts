import {parseTime} from '../../liquid/index.ts';
import {isTimeZone} from '../../locale/is-time-zone.ts';
import type {Moment} from '../../model.ts';
import {type Day, isDay, utcOf} from './day.ts';
import {Timestamp} from './timestamp.ts';
import {readWrittenDate, type WrittenDate} from './written-date.ts';
import {epochOfLocal, offsetAt} from './zone.ts';

export interface DateOptions {
  /** IANA name of the site's time zone. */
  readonly timezone: string;
  /** `jekyll`: an unquoted date-time with seconds and no zone is UTC, and 30 February is 2 March. */
  readonly mode: 'native' | 'jekyll';
}

/** Why a value is not a date, and what to write instead. */
export interface DateProblem {
  readonly message: string;
  readonly hint: string;
}

export type ReadDate =
  | {readonly moment: Moment; readonly warning?: DateProblem}
  | {readonly error: DateProblem};

const HINT = 'Write it as 2026-04-23 or 2026-04-23 19:00:00 +0200.';

/** Reads a day or a time from front matter; the result is in the site's time zone. */
export function readDate(value: unknown, options: DateOptions): ReadDate {
  const single = options.mode === 'jekyll' && Array.isArray(value) && value.length === 1 ? value[0] : value;
  const text = textOf(single);
  const written = text === undefined ? undefined : readWrittenDate(text, options.mode);
  if (written && !isOffset(written.time?.zone)) return {error: offsetTooLong(written)};
  if (written && (options.mode === 'native' || !written.time || single instanceof Timestamp))
    return readWritten(written, options);
  const read =
    text !== undefined && options.mode === 'jekyll' ? readAsRuby(text, written, options) : undefined;
  return read ?? {error: {message: `${show(value)} is not a date.`, hint: HINT}};
}

/** In minutes. */
const DAY = 24 * 60;

function isOffset(zone: number | string | undefined): boolean {
  return typeof zone !== 'number' || Math.abs(zone) < DAY;
}

function offsetTooLong({text}: WrittenDate): DateProblem {
  return {
    message: `The offset from UTC in “${text}” is a day or more.`,
    hint: 'Write hours and minutes, such as +0800.',
  };
}

/** Ruby's Time.parse accepts many formats and skips what it does not recognise. */
function readAsRuby(
  text: string,
  written: WrittenDate | undefined,
  {timezone}: DateOptions,
): ReadDate | undefined {
  let isOfToday = false;
  const reading = {
    zone: timezone,
    // Ruby would fill in the date of the build.
    get now() {
      isOfToday = true;
      return 0;
    },
  };
  const time = parseTime(text, reading);
  if (!time || isOfToday) return undefined;
  // Jekyll::Document#merge_date! reads a date again from its own text, which has no fractions.
  const epoch = Math.floor(time.epochMs / 1000) * 1000;
  const moment = {epoch, offset: offsetAt(epoch, timezone), dayOnly: false};
  const warning = written ? problemOf(written) : {message: `${show(text)} is read as ${time}.`, hint: HINT};
  return warning ? {moment, warning} : {moment};
}

/** The start of a day in a time zone. */
export function momentOfDay(day: Day, timezone: string): Moment {
  const epoch = epochOfLocal(utcOf(day), timezone);
  return {epoch, offset: offsetAt(epoch, timezone), dayOnly: true};
}

/** YAML reads 20170203 as a number. */
function textOf(value: unknown): string | undefined {
  if (value instanceof Timestamp) return value.text;
  if (typeof value === 'number' && /^\d{8}$/.test(String(value))) return String(value);
  return typeof value === 'string' ? value.trim() : undefined;
}

function show(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'An empty value';
  const text =
    typeof value === 'object' && !(value instanceof Timestamp) ? JSON.stringify(value) : String(value);
  return `“${text.slice(0, 60)}”`;
}

function readWritten(written: WrittenDate, options: DateOptions): ReadDate {
  const problem = problemOf(written);
  if (problem && (options.mode === 'native' || !canRollOver(written))) return {error: problem};
  const moment = written.time ? momentOfTime(written, options) : momentOfDay(written.day, options.timezone);
  if ('message' in moment) return {error: moment};
  return problem ? {moment, warning: problem} : {moment};
}

function problemOf({text, day, time}: WrittenDate): DateProblem | undefined {
  if (!isDay(day)) return {message: `“${text}” is not a real date.`, hint: 'Correct the day or the month.'};
  return isTime(time) ? undefined : {message: `The time in “${text}” does not exist.`, hint: HINT};
}

function isTime(time: WrittenDate['time']): boolean {
  if (!time) return true;
  const isMidnight = time.hour === 24 && time.minute === 0 && time.second === 0;
  return (time.hour < 24 || isMidnight) && time.minute < 60 && time.second <= 60;
}

/** Ruby's Time.local accepts day 31 in any month; Time.parse, if it applies an offset, any hour. */
function canRollOver({day: [, month, day], time}: WrittenDate): boolean {
  const isMoved = typeof time?.zone === 'number' && time.zone !== 0;
  const isRead = isTime(isMoved ? {...time, hour: time.hour % 24} : time);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && isRead;
}

function momentOfTime(written: WrittenDate, options: DateOptions): Moment | DateProblem {
  const epoch = epochOf(written, options);
  if (typeof epoch !== 'number') return epoch;
  return {epoch, offset: offsetAt(epoch, options.timezone), dayOnly: false};
}

function epochOf(written: WrittenDate, options: DateOptions): number | DateProblem {
  const {hour, minute, second, zone} = written.time!;
  const local = utcOf(written.day) + ((hour * 60 + minute) * 60 + second) * 1000;
  if (typeof zone === 'number') return local - zone * 60_000;
  // Psych reads a time without a zone as UTC.
  if (options.mode === 'jekyll') return local;
  if (zone === undefined) return epochOfLocal(local, options.timezone);
  if (zone.includes('/') && isTimeZone(zone)) return epochOfLocal(local, zone);
  const hint = 'Write the offset from UTC, such as +0200, or leave the zone out to use the site’s.';
  return {message: `The time zone “${zone}” is unknown.`, hint};
}
