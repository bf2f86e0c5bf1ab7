import {strftime, timeInZone} from './liquid/index.ts';

/** Shows a moment, in epoch milliseconds, on the clock of a zone: by a format of `strftime`. */
export function clockOf(epoch: number, timezone: string): (format: string) => string {
  const time = timeInZone(epoch, timezone);
  const shown = new Map<string, string>();
  return (format) => {
    const text = shown.get(format) ?? strftime(time, format);
    shown.set(format, text);
    return text;
  };
}
