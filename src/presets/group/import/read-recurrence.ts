import type {Moment} from '../../../api.ts';
import type {DraftDetails} from '../compose/draft.ts';
import {readRule, WEEKDAYS} from '../read/read-rule.ts';
import {isOn} from '../time/dates-of.ts';
import {isoDay, timeOfDay, wallOf} from '../time/wall.ts';
import type {Component} from './components.ts';
import {readTime} from './read-time.ts';

const NTH: Readonly<Record<string, string>> = {
  ...{1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', '-1': 'last'},
};
const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'WKST', 'BYSETPOS']);

type Repeat = Pick<DraftDetails, 'repeat' | 'until' | 'except'>;

/** The `repeat` of an event that repeats; undefined if it repeats in a way that `repeat` cannot say. */
export function readRecurrence(event: Component, start: Moment, zone: string): Repeat | undefined {
  const rules = event.get('RRULE') ?? [];
  if (rules.length === 0) return {};
  const parts = new Map(
    rules[0]!.value.split(';').map((part) => part.toUpperCase().split('=') as [string, string]),
  );
  const repeat = [...parts.keys()].every((key) => KNOWN.has(key)) ? ruleText(parts, start) : undefined;
  if (repeat === undefined || rules.length > 1 || event.has('RDATE')) return undefined;
  const rule = readRule(repeat)?.rule;
  if (!rule || ('months' in rule && !isOn(rule, start))) return undefined;
  const end = parts.get('UNTIL');
  const until = end === undefined ? undefined : readTime({value: end, parameters: {}}, zone);
  const except = (event.get('EXDATE') ?? []).flatMap(({value, parameters}) =>
    value.split(',').flatMap((one) => readTime({value: one, parameters}, zone) ?? []),
  );
  return {
    repeat,
    ...(until && {until: lastDay(until, start)}),
    ...(except.length > 0 && {except: except.map(isoDay)}),
  };
}

/** The last day that can have a date: `UNTIL` is a moment, before which a date of its own day may begin or not. */
function lastDay(until: Moment, start: Moment): string {
  const earlier = until.dayOnly ? 0 : timeOfDay(wallOf(start));
  return isoDay({...until, epoch: until.epoch - earlier});
}

function ruleText(parts: ReadonlyMap<string, string>, start: Moment): string | undefined {
  const count = Number(parts.get('INTERVAL') ?? 1);
  const day = parts.get('BYDAY');
  if (parts.get('FREQ') === 'WEEKLY') {
    const weekday = WEEKDAYS[new Date(isoDay(start)).getUTCDay()];
    if (day !== undefined && weekdayOf(day) !== weekday) return undefined;
    return count === 1 ? 'weekly' : `every ${count} weeks`;
  }
  if (parts.get('FREQ') !== 'MONTHLY' || day === undefined) return undefined;
  const days = day.split(',').map((one) => /^(-?\d)?([A-Z]{2})$/.exec(one) ?? []);
  const weekdays = new Set(days.map(([, , weekday]) => weekday));
  const nth = days.map(([, n]) => NTH[n ?? parts.get('BYSETPOS') ?? '']);
  const weekday = weekdays.size === 1 ? weekdayOf(days[0]![2]) : undefined;
  if (weekday === undefined || nth.includes(undefined)) return undefined;
  return `${nth.join(' and ')} ${weekday}${count === 1 ? '' : ` every ${count} months`}`;
}

/** `tuesday` for `TU`. */
function weekdayOf(code = ''): string | undefined {
  return code.length === 2 ? WEEKDAYS.find((name) => name.startsWith(code.toLowerCase())) : undefined;
}
