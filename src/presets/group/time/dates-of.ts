import type {Moment} from '../../../api.ts';
import type {MonthlyRule, Rule, Series, Span} from '../event.ts';
import {momentOfWall, timeOfDay, type Wall, wallOf} from './wall.ts';

const DAY = 86_400_000;
/** A century of weeks; ends a search for dates that never come. */
const MOST_STEPS = 5200;

/** The dates of a series that take place, from its first one or from a day on. */
export function* datesOf(series: Series, zone: string, from?: string): Generator<Span> {
  const {start, end} = series.first;
  const length = wallOf(end) - wallOf(start);
  for (const day of daysOf(series, from)) {
    if (isLeftOut(series, day)) continue;
    const wall = Date.parse(day) + timeOfDay(wallOf(start));
    yield {start: momentAt(wall, start, zone), end: momentAt(wall + length, end, zone)};
  }
}

/** Whether there is no meeting on a day that the rule names, or another post has it. */
export function isLeftOut({except}: Series, day: string): boolean {
  return except.includes(day) || except.includes(day.slice(0, 7)) || except.includes(day.slice(4, 8));
}

/** Whether the rule names the day of a moment, if it begins to count on that day. */
export function isOn(rule: Rule, start: Moment): boolean {
  const [wall] = wallsOf(rule, wallOf(start));
  return wall === wallOf(start);
}

/** The days that the rule names, in order, from the first one or from a day on: `2026-12-08`. */
export function* daysOf(
  {rule, first, until}: Pick<Series, 'rule' | 'first' | 'until'>,
  from?: string,
): Generator<string> {
  for (const wall of wallsOf(rule, wallOf(first.start), from === undefined ? undefined : Date.parse(from))) {
    const day = new Date(wall).toISOString().slice(0, 10);
    if (until !== undefined && day > until) return;
    yield day;
  }
}

function* wallsOf(rule: Rule, first: Wall, from: Wall = first): Generator<Wall> {
  const earliest = Math.max(first, from);
  const begin = stepsBetween(first, earliest, rule);
  for (let step = begin; step < begin + MOST_STEPS; step++) {
    const walls = 'weeks' in rule ? [first + step * rule.weeks * 7 * DAY] : inMonth(rule, first, step);
    for (const wall of walls) if (wall >= earliest) yield wall;
  }
}

function stepsBetween(first: Wall, later: Wall, rule: Rule): number {
  if ('weeks' in rule) return Math.floor((later - first) / (rule.weeks * 7 * DAY));
  const monthOf = (wall: Wall) => new Date(wall).getUTCFullYear() * 12 + new Date(wall).getUTCMonth();
  return Math.floor((monthOf(later) - monthOf(first)) / rule.months);
}

function inMonth({months, nth, weekday}: MonthlyRule, first: Wall, step: number): readonly Wall[] {
  const begin = new Date(first);
  const [year, month] = [begin.getUTCFullYear(), begin.getUTCMonth() + step * months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const firstOnDay = 1 + ((weekday - new Date(Date.UTC(year, month, 1)).getUTCDay() + 7) % 7);
  const all = [0, 7, 14, 21, 28].map((days) => firstOnDay + days).filter((day) => day <= lastDay);
  const chosen = new Set(nth.flatMap((n) => all.at(n < 0 ? n : n - 1) ?? []));
  return [...chosen].sort((a, b) => a - b).map((day) => Date.UTC(year, month, day) + timeOfDay(first));
}

function momentAt(wall: Wall, {dayOnly}: Moment, zone: string): Moment {
  const {epoch, offset} = momentOfWall(wall, zone);
  return {epoch, offset, dayOnly};
}
