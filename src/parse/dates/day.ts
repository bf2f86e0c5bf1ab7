export type Day = readonly [year: number, month: number, day: number];

/** Midnight UTC of a day, in milliseconds; unlike Date.UTC, it takes years 0 to 99 literally. */
export function utcOf([year, month, day]: Day): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month - 1, day);
}

/** Whether the day exists in the calendar: 30 February does not. */
export function isDay([year, month, day]: Day): boolean {
  const date = new Date(utcOf([year, month, day]));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}
