import {type DateFields, msOf, setDigits} from './fields.ts';

/** A day, or the end of a time if a decimal point follows; then a time, a fraction of a second, a zone. */
export const DIGITS = /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?(z\b|\[[^\]]*\]|[-+]\d{1,4}\b)?/;

const TIME = [
  ['hour', 2],
  ['minute', 2],
  ['second', 2],
] as const;
const SHORT_DAY = [
  ['year', 2],
  ['month', 2],
  ['day', 2],
] as const;
const MOMENT = [['year', 4], ['month', 2], ['day', 2], ...TIME] as const;

/** Sets fields from unseparated digits, by their number: `20170418`, `20170418t1108`, `170418`, `17`. */
export function setFromDigits(fields: DateFields, match: RegExpExecArray): void {
  const [, sign, digits = '', written, fraction, zone] = match;
  const time = written !== undefined && written.length % 2 === 1 ? '' : written;
  if (time === undefined && fraction !== undefined) setFromEnd(fields, digits);
  else setDay(fields, digits);
  if (sign === '-' && fields.year !== undefined) fields.year = -fields.year;
  if (time !== undefined && fraction === undefined) setDigits(fields, time, TIME);
  if (time !== undefined && fraction !== undefined) setFromEnd(fields, time);
  if (fraction !== undefined) fields.ms = msOf(fraction);
  if (zone !== undefined) fields.zone = zone.replace(/^\[(?:[^\]:]*:)?|\]$/g, '');
}

function setDay(fields: DateFields, digits: string): void {
  const {length} = digits;
  if (length === 2) fields.day = Number(digits);
  else if (length === 3) fields.yearDay = Number(digits);
  else if (length === 4) setDigits(fields, digits, SHORT_DAY.slice(1));
  else if (length === 6) setDigits(fields, digits, SHORT_DAY);
  else if (length === 5 || length === 7) {
    setDigits(fields, digits, [
      ['year', length - 3],
      ['yearDay', 3],
    ]);
  } else if (length % 2 === 0) {
    setDigits(fields, digits, MOMENT);
    fields.isFullYear = true;
  }
}

/** Before a decimal point the last digits are the seconds. */
function setFromEnd(fields: DateFields, digits: string): void {
  const padded = digits.length % 2 === 0 ? digits : `0${digits}`;
  const pairs = padded.match(/../g)?.map(Number) ?? [];
  const names = ['second', 'minute', 'hour', 'day', 'month'] as const;
  for (const name of names) {
    const value = pairs.pop();
    if (value === undefined) return;
    fields[name] = value;
  }
  if (pairs.length > 0) fields.year = Number(pairs.map((pair) => String(pair).padStart(2, '0')).join(''));
}
