import {type Moment, offsetAt} from '../../../api.ts';
import type {EventTimes, Series} from '../event.ts';
import {daysOf, isOn} from '../time/dates-of.ts';
import {isoDay, wallOf} from '../time/wall.ts';
import {type Block, refuse, warn} from './block.ts';
import {listOf} from './read-list.ts';
import {readMoment} from './read-moment.ts';
import {readRule} from './read-rule.ts';
import {readText} from './read-text.ts';

const DAY = 86_400_000;
const CODE = 'event-repeat';
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];

/** The dates of an event with `repeat`; undefined if it has none, or they cannot be read. */
export function readSeries(block: Block, times: EventTimes, zone: string): Series | undefined {
  const text = readText(block, 'repeat');
  if (text === undefined) return withoutRepeat(block);
  const found = readRule(text);
  if (!found) return unknownRule(block, text);
  const {start, end} = times;
  if (start.offset !== offsetAt(start.epoch, zone)) return elsewhere(block);
  if (!isRightDay(start, found)) return wrongStart(block, start, found);
  if (times.previousStart) warnOfMove(block);
  const until = readUntil(block, start, zone);
  const dates = {rule: found.rule, first: {start, end}, ...(until !== undefined && {until})};
  return {...dates, except: readExcept(block, dates), later: []};
}

type Found = NonNullable<ReturnType<typeof readRule>>;

function isRightDay(start: Moment, {rule, weekday}: Found): boolean {
  if ('months' in rule) return isOn(rule, start);
  return weekday === undefined || weekday === new Date(wallOf(start)).getUTCDay();
}

/** The last day, which counts. */
function readUntil(block: Block, start: Moment, zone: string): string | undefined {
  const {until} = block.values;
  if (until === undefined || until === null || until === '') return undefined;
  const reading = readMoment(until, zone);
  const day = 'moment' in reading ? isoDay(reading.moment) : undefined;
  if (day !== undefined && day >= isoDay(start)) return day;
  const message =
    day === undefined ? `\`${until}\` is not a day.` : `\`until\` is before the first day, ${isoDay(start)}.`;
  return refuse(block, 'until', {code: CODE, message, hint: 'Write the last day: `until: 2027-06-30`.'});
}

/** Days (`2026-12-08`), months (`2026-08`), and months of every year, as `-08-`. */
function readExcept(block: Block, dates: Omit<Series, 'except' | 'later'>): readonly string[] {
  const {except} = block.values;
  const daysIn = daysByMonth(dates);
  return listOf(except).flatMap((item, index) => {
    const text = item instanceof Date ? item.toISOString().slice(0, 10) : String(item).trim();
    const month = text.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(text.toLowerCase()));
    if (month >= 0) return [`-${String(month + 1).padStart(2, '0')}-`];
    const key = Array.isArray(except) ? `except.${index}` : 'except';
    if (/^\d{4}-\d\d(?:-\d\d)?$/.test(text)) return [checkExcept(text, {block, key, daysIn})];
    refuse(block, key, {
      code: CODE,
      message: `\`${text}\` is not a day or a month.`,
      hint: 'Write days as `2026-12-08`, months as `2026-08`, or as `august` for every year.',
    });
    return [];
  });
}

interface Checked {
  readonly block: Block;
  readonly key: string;
  readonly daysIn: DaysIn;
}

type DaysIn = (month: string) => readonly string[];

/** The days of a series in a month, which is written as `2026-12`. They are gone through once, as far as is asked. */
function daysByMonth(dates: Omit<Series, 'except' | 'later'>): DaysIn {
  const days = daysOf(dates)[Symbol.iterator]();
  const known = new Map<string, string[]>();
  let last = '';
  return (month) => {
    while (last <= month) {
      const {value, done} = days.next();
      last = done ? END : value.slice(0, 7);
      if (!done) known.set(last, [...(known.get(last) ?? []), value]);
    }
    return known.get(month) ?? [];
  };
}

/** After all months. */
const END = 'end';

/** Returns the day; one that is not in the series is a mistake that would let people come in vain. */
function checkExcept(day: string, {block, key, daysIn}: Checked): string {
  if (day.length < 10) return day;
  const near = daysIn(day.slice(0, 7));
  if (near.includes(day)) return day;
  const distance = (other: string) => Math.abs(Date.parse(other) - Date.parse(day));
  const nearest = [...near].sort((a, b) => distance(a) - distance(b))[0];
  const meant = nearest === undefined ? '.' : `: did you mean \`${nearest}\`?`;
  const hint = 'Write a day on which it would take place.';
  warn(block, key, {code: CODE, message: `The event does not take place on ${day} anyway${meant}`, hint});
  return day;
}

function unknownRule(block: Block, text: string): undefined {
  const isUnclear = /^every second [a-z]+days?$/i.test(text);
  refuse(block, 'repeat', {
    code: CODE,
    message: `\`${text}\` ${isUnclear ? 'can mean two things' : 'does not say on which days'}.`,
    hint: isUnclear
      ? 'Write `every other tuesday`, or `second tuesday` for that of the month.'
      : 'Write `second tuesday`, `first and third monday`, `last friday every 2 months`, `weekly` or `every 2 weeks`.',
  });
}

function elsewhere(block: Block): undefined {
  refuse(block, 'start', {
    code: CODE,
    message: 'An event that repeats takes place in the time zone of the site, so its `start` has no offset.',
    hint: 'Write the time as clocks show it there: `2026-12-08 19:00`.',
  });
}

function wrongStart(block: Block, start: Moment, found: Found): undefined {
  const days = Array.from({length: 100}, (_, index) => ({...start, epoch: start.epoch + index * DAY}));
  const right = days.find((day) => isRightDay(day, found));
  refuse(block, 'start', {
    code: CODE,
    message: `${isoDay(start)} is not one of the days of \`repeat: ${block.values.repeat}\`${right ? `: did you mean ${isoDay(right)}?` : '.'}`,
    hint: 'Let `start` be the first of its days.',
  });
}

function warnOfMove(block: Block): void {
  warn(block, 'previous_start', {
    code: CODE,
    message: '`previous_start` has no effect, because the event repeats.',
    hint: 'Write a post for the meeting that moves, with an `event:` of its own and this `previous_start`.',
  });
}

function withoutRepeat(block: Block): undefined {
  for (const key of ['until', 'except'])
    if (Object.hasOwn(block.values, key))
      warn(block, key, {
        code: CODE,
        message: `\`${key}\` has no effect, because the event does not repeat.`,
        hint: 'Write `repeat: second tuesday`, or remove it.',
      });
}
