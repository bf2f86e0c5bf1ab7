/** The last instant of a JavaScript Date, in epoch milliseconds, less a margin for zone offsets. */
const LAST = 8.64e15 - 4 * 86_400_000;

/** Whether JavaScript can represent an instant in every zone: it can up to the year 275760. */
export function isKnown(epochMs: number): boolean {
  return Math.abs(epochMs) <= LAST;
}

/** Start of the year 1. `Intl` counts years backwards before it, so earlier instants get its offset. */
const FIRST = -62_135_596_800_000;
const QUARTER = 900_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** The offset of an IANA zone from UTC, in seconds, at an instant in epoch milliseconds. */
export function zoneOffset(zone: string, epochMs: number): number {
  if (zone === 'UTC') return 0;
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const quarter = Math.floor(Math.max(epochMs, FIRST) / QUARTER);
  const offset = known.get(quarter) ?? measureOffset(zone, quarter * QUARTER);
  known.set(quarter, offset);
  return offset;
}

function measureOffset(zone: string, epochMs: number): number {
  const parts: Record<string, number> = {};
  for (const part of zoneFormat(zone).formatToParts(epochMs)) parts[part.type] = Number(part.value);
  const {year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0} = parts;
  const local = Date.UTC(2000, month - 1, day, hour % 24, minute, second);
  return (new Date(local).setUTCFullYear(year, month - 1, day) - epochMs) / 1000;
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/**
 * The instant of a wall clock time in a zone. A time that the clock skipped moves forward;
 * of two instants with the same time it is the later one, as in Ruby.
 */
export function zonedEpoch(zone: string, wallMs: number): number {
  const before = zoneOffset(zone, wallMs - 86_400_000);
  const after = zoneOffset(zone, wallMs + 86_400_000);
  const late = wallMs - after * 1000;
  return zoneOffset(zone, late) === after ? late : wallMs - before * 1000;
}

/** The abbreviation of a zone at an instant (`CEST`), or undefined if it has none. */
export function zoneName(zone: string, epochMs: number): string | undefined {
  // Intl says UTC for GMT, too, but feeds must say GMT.
  if (/^(?:Etc\/)?(?:UTC|GMT)$/.test(zone)) return zone.slice(-3);
  for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-NZ', 'en-IN', 'en-ZA']) {
    const parts = new Intl.DateTimeFormat(locale, {timeZone: zone, timeZoneName: 'short'}).formatToParts(
      epochMs,
    );
    const name = parts.find((part) => part.type === 'timeZoneName')?.value;
    if (name && !/^(GMT|UTC)[-+]/.test(name)) return name;
  }
  return undefined;
}
