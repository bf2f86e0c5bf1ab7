import {RubyDate, RubyTime} from '../../liquid/index.ts';
import type {ToMoment} from './filters.ts';

/** Converts a template's date to an instant and the zone to show it in; a day is the same in every zone. */
export function toMoment(timezone: string): ToMoment {
  return (value) => {
    if (value instanceof RubyDate) return {epoch: value.dayMs, offset: 0, dayOnly: true, zone: 'UTC'};
    if (!(value instanceof RubyTime)) return undefined;
    const {epochMs, offset} = value.inZone(timezone);
    return {epoch: epochMs, offset: offset / 60, dayOnly: false, zone: timezone};
  };
}
