import {remember} from '../../../api.ts';

/** The words of a language for months and days of the week, by what they stand for. */
export interface DateWords {
  /** From 1. */
  readonly months: ReadonlyMap<string, number>;
  /** Sunday is 0. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Whether the month comes first in `3/4/2026`. */
  readonly isMonthFirst: boolean;
}

/** Many sites do not say their language, so the long words of these are known everywhere. */
const USUAL = ['de', 'es', 'fr', 'it', 'nl', 'pt'];

/** The words of a language, and those of the usual ones. */
export const dateWords = remember((language): DateWords => {
  const [months, weekdays] = [new Map<string, number>(), new Map<string, number>()];
  for (const one of [...USUAL, 'en', language]) {
    const styles = USUAL.includes(one) && one !== language ? LONG : [...LONG, 'short' as const];
    for (const style of styles) {
      // Many languages write a month in another way beside a day.
      for (const beside of [{}, {day: 'numeric'} as const]) {
        addNames(months, new Intl.DateTimeFormat(one, {month: style, ...beside, timeZone: 'UTC'}));
      }
      addNames(weekdays, new Intl.DateTimeFormat(one, {weekday: style, timeZone: 'UTC'}));
    }
  }
  const isMonthFirst = new Intl.DateTimeFormat(language).formatToParts(0)[0]?.type === 'month';
  return {months, weekdays, isMonthFirst};
});

const LONG = ['long'] as const;

/** The names that a format has for the days of 2026, by month or day of the week. */
function addNames(names: Map<string, number>, format: Intl.DateTimeFormat): void {
  const isMonth = format.resolvedOptions().month !== undefined;
  for (let index = 0; index < (isMonth ? 12 : 7); index++) {
    // 4 January was a Sunday.
    const day = isMonth ? Date.UTC(2026, index, 1) : Date.UTC(2026, 0, 4 + index);
    const part = format.formatToParts(day).find(({type}) => type === (isMonth ? 'month' : 'weekday'));
    const name = folded(part?.value ?? '').replace(/\.$/, '');
    if (/\p{L}{3}/u.test(name)) names.set(name, isMonth ? index + 1 : index);
  }
}

/** Without capitals and accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
