import {type Moment, offsetAt} from '../../../api.ts';
import {isoDay, isoMoment, momentOfWall} from '../time/wall.ts';

const DAY = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;
const TIME = /^(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?$/;
const OFFSET = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/;
const PARTS =
  /^(?<day>\d{4}-\d{1,2}-\d{1,2})(?:(?:T|\s+)(?<time>[\d:.h]+?)\s*(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const DAY_FIRST = /^(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4})(?<rest>.*)$/;

export type Reading =
  | {readonly moment: Moment; readonly odd?: 'skipped' | 'twice'}
  /** What is wrong, and what was probably meant. */
  | {readonly wrong: string; readonly meant?: string};

/**
 * A day, or a day with a time: `2026-12-08`, `2026-12-08 19:00`, `2026-12-08T19:00+01:00`. Without an offset,
 * it is in the given zone; with a `Z`, as other programs write it, it is converted to that zone.
 */
export function readMoment(value: unknown, zone: string): Reading {
  const text = textOf(value);
  const parts = PARTS.exec(text)?.groups;
  if (!parts) return wrongDay(text);
  const day = wallOfDay(parts.day!);
  if (day === undefined) return {wrong: `\`${parts.day}\` is not a real date`};
  if (parts.time === undefined) return {moment: wholeDay(day, zone)};
  const minutes = minutesOfDay(parts.time);
  if (minutes === undefined) return wrongTime(parts.time);
  return placed(day + minutes * 60_000, parts.offset, zone);
}

/** A time on the day of another moment, such as `21:30` for `end`; `written` is that moment as written. */
export function readTimeOn(
  value: unknown,
  {on, written}: {on: Moment; written: unknown},
  zone: string,
): Reading {
  const text = textOf(value);
  const minutes = minutesOfDay(text);
  if (minutes === undefined) return wrongTime(isNumber(value) ? Number(value).toFixed(2) : text);
  if (/z$/i.test(textOf(written))) return readMoment(`${isoDay({...on, offset: 0})} ${text}Z`, zone);
  return readMoment(`${isoDay(on)} ${text}${writtenOffset(on, zone)}`, zone);
}

/** The offset to write after a time on the same day; empty for the zone's own. */
function writtenOffset(moment: Moment, zone: string): string {
  return moment.offset === offsetAt(moment.epoch, zone) ? '' : isoMoment(moment).slice(19);
}

/** Whether it was meant as a time of day, even if it is not a valid one. */
export function looksLikeTime(value: unknown): boolean {
  return isNumber(value) || /^\d{1,2}([:.hH]\d{0,2})?\s*(am|pm|uhr|h)?$/i.test(textOf(value));
}

/** A number such as `19.00` in YAML is an object that keeps its decimals. */
function isNumber(value: unknown): boolean {
  return typeof value?.valueOf() === 'number';
}

function textOf(value: unknown): string {
  if (isNumber(value)) return String(Number(value));
  return value instanceof Date ? value.toISOString().replace('T00:00:00.000Z', '') : String(value).trim();
}

function wallOfDay(text: string): number | undefined {
  const {year, month, day} = DAY.exec(text)?.groups ?? {};
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isReal =
    new Date(wall).getUTCDate() === Number(day) && new Date(wall).getUTCMonth() === Number(month) - 1;
  return isReal ? wall : undefined;
}

function minutesOfDay(text: string): number | undefined {
  const {hour, minute} = TIME.exec(text)?.groups ?? {};
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return Number(hour) * 60 + Number(minute);
}

function wholeDay(wall: number, zone: string): Moment {
  const {epoch, offset} = momentOfWall(wall, zone);
  return {epoch, offset, dayOnly: true};
}

function placed(wall: number, written: string | undefined, zone: string): Reading {
  if (/^z$/i.test(written ?? ''))
    return {moment: {epoch: wall, offset: offsetAt(wall, zone), dayOnly: false}};
  if (written !== undefined) {
    const offset = offsetOf(written);
    return {moment: {epoch: wall - offset * 60_000, offset, dayOnly: false}};
  }
  const {epoch, offset, kind} = momentOfWall(wall, zone);
  const moment = {epoch, offset, dayOnly: false};
  return kind === 'once' ? {moment} : {moment, odd: kind};
}

function offsetOf(text: string): number {
  const {sign, hours, minutes = '0'} = OFFSET.exec(text)!.groups!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Suggests a date for one with the day first, as in most of Europe. */
function wrongDay(text: string): Reading {
  const {day = '', month = '', year = '', rest = ''} = DAY_FIRST.exec(text)?.groups ?? {};
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const wrong = `\`${text}\` is not a date`;
  return wallOfDay(meant) === undefined ? {wrong} : {wrong, meant: meant + rest};
}

function wrongTime(text: string): Reading {
  const digits = /^(?<hour>\d{1,2})(?:[.h:](?<minute>\d{0,2}))?$/i.exec(text)?.groups;
  const time = `${digits?.hour?.padStart(2, '0')}:${(digits?.minute ?? '').padEnd(2, '0')}`;
  const wrong = `\`${text}\` is not a time`;
  return minutesOfDay(time) === undefined ? {wrong} : {wrong, meant: time};
}
