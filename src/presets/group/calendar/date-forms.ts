import {type Moment, offsetAt} from '../../../api.ts';
import type {EventTimes} from '../event.ts';
import {momentOfWall, wallOf} from '../time/wall.ts';

/** RFC 5545 3.3.10. */
export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `20261208T180000Z`. */
export function utcForm(epoch: number): string {
  return `${localForm(epoch)}Z`;
}

/** `20261208T190000`, for what a wall clock shows. */
export function localForm(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

/** `20261208`. */
export function dayForm(moment: Moment): string {
  return localForm(wallOf(moment)).slice(0, 8);
}

/** How the dates of an event are written: as days, in the time of the zone, or in UTC. */
export type DateForm = 'day' | 'local' | 'utc';

export function dateFormOf({start, end, allDay}: EventTimes, zone: string): DateForm {
  if (allDay) return 'day';
  return isLocal(start, zone) && isLocal(end, zone) ? 'local' : 'utc';
}

/** Whether it can be written in the zone's local time: the second 2:30 of an autumn night cannot. */
function isLocal(moment: Moment, zone: string): boolean {
  if (zone === 'UTC' || moment.offset !== offsetAt(moment.epoch, zone)) return false;
  return momentOfWall(wallOf(moment), zone).epoch === moment.epoch;
}
