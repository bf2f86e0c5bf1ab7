import type {Moment} from '../../../api.ts';
import {wallOf} from '../time/wall.ts';

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
