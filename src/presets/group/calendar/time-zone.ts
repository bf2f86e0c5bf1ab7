import {formatOffset, offsetAt, remember} from '../../../api.ts';
import {localForm, utcForm, WEEKDAYS} from './date-forms.ts';
import {property} from './property.ts';
import {type Transition, transitionsIn} from './transitions.ts';

const DAY = 86_400_000;
const YEAR = 366 * DAY;

/**
 * A VTIMEZONE (RFC 5545 3.6.5) that is correct from the first moment to the last and leaves out other years,
 * so that a new release of the time zone database does not change the calendars of the past.
 */
export function timeZone(zone: string, first: number, last: number): readonly string[] {
  const [from, to] = [first, last].map((epoch) => new Date(epoch).getUTCFullYear());
  return zoneInYears(`${from} ${to} ${zone}`);
}

/** Each event has a calendar, and many are of the same years. */
const zoneInYears = remember((key): readonly string[] => {
  const [from, to, zone] = key.split(' ') as [string, string, string];
  const start = Date.UTC(Number(from), 0, 1) - DAY;
  const end = Date.UTC(Number(to) + 1, 0, 2);
  const changes = [before(zone, start), ...transitionsIn(zone, start, end)];
  return [
    property('BEGIN', 'VTIMEZONE'),
    property('TZID', zone),
    ...rulesOf(changes).flatMap(observance),
    property('END', 'VTIMEZONE'),
  ];
});

/** The change in force at the start; that of a zone whose clocks do not change is long ago. */
function before(zone: string, start: number): Transition {
  const latest = transitionsIn(zone, start - YEAR, start).at(-1);
  const offset = offsetAt(start, zone);
  return latest ?? {epoch: Math.min(0, start) - offset * 60_000, from: offset, to: offset};
}

/** Groups changes of a kind if a yearly rule fits them, else none, as ical.js takes at most one RDATE. */
function rulesOf(changes: readonly Transition[]): readonly (readonly Transition[])[] {
  const kinds = new Map<string, Transition[]>();
  for (const change of changes) {
    const kind = `${change.from} ${change.to}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), change]);
  }
  return [...kinds.values()].flatMap((kind) => (yearlyRule(kind) ? [kind] : kind.map((change) => [change])));
}

function observance(changes: readonly Transition[]): readonly string[] {
  const [{epoch, from, to}] = changes as [Transition];
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
  const rule = changes.length > 1 ? `${yearlyRule(changes)};UNTIL=${utcForm(changes.at(-1)!.epoch)}` : '';
  return [
    property('BEGIN', kind),
    property('DTSTART', localForm(wallBefore({epoch, from, to}))),
    ...(rule ? [property('RRULE', rule)] : []),
    property('TZOFFSETFROM', formatOffset(from)),
    property('TZOFFSETTO', formatOffset(to)),
    property('END', kind),
  ];
}

function yearlyRule(changes: readonly Transition[]): string | undefined {
  const days = changes.map((change) => new Date(wallBefore(change)));
  const isYearly = days.every((day, index) => day.getUTCFullYear() === days[0]!.getUTCFullYear() + index);
  const rules = [lastWeekday, nthWeekday].map((form) => new Set(days.map(form)));
  const rule = rules.find(({size}) => size === 1);
  return isYearly && rule ? `FREQ=YEARLY;${[...rule][0]!.split(' ')[0]}` : undefined;
}

/** Followed by the time of day, which is not part of the rule but must be the same. */
function nthWeekday(day: Date): string {
  return ruleOf(day, Math.ceil(day.getUTCDate() / 7));
}

function lastWeekday(day: Date): string {
  const isLast = new Date(day.getTime() + 7 * DAY).getUTCMonth() !== day.getUTCMonth();
  return isLast ? ruleOf(day, -1) : localForm(day.getTime());
}

function ruleOf(day: Date, nth: number): string {
  return `BYMONTH=${day.getUTCMonth() + 1};BYDAY=${nth}${WEEKDAYS[day.getUTCDay()]} ${day.toISOString().slice(11)}`;
}

/** RFC 5545 3.6.5: an onset is given in the local time before it. */
function wallBefore({epoch, from}: Transition): number {
  return epoch + from * 60_000;
}
