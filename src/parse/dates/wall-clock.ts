import type {Moment} from '../../model.ts';

/** A date and time of day as local clocks show them. */
export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 1 to 366. */
  readonly yearday: number;
}

/** A moment as clocks at its own offset show it. */
export function wallClock(moment: Moment): WallClock {
  const local = new Date(moment.epoch + Math.round(moment.offset * 60_000));
  const year = local.getUTCFullYear();
  return {
    year,
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
    yearday: Math.floor((local.getTime() - utcOf([year, 1, 1])) / 86_400_000) + 1,
  };
}

export type Day = readonly [year: number, month: number, day: number];

/** Midnight UTC of a day, in milliseconds; unlike Date.UTC, it takes years 0 to 99 literally. */
export function utcOf([year, month, day]: Day): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month - 1, day);
}

/** Whether the day exists in the calendar: 30 February does not. */
export function isDay([year, month, day]: Day): boolean {
  const date = new Date(utcOf([year, month, day]));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}
