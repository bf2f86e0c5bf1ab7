import {isTimeZone} from '../../../api.ts';

/** Whole hours as POSIX writes them, so many to be added for UTC: `UTC+2` lies west of Greenwich. */
const HOURS = /^[A-Za-z]{3,}([-+]?)(\d{1,2})(?::00)?$/;

/** The zone that a name stands for to Ruby, whose clocks run by the C library; undefined where it is none. */
export function zoneNamed(name: string): string | undefined {
  if (isTimeZone(name)) return name;
  const [, sign, hours] = HOURS.exec(name) ?? [];
  const zone = `Etc/GMT${sign || '+'}${Number(hours)}`;
  return hours !== undefined && isTimeZone(zone) ? zone : undefined;
}

/** Hours east of Greenwich are probably meant. */
export function isReversed(name: string): boolean {
  return !isTimeZone(name) && zoneNamed(name) !== undefined;
}
