import {strftime, timeInZone} from '../liquid/index.ts';

/** Shows a moment, in epoch milliseconds, as the clock of a time zone does, in a `strftime` format. */
export function clockOf(epoch: number, timezone: string): (format: string) => string {
  const time = timeInZone(epoch, timezone);
  return (format) => {
    try {
      return strftime(time, format);
    } catch {
      // No format: the template that has it is told so.
      return '';
    }
  };
}
