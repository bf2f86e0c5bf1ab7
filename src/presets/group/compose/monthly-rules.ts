/** What `repeat` can say so that it names a day each month. */
export interface MonthlyRule {
  /** `second tuesday`. */
  readonly rule: string;
  /** From 0, and 4 for the last. */
  readonly nth: number;
}

/**
 * Of a day such as `2026-12-08`: one rule, or two if it is the fourth and the last of its kind in the month; none without a
 * day. Runs in browsers, so it may use nothing outside itself.
 */
export function monthlyRules(day: string): MonthlyRule[] {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return [];
  const number = date.getUTCDate();
  const nth = Math.floor((number - 1) / 7);
  const isLast = new Date(date.getTime() + 7 * 86_400_000).getUTCDate() < number;
  const weekday = date.toLocaleDateString('en', {weekday: 'long', timeZone: 'UTC'}).toLowerCase();
  const names = ['first', 'second', 'third', 'fourth', 'last'];
  const possible = isLast && nth < 4 ? [nth, 4] : [nth];
  return possible.map((each) => ({rule: `${names[each]} ${weekday}`, nth: each}));
}
