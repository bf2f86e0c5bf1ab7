import {isTimeZone} from '../locale/is-time-zone.ts';

/** The zone of this machine; an IANA name. UTC if `TZ` has a value that the system does not know. */
export function localTimeZone(): string {
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}
