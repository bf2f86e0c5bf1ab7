/** What a text says about a date and a time; the rest is absent. */
export interface DateFields {
  year?: number;
  month?: number;
  day?: number;
  /** The day of the year, from 1. */
  yearDay?: number;
  hour?: number;
  minute?: number;
  second?: number;
  ms?: number;
  zone?: string;
  /** The year is not short for 19xx or 20xx: `0017`, `-17`. */
  isFullYear?: boolean;
  isBeforeChrist?: boolean;
}

type Part = string | undefined;

/**
 * Sets year, month and day from three parts whose roles are only presumed, as Ruby's `s3e` does. A part with
 * more than two digits or an apostrophe is the year.
 */
export function setDay(fields: DateFields, ...parts: readonly [year: Part, month: Part, day: Part]): void {
  let [year, month, day] = parts;
  if (year !== undefined && month !== undefined && day === undefined) [year, month, day] = [day, year, month];
  if (year === undefined && day !== undefined && isYear(day)) [year, day] = [day, undefined];
  const [, digits, rest] = /(\d+)(.+)?/.exec(year ?? '') ?? [];
  if (rest !== undefined) [year, day] = [day, digits];
  if (month !== undefined && isYear(month)) [year, month, day] = [month, day, year];
  if (day !== undefined && isYear(day)) [year, day] = [day, year];
  setYear(fields, year);
  setNumber(fields, 'month', month);
  setNumber(fields, 'day', day);
}

function isYear(part: string): boolean {
  return part.startsWith("'") || part.length > 2;
}

function setYear(fields: DateFields, part: Part): void {
  const [written, sign, digits = ''] = /([-+])?(\d+)/.exec(part ?? '') ?? [];
  if (written === undefined) return;
  fields.year = Number(written);
  if (sign || digits.length > 2) fields.isFullYear = true;
}

function setNumber(fields: DateFields, name: 'month' | 'day', part: Part): void {
  const digits = /\d+/.exec(part ?? '')?.[0];
  if (digits !== undefined) fields[name] = Number(digits);
}

/** Sets fields from digits of given widths: `setDigits(fields, '0418', [['month', 2], ['day', 2]])`. */
export function setDigits(
  fields: DateFields,
  digits: string,
  widths: readonly (readonly [DigitField, number])[],
): void {
  let at = 0;
  for (const [name, width] of widths) {
    if (at >= digits.length) return;
    fields[name] = Number(digits.slice(at, at + width));
    at += width;
  }
}

type DigitField = 'year' | 'month' | 'day' | 'yearDay' | 'hour' | 'minute' | 'second';

/** The digits after a decimal point, in milliseconds. */
export function msOf(digits: string): number {
  return Math.floor(Number(`0.${digits || '0'}`) * 1000);
}
