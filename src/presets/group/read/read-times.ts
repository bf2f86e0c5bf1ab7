import {type Moment, offsetAt} from '../../../api.ts';
import type {EventTimes} from '../event.ts';
import {isoDay, momentOfWall, wallOf} from '../time/wall.ts';
import {type Block, refuse, warn} from './block.ts';
import {readDuration} from './read-duration.ts';
import {looksLikeTime, type Reading, readMoment, readTimeOn} from './read-moment.ts';

const DEFAULT_MINUTES = 150;
const DAY = 86_400_000;
/** An end before the start is on the next day, unless the event would be longer than this. */
const LONGEST_NIGHT = 12 * 3_600_000;
const EXAMPLE = 'Write the day and the time in 24-hour form: `2026-12-08 19:00`.';

/** When the event takes place; undefined if its start cannot be read. */
export function readTimes(block: Block, zone: string): EventTimes | undefined {
  const start = readStart(block, zone);
  if (!start) return undefined;
  const allDay = start.dayOnly || block.values.all_day === true;
  const from = allDay ? startOfDay(start, 0, zone) : start;
  const end = allDay ? readLastDay(block, from, zone) : readEnd(block, from, zone);
  const previousStart = readPreviousStart(block, zone);
  return {start: from, end, allDay, ...(previousStart && {previousStart})};
}

function readStart(block: Block, zone: string): Moment | undefined {
  if (isAbsent(block, 'start')) return withoutStart(block);
  return accept(block, 'start', readMoment(block.values.start, zone));
}

/** Some themes have an `event` of their own, so this is only an error if the block is clearly ours. */
function withoutStart(block: Block): undefined {
  const isOurs = ['end', 'duration', 'venue', 'register', 'talks', 'previous_start'].some(
    (key) => !isAbsent(block, key),
  );
  const message = 'The event has no `start`, so nobody knows when it happens.';
  return (isOurs ? refuse : warn)(block, 'start', {code: 'event-start', message, hint: EXAMPLE});
}

function readPreviousStart(block: Block, zone: string): Moment | undefined {
  if (isAbsent(block, 'previous_start')) return undefined;
  return accept(block, 'previous_start', readMoment(block.values.previous_start, zone));
}

function readEnd(block: Block, start: Moment, zone: string): Moment {
  if (isAbsent(block, 'end')) return later(start, minutesOf(block), zone);
  const value = block.values.end;
  const isTime = looksLikeTime(value);
  const on = {on: start, written: block.values.start};
  const end = accept(block, 'end', isTime ? readTimeOn(value, on, zone) : readMoment(value, zone));
  if (!end) return later(start, DEFAULT_MINUTES, zone);
  if (end.dayOnly) return startOfDay(end, 1, zone);
  if (end.epoch > start.epoch) return end;
  const next = isTime ? nextDay(end, zone) : undefined;
  if (next && next.epoch - start.epoch <= LONGEST_NIGHT) return next;
  return endsTooEarly(block, later(start, DEFAULT_MINUTES, zone));
}

/** Authors write the last day; the result is the first moment after it. */
function readLastDay(block: Block, start: Moment, zone: string): Moment {
  if (isAbsent(block, 'end')) return startOfDay(start, wholeDays(block), zone);
  const last = accept(block, 'end', readMoment(block.values.end, zone));
  if (last && !last.dayOnly && block.values.all_day !== true) warnOfLostTime(block);
  const end = startOfDay(last ?? start, 1, zone);
  return end.epoch > start.epoch ? end : endsTooEarly(block, startOfDay(start, 1, zone));
}

function warnOfLostTime(block: Block): void {
  const message = 'The end time is ignored: the start has no time, so these are whole days.';
  warn(block, 'end', {code: 'event-time', message, hint: EXAMPLE});
}

function minutesOf(block: Block): number {
  if (isAbsent(block, 'duration')) return DEFAULT_MINUTES;
  const minutes = readDuration(block.values.duration);
  if (minutes !== undefined) return minutes;
  refuse(block, 'duration', {
    code: 'event-duration',
    message: `\`${block.values.duration}\` is not a duration.`,
    hint: 'Write `2h30`, `90 min` or `PT2H30M`.',
  });
  return DEFAULT_MINUTES;
}

function wholeDays(block: Block): number {
  return isAbsent(block, 'duration') ? 1 : Math.max(1, Math.ceil(minutesOf(block) / 1440));
}

function accept(block: Block, key: string, reading: Reading): Moment | undefined {
  if ('wrong' in reading) {
    const question = reading.meant === undefined ? '.' : `, did you mean ${reading.meant}?`;
    return refuse(block, key, {code: 'event-time', message: reading.wrong + question, hint: EXAMPLE});
  }
  if (reading.odd) warnOfClockChange(block, key, reading.odd);
  return reading.moment;
}

function warnOfClockChange(block: Block, key: string, odd: 'skipped' | 'twice'): void {
  const happens = odd === 'skipped' ? 'does not exist' : 'happens twice';
  warn(block, key, {
    code: 'event-clock-change',
    message: `\`${block.values[key]}\` ${happens}: the clocks change that night.`,
    hint: 'Add the offset from UTC after the time: `2026-10-25 02:30 +01:00`.',
  });
}

function endsTooEarly(block: Block, instead: Moment): Moment {
  refuse(block, 'end', {
    code: 'event-end',
    message: `The event ends (\`${block.values.end}\`) before it starts (\`${block.values.start}\`).`,
    hint: 'Correct `end`, or add its day: `2026-12-09 07:00`.',
  });
  return instead;
}

function later(start: Moment, minutes: number, zone: string): Moment {
  const epoch = start.epoch + minutes * 60_000;
  const isLocal = start.offset === offsetAt(start.epoch, zone);
  return {epoch, offset: isLocal ? offsetAt(epoch, zone) : start.offset, dayOnly: false};
}

function nextDay(moment: Moment, zone: string): Moment {
  if (moment.offset !== offsetAt(moment.epoch, zone)) return {...moment, epoch: moment.epoch + DAY};
  const {epoch, offset} = momentOfWall(wallOf(moment) + DAY, zone);
  return {epoch, offset, dayOnly: false};
}

function startOfDay(moment: Moment, plusDays: number, zone: string): Moment {
  const {epoch, offset} = momentOfWall(Date.parse(isoDay(moment)) + plusDays * DAY, zone);
  return {epoch, offset, dayOnly: true};
}

function isAbsent(block: Block, key: string): boolean {
  return block.values[key] === undefined || block.values[key] === null || block.values[key] === '';
}
