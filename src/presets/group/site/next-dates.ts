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
  const series = {...written, except: [...written.except, ...among(posted, written)]};
  const over: Span[] = [];
  const coming: Span[] = [];
  for (const date of datesOf(series, config.timezone)) {
    (hasCome(date.end.epoch) ? over : coming).push(date);
    if (coming.length > LATER) break;
  }
  const [next = over.at(-1) ?? series.first, ...later] = coming;
  const since = over[0] && {since: over[0].start};
  return {...event, ...next, series: {...series, ...since, until: series.until ?? endOf(next), later}};
}

/** The days that the rule names too. */
function among(posted: ReadonlySet<string>, series: Series): string[] {
  const latest = [...posted].sort().at(-1) ?? '';
  const found: string[] = [];
  for (const day of daysOf(series)) {
    if (day > latest) break;
    if (posted.has(day)) found.push(day);
  }
  return found;
}

/** Without an end, calendars get the dates until the end of next year: if nobody builds the site any more, they end. */
function endOf({start}: Span): string {
  return `${Number(isoDay(start).slice(0, 4)) + 1}-12-31`;
}
