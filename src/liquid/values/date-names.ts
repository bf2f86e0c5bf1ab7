export interface DateNames {
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
}

const known = new Map<string, DateNames>();

/** Names of days (from Sunday) and months in a language, English by default. */
export function dateNames(locale = 'en'): DateNames {
  const names = known.get(locale) ?? makeNames(locale);
  known.set(locale, names);
  return names;
}

/** Most sites need only these, and loading another language takes a while. */
const english: DateNames = {
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: 'January February March April May June July August September October November December'.split(' '),
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

function makeNames(locale: string): DateNames {
  if (locale === 'en') return english;
  return {
    days: namesOf(locale, {weekday: 'long'}, 7),
    shortDays: namesOf(locale, {weekday: 'short'}, 7),
    months: namesOf(locale, {month: 'long', day: 'numeric'}, 12),
    shortMonths: namesOf(locale, {month: 'short', day: 'numeric'}, 12),
  };
}

/** January 1978 began on a Sunday. Months take the form used beside a day, where a language has one. */
function namesOf(locale: string, options: Intl.DateTimeFormatOptions, count: number): string[] {
  const format = new Intl.DateTimeFormat(locale, {...options, timeZone: 'UTC'});
  const type = count === 7 ? 'weekday' : 'month';
  return Array.from({length: count}, (_, index) => {
    const date = count === 7 ? Date.UTC(1978, 0, 1 + index) : Date.UTC(1978, index, 1);
    return format.formatToParts(date).find((part) => part.type === type)?.value ?? '';
  });
}
