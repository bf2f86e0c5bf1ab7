import {strftime, timeInZone} from '../liquid/index.ts';

/** Shows a moment, in epoch milliseconds, on the clock of a zone: by a format of `strftime`. */
export function clockOf(epoch: number, timezone: string): (format: string) => string {
  const time = timeInZone(epoch, timezone);
  return (format) => strftime(time, format);
}
