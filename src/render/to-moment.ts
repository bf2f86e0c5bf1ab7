import {RubyDate, RubyTime} from '../liquid/index.ts';
import type {ToMoment} from './filters.ts';

/** A template's date as an instant and the zone to show it in. A day without time is the same day everywhere. */
export function toMoment(timezone: string): ToMoment {
  return (value) => {
    if (value instanceof RubyTime) return {epoch: value.epochMs, zone: timezone};
    if (value instanceof RubyDate) return {epoch: value.dayMs, zone: 'UTC'};
    return undefined;
  };
}
