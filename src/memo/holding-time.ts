import type {Document} from '../model.ts';
import {clockFormatsIn, momentsIn, type Read} from './reads.ts';

/** What the site's clock shows at a moment, in a `strftime` format. */
type ClockAt = (epoch: number) => (format: string) => string;

/** Epoch milliseconds; `until` is not included. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * How long a build stays valid in which that was looked at: no date falls in that time, and nothing in the build
 * would show another time. No time at all if something was looked at whose changes cannot be noticed.
 */
export function holdingTime(
  documents: readonly Document[],
  reads: ReadonlySet<Read>,
  {now, clockAt}: {readonly now: number; readonly clockAt: ClockAt},
): Span {
  if (reads.has('once only')) return {from: now, until: now};
  if (reads.has('now') || documents.some(isDatedNow)) return {from: now, until: now + 1};
  const spans = clockFormatsIn(reads).map((format) => spanOf(format, now, clockAt));
  let from = Math.max(Number.NEGATIVE_INFINITY, ...spans.map((span) => span.from));
  let until = Math.min(Number.POSITIVE_INFINITY, ...spans.map((span) => span.until));
  const dates = documents.flatMap(({date, expires}) => [date?.epoch, expires?.epoch]);
  for (const moment of [...dates, ...momentsIn(reads)]) {
    if (moment === undefined) continue;
    if (moment <= now) from = Math.max(from, moment);
    else until = Math.min(until, moment);
  }
  return {from, until};
}

const DAY = 86_400_000;
/** `strftime` directives by the unit of time they show, with a format of it and its greatest length. */
const UNITS = [
  {directives: '%nt', format: '', longest: Number.POSITIVE_INFINITY},
  {directives: 'YCy', format: '%Y', longest: 367 * DAY},
  {directives: 'mbBh', format: '%Y-%m', longest: 32 * DAY},
  {directives: 'deFDxvajAuwUVWGg', format: '%F', longest: 2 * DAY},
];

/** The time in which a format shows the same. */
function spanOf(format: string, now: number, clockAt: ClockAt): Span {
  const letters = [...format.matchAll(/%[-_0^#:\d]*(.)?/gs)].map(([, letter = 'unknown']) => letter);
  const unit = UNITS.findLastIndex(({directives}) => letters.some((letter) => directives.includes(letter)));
  const isKnown = letters.every((letter) => UNITS.some(({directives}) => directives.includes(letter)));
  if (!isKnown) return {from: now, until: now + 1};
  const {format: shown, longest} = UNITS[Math.max(unit, 0)]!;
  if (shown === '') return {from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY};
  const isSame = (time: number) => clockAt(time)(shown) === clockAt(now)(shown);
  return {from: lastSame(now, -longest, isSame), until: lastSame(now, longest, isSame) + 1};
}

/** The last moment between `now` and `now + way` (earlier, if negative) at which it is still the same. */
function lastSame(now: number, way: number, isSame: (time: number) => boolean): number {
  const side = Math.sign(way);
  let [same, other] = [0, Math.abs(way)];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (isSame(now + side * middle)) same = middle;
    else other = middle;
  }
  return now + side * same;
}

function isDatedNow({date, isDraft}: Document): boolean {
  return isDraft && date === undefined;
}
