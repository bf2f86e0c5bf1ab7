/** Minutes that a zone's clocks are ahead of UTC at a moment; whole seconds for years before standard time. */
export function offsetAt(epoch: number, timezone: string): number {
  if (timezone === 'UTC') return 0;
  const name = formatterOf(timezone).format(epoch);
  const match = /GMT(?:([-+\u2212])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name);
  if (!match?.[1]) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]) + Number(match[4] ?? 0) / 60;
  return match[1] === '+' ? minutes : -minutes;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs far more than using it. */
function formatterOf(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {timeZone: timezone, timeZoneName: 'longOffset'});
  formatters.set(timezone, formatter);
  return formatter;
}

export function isTimezone(name: string): boolean {
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

const DAY = 86_400_000;

/**
 * The moment when a zone's clocks show a time (given as if it were UTC). An hour that is skipped in spring is
 * read an hour later; of an hour that comes twice in autumn it is the first, as for Temporal, or the second, as
 * for Ruby.
 */
export function epochOfLocal(local: number, timezone: string, ofTwo: 'first' | 'second' = 'first'): number {
  const before = offsetAt(local - DAY, timezone);
  const after = offsetAt(local + DAY, timezone);
  const early = local - before * 60_000;
  const late = local - after * 60_000;
  const isEarly = before === after || offsetAt(early, timezone) === before;
  const isLate = offsetAt(late, timezone) === after;
  const isSecond = isLate && (!isEarly || ofTwo === 'second');
  return Math.round(isSecond ? late : early);
}
