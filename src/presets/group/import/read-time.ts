import {isTimeZone, type Moment, offsetAt} from '../../../api.ts';
import {momentOfWall} from '../time/wall.ts';
import type {Property} from './components.ts';

const FORM = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:\d\d)?(Z)?)?$/;

/**
 * A day or time of an iCalendar file (RFC 5545 3.3.4 and 3.3.5), in the zone of the site; undefined if it cannot be read. A time
 * in a zone that is not in the IANA database is taken for one in the zone of the site.
 */
export function readTime({value, parameters}: Property, zone: string): Moment | undefined {
  const [, year, month, day, hour, minute = 0, utc] = FORM.exec(value.trim()) ?? [];
  if (year === undefined) return undefined;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute));
  if (hour === undefined) {
    const {epoch, offset} = momentOfWall(wall, zone);
    return {epoch, offset, dayOnly: true};
  }
  const {TZID} = parameters;
  const from = TZID !== undefined && isTimeZone(TZID) ? TZID : zone;
  const epoch = utc ? wall : momentOfWall(wall, from).epoch;
  return {epoch, offset: offsetAt(epoch, zone), dayOnly: false};
}
