import {remember} from '../../values/remember.ts';

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offsets by quarter of an hour: asking Intl takes 20 µs, and a calendar asks again for each event. */
  readonly known: Map<number, number>;
}

const QUARTER = 900_000;
/** Since then, clocks have only changed on a quarter of an hour. */
const STANDARD = Date.UTC(1975);

/** Minutes by which a zone is ahead of UTC at a moment; exact to the second before standard time. */
export function offsetAt(epoch: number, timezone: string): number {
  if (timezone === 'UTC') return 0;
  const {format, known} = zoneOf(timezone);
  if (epoch < STANDARD) return read(format.format(epoch));
  const quarter = Math.floor(epoch / QUARTER);
  const offset = known.get(quarter) ?? read(format.format(quarter * QUARTER));
  known.set(quarter, offset);
  return offset;
}

/** Parses `1/2/2026, GMT+01:00`. */
function read(text: string): number {
  const match = /GMT(?:([-+\u2212])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (!match?.[1]) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]) + Number(match[4] ?? 0) / 60;
  return match[1] === '+' ? minutes : -minutes;
}

const zoneOf = remember((timeZone): Zone => {
  const format = new Intl.DateTimeFormat('en-US', {timeZone, timeZoneName: 'longOffset'});
  return {format, known: new Map()};
});

const DAY = 86_400_000;

/**
 * The moment when a zone's clocks show a local time (given as if it were UTC). A time skipped in spring is
 * read an hour later; of a time that occurs twice in autumn, the first is taken, as in Temporal.
 */
export function epochOfLocal(local: number, timezone: string): number {
  const before = offsetAt(local - DAY, timezone);
  const after = offsetAt(local + DAY, timezone);
  const early = local - before * 60_000;
  const late = local - after * 60_000;
  const isEarly = before === after || offsetAt(early, timezone) === before;
  const isLate = offsetAt(late, timezone) === after;
  return Math.round(isLate && !isEarly ? late : early);
}
