import type {Context} from '../../../api.ts';
import type {Event, Series, Span} from '../event.ts';
import {datesOf, daysOf} from '../time/dates-of.ts';
import {isoDay} from '../time/wall.ts';

/** How many dates after the next one are shown. */
const LATER = 3;

/**
 * Gives each event that repeats its next date, or its last one if all are over. A day on which another post has an event, or
 * from which it was moved, is not a date of the series: it has a post of its own.
 */
export function withNextDates(events: readonly Event[], context: Context): readonly Event[] {
  if (!events.some(({series}) => series)) return events;
  const posted = new Set(
    events.flatMap(({series, start, previousStart}) =>
      series ? [] : [start, ...(previousStart ? [previousStart] : [])].map(isoDay),
    ),
  );
  return events.map((event) => (event.series ? withNextDate(event, event.series, {posted, context}) : event));
}

function withNextDate(
  event: Event,
  written: Series,
  {posted, context: {config, hasCome}}: {posted: ReadonlySet<string>; context: Context},
): Event {
  const own = [...posted].filter((day) => isNamed(day, written));
  const series = {...written, except: [...written.except, ...own]};
  const isOver = ({end}: Span) => hasCome(end.epoch);
  const datesFrom = (year: number) => datesOf(series, config.timezone, `${year}-01-01`);
  const year = yearBefore(yearOf(series.first), datesFrom, isOver);
  const over: Span[] = [];
  const coming: Span[] = [];
  for (const date of datesFrom(year)) {
    (isOver(date) ? over : coming).push(date);
    if (coming.length > LATER) break;
  }
  const [next = over.at(-1) ?? series.first, ...later] = coming;
  const [first] = datesOf(series, config.timezone);
  const since = first && isOver(first) && {since: first.start};
  return {...event, ...next, series: {...series, ...since, until: series.until ?? endOf(next), later}};
}

/** The last year that begins with a date that is over: a series may be decades old. */
function yearBefore(
  year: number,
  datesFrom: (year: number) => Iterable<Span>,
  isOver: (date: Span) => boolean,
): number {
  const [next] = datesFrom(year + 1);
  return next && isOver(next) ? yearBefore(year + 1, datesFrom, isOver) : year;
}

/** Whether the series has a date on that day unless somebody excludes it. */
function isNamed(day: string, series: Series): boolean {
  return daysOf(series, day).next().value === day;
}

/** Without an end, calendars get the dates until the end of next year: if nobody builds the site any more, they end. */
function endOf(date: Span): string {
  return `${yearOf(date) + 1}-12-31`;
}

function yearOf({start}: Span): number {
  return Number(isoDay(start).slice(0, 4));
}
