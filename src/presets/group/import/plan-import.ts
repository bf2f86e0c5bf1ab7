import {type Event, isOff as isOffHere} from '../event.ts';
import type {Imported} from './read-calendar.ts';

const DAY = 86_400_000;

/** What becomes of the events of a calendar. */
export interface ImportPlan {
  /** Those to write posts for. */
  readonly wanted: readonly Imported[];
  /** Began long ago and repeat in a way that posts cannot say. */
  readonly unclear: readonly Imported[];
  /** What the calendar says otherwise about events that the site has. */
  readonly changes: readonly string[];
  readonly here: number;
  readonly over: number;
  readonly off: number;
}

/** `known` are the events of the site, `now` is an epoch. An event is known by its id or the time of its start. */
export function planImport(
  events: readonly Imported[],
  known: readonly Event[],
  {past, now}: {past: boolean; now: number},
): ImportPlan {
  const sames = new Map(events.map((event) => [event, sameAs(event, known)]));
  const isNew = events.filter((event) => !sames.get(event));
  const on = isNew.filter(({isOff}) => !isOff);
  const isWanted = (event: Imported) => past || !isOver(event, now);
  const left = on.filter((event) => !isWanted(event));
  return {
    wanted: on.filter(isWanted),
    unclear: left.filter(({isOnlyFirst}) => isOnlyFirst),
    changes: events.flatMap((event) => changeOf(event, sames.get(event)) ?? []),
    here: events.length - isNew.length,
    over: left.length,
    off: isNew.length - on.length,
  };
}

/** A series is over when its last day is, where it takes place. */
export function isOver({end, draft: {repeat, until}}: Imported, now: number): boolean {
  if (repeat === undefined) return end.epoch <= now;
  return until !== undefined && Date.parse(until) + DAY <= now + end.offset * 60_000;
}

function sameAs({draft: {id}, start}: Imported, known: readonly Event[]): Event | undefined {
  const begins = ({series, start: own}: Event) => series?.first.start ?? own;
  return known.find((event) => event.id === id) ?? known.find((event) => begins(event).epoch === start.epoch);
}

function changeOf({isOff, start, draft}: Imported, same: Event | undefined): string | undefined {
  if (same === undefined) return undefined;
  const {post, series, start: own} = same;
  if (isOff && !isOffHere(same)) return `${post}: called off in the calendar. Write status: cancelled`;
  const isMoved = !isOff && !series && own.epoch !== start.epoch;
  return isMoved ? `${post}: ${draft.start} in the calendar, another time here.` : undefined;
}
