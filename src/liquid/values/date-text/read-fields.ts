import {takeClock} from './clock.ts';
import {DIGITS, setFromDigits} from './digits.ts';
import {type DateFields, setDay} from './fields.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})`;
const ERA = String.raw`(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?`;
/** The year before the first one of each Japanese era. */
const ERAS: Readonly<Record<string, number>> = {m: 1867, t: 1911, s: 1925, h: 1988, r: 2018};

type Found = readonly (string | undefined)[];
type Form = readonly [pattern: RegExp, read: (fields: DateFields, found: Found) => void];

/** How dates are written, in the order in which Ruby's `Date._parse` tries them; the first match wins. */
const FORMS: readonly Form[] = [
  [
    new RegExp(
      String.raw`('?\d+)[^-\d\s]*\s*${MONTH}[^-\d\s']*(?:\s*${ERA}\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?`,
    ),
    (fields, [, day, month, era, year]) => setNamed(fields, [year, month, day], era),
  ],
  [
    new RegExp(String.raw`\b${MONTH}[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*${ERA}\s*('?-?\d+))?`),
    (fields, [, month, day, era, year]) => setNamed(fields, [year, month, day], era),
  ],
  [/('?[-+]?\d+)-(\d+)-('?-?\d+)/, (fields, [, year, month, day]) => setDay(fields, year, month, day)],
  [
    /\b([mtshr])(\d+)\.(\d+)\.(\d+)/,
    (fields, [, era = '', year, month, day]) => {
      Object.assign(fields, {year: Number(year) + ERAS[era]!, month: Number(month), day: Number(day)});
    },
  ],
  [
    new RegExp(`('?-?\\d+)-${MONTH}[^-/.]*-('?-?\\d+)`),
    (fields, [, day, month, year]) => setNamed(fields, [year, month, day]),
  ],
  [
    new RegExp(`\\b${MONTH}[^-/.]*-('?-?\\d+)(?:-('?-?\\d+))?`),
    (fields, [, month, day, year]) => setNamed(fields, [year, month, day]),
  ],
  [
    /('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/,
    (fields, [, year, month, day]) => setDay(fields, year, month, day),
  ],
  [/('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/, (fields, [, year, month, day]) => setDay(fields, year, month, day)],
  // Weeks, which Ruby's Time ignores.
  [/\b(?:\d{2}|\d{4})?-?w\d{2}(?:-?\d)?\b|-w-\d\b/, () => undefined],
  [/--(\d{2})?-(\d{2})\b/, (fields, [, month, day]) => setDay(fields, undefined, month, day)],
  [/--(\d{2})(\d{2})?\b/, (fields, [, month, day]) => setDay(fields, undefined, month, day)],
  [
    /(?<![,.])\b(\d{4}|\d{2})-(\d{3})\b/,
    (fields, [, year, day]) => Object.assign(fields, {year: Number(year), yearDay: Number(day)}),
  ],
  [/(?<!\d)\b-(\d{3})\b/, (fields, [, day]) => Object.assign(fields, {yearDay: Number(day)})],
  [/'(\d+)\b/, (fields, [, year]) => Object.assign(fields, {year: Number(year)})],
  [new RegExp(`\\b${MONTH}\\S*`), (fields, [, month]) => setNamed(fields, [undefined, month, undefined])],
  [/(\d+)(?:st|nd|rd|th)\b/, (fields, [, day]) => Object.assign(fields, {day: Number(day)})],
  [DIGITS, (fields, found) => setFromDigits(fields, found as RegExpExecArray)],
];

/** Reads a lower-case text as Ruby's `Date._parse` does, which accepts at most 128 bytes. */
export function readFields(source: string): DateFields {
  if (new TextEncoder().encode(source).length > 128) return {};
  const fields: DateFields = {};
  const text = source
    .replace(/[^-+',./:@\p{L}\p{M}\p{Nd}[\]]+/gu, ' ')
    .replace(/\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*/, ' ');
  const rest = takeDay(takeClock(text, fields), fields);
  if (/\b(?:bc\b|bce\b|b\.c\.|b\.c\.e\.)/.test(rest)) fields.isBeforeChrist = true;
  setFragment(fields, /^\s*(\d{1,2})\s*$/.exec(rest)?.[1]);
  if (fields.year === undefined) return fields;
  if (fields.isBeforeChrist) fields.year = 1 - fields.year;
  if (!fields.isFullYear && fields.year >= 0 && fields.year <= 99)
    fields.year += fields.year >= 69 ? 1900 : 2000;
  return fields;
}

function takeDay(text: string, fields: DateFields): string {
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    read(fields, found);
    return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  }
  return text;
}

type Named = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

function setNamed(fields: DateFields, [year, month = '', day]: Named, era?: string): void {
  setDay(fields, year, String(MONTHS.indexOf(month) + 1), day);
  if (era?.startsWith('b')) fields.isBeforeChrist = true;
}

/** A number that is left over is the day if there is a time, or the hour if there is a day. */
function setFragment(fields: DateFields, digits: string | undefined): void {
  if (digits === undefined) return;
  const value = Number(digits);
  if (fields.hour !== undefined && fields.day === undefined && value >= 1 && value <= 31) fields.day = value;
  else if (fields.day !== undefined && fields.hour === undefined && value <= 24) fields.hour = value;
}
