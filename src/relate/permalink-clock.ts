import type {Moment} from '../model.ts';

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const DAY = 86_400_000;

export type Clock = ReturnType<typeof clockOf>;

/** What the clocks show at a moment. */
export function clockOf(moment: Moment) {
  const local = new Date(moment.epoch + Math.round(moment.offset * 60_000));
  const year = local.getUTCFullYear();
  return {
    time: local.getTime(),
    year,
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
    yearday: Math.floor((local.getTime() - firstOf(year)) / DAY) + 1,
  };
}

/** ISO 8601: a week belongs to the year that its Thursday lies in. */
export function isoWeek({time, weekday}: Pick<Clock, 'time' | 'weekday'>) {
  const thursday = time + (4 - (weekday || 7)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return {year, week: Math.floor((thursday - firstOf(year)) / (7 * DAY)) + 1};
}

function firstOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}
