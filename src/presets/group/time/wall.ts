import {formatOffset, type Moment, offsetAt} from '../../../api.ts';

const DAY = 86_400_000;

/** What a wall clock shows, as the epoch (milliseconds) at which a clock in UTC shows the same. */
export type Wall = number;

export interface Found {
  readonly epoch: number;
  readonly offset: number;
  /** `skipped`: no clock showed it, so it is moved on by the gap; `twice`: the first of two. */
  readonly kind: 'once' | 'skipped' | 'twice';
}

/** The moment at which clocks in a zone show a time; RFC 5545 3.3.5 has the rules for clock changes. */
export function momentOfWall(wall: Wall, zone: string): Found {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  if (before === after) return {epoch: wall - before * 60_000, offset: before, kind: 'once'};
  const fits = [before, after].filter((offset) => offsetAt(wall - offset * 60_000, zone) === offset);
  const offset = fits.length > 0 ? Math.max(...fits) : before;
  const epoch = wall - offset * 60_000;
  if (fits.length === 0) return {epoch, offset: offsetAt(epoch, zone), kind: 'skipped'};
  return {epoch, offset, kind: fits.length > 1 ? 'twice' : 'once'};
}

/** What a clock with the moment's own offset shows. */
export function wallOf(moment: Moment): Wall {
  return moment.epoch + moment.offset * 60_000;
}

/** Milliseconds since midnight, also before 1970. */
export function timeOfDay(wall: Wall): number {
  return ((wall % DAY) + DAY) % DAY;
}

/** `2026-12-08`. */
export function isoDay(moment: Moment): string {
  return new Date(wallOf(moment)).toISOString().slice(0, 10);
}

/** `2026-12-08T19:00:00+01:00`. */
export function isoMoment(moment: Moment): string {
  return `${new Date(wallOf(moment)).toISOString().slice(0, 19)}${formatOffset(moment.offset, ':')}`;
}

/** The day alone if no time was written. */
export function isoAsWritten(moment: Moment): string {
  return (moment.dayOnly ? isoDay : isoMoment)(moment);
}
