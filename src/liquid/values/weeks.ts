const DAY = 86_400_000;

/** Day of the year, counted from 0. */
export function yearDay(wall: Date): number {
  return Math.floor((wall.getTime() - yearStart(wall.getUTCFullYear())) / DAY);
}

/** Week of the year; weeks start on Sunday (0) or Monday (1), and days before the first one are in week 0. */
export function weekOfYear(wall: Date, firstDay: 0 | 1): number {
  return Math.floor((yearDay(wall) + 7 - ((wall.getUTCDay() + 7 - firstDay) % 7)) / 7);
}

/** The ISO 8601 week, and the year it belongs to. */
export function isoWeek(wall: Date): {year: number; week: number} {
  const thursday = new Date(wall.getTime() + (3 - ((wall.getUTCDay() + 6) % 7)) * DAY);
  return {year: thursday.getUTCFullYear(), week: Math.floor(yearDay(thursday) / 7) + 1};
}

function yearStart(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}
