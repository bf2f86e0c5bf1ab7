import type {Moment} from '../../../api.ts';
import type {Period} from '../sponsor.ts';
import {isoDay, momentOfWall} from '../time/wall.ts';
import {type Block, warn} from './block.ts';
import {readMoment} from './read-moment.ts';

/** A year (`2026`), a month (`2026-05`) or a day; undefined if there is none, or it cannot be read. */
export function readPeriod(block: Block, key: string, zone: string): Period | undefined {
  const value = block.values[key];
  if (value === undefined || value === null || value === '') return undefined;
  const [, year, month] = /^(\d{4})(?:-(\d\d?))?$/.exec(String(value).trim()) ?? [];
  const months = month === undefined ? 12 : 1;
  const first = Number(month ?? 1) - 1;
  if (year !== undefined && first >= 0 && first < 12)
    return period(Date.UTC(Number(year), first), Date.UTC(Number(year), first + months), zone);
  const reading = readMoment(value, zone);
  if ('wrong' in reading) return warnOfPeriod(block, key, reading);
  const day = Date.parse(isoDay(reading.moment));
  return period(day, day + 86_400_000, zone);
}

function period(from: number, to: number, zone: string): Period {
  const at = (wall: number): Moment => {
    const {epoch, offset} = momentOfWall(wall, zone);
    return {epoch, offset, dayOnly: true};
  };
  return {year: String(new Date(from).getUTCFullYear()), start: at(from), end: at(to)};
}

function warnOfPeriod(block: Block, key: string, {wrong, meant}: {wrong: string; meant?: string}): undefined {
  const question = meant === undefined ? '.' : `: did you mean ${meant}?`;
  const hint = 'Write a year, a month or a day: `2026`, `2026-05` or `2026-05-31`.';
  return warn(block, key, {code: 'event-time', message: wrong + question, hint});
}
