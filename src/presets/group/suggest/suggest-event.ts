import {dateWords, folded} from './date-words.ts';
import {daysIn, type NamedDay} from './days-in.ts';
import {type NamedTime, timesIn} from './times-in.ts';

export interface Announcement {
  readonly title: string;
  /** What readers see of its text, in lines. */
  readonly text: string;
  readonly language: string;
  /** The day on which it was published, as milliseconds since 1970 at 00:00 UTC. */
  readonly published: number;
}

/** What the `event:` of a post should say. */
export interface SuggestedTimes {
  /** `2026-12-08 19:00`, or a day. */
  readonly start: string;
  /** A time on the same day, or the last of several days. */
  readonly end?: string;
}

/**
 * When the meeting that a post announces takes place: the day is in its title, the time there or in the text beside
 * the same day. Undefined if the title names no day, or several; nobody must find a meeting that never was.
 */
export function suggestEvent(post: Announcement): SuggestedTimes | undefined {
  const words = dateWords(post.language);
  const [title, text] = [folded(post.title), folded(post.text)];
  const dates = daysIn(title, words).flatMap((day) => datedOf(day, post.published) ?? []);
  const [date, ...others] = dates;
  if (date === undefined || others.some(({first}) => first !== date.first)) return undefined;
  const {first, last} = date;
  if (last !== undefined) return {start: first, end: last};
  const found = timesIn(title)[0] ?? timeBeside(first);
  if (found === undefined) return {start: first};
  return {start: `${first} ${found.time}`, ...(found.until !== undefined && {end: found.until})};

  /** The time in a sentence that names the day, above all in the same line, and behind the day. */
  function timeBeside(day: string): NamedTime | undefined {
    const times = timesIn(text);
    const places = daysIn(text, words).filter((one) => datedOf(one, post.published)?.first === day);
    const near = places.flatMap(({index}) =>
      times.flatMap((time) => {
        const between = text.slice(Math.min(index, time.index), Math.max(index, time.index));
        const rank = (between.includes('\n') ? 2 : 0) + (time.index < index ? 1 : 0);
        return isNear(between) ? [{time, rank}] : [];
      }),
    );
    return near.sort((a, b) => a.rank - b.rank)[0]?.time;
  }
}

function isNear(between: string): boolean {
  // After a number, a full stop may be part of a date.
  return between.length < NEAR && !/(?<!\d)[.!?。]\s/.test(between);
}

/** In characters. */
const NEAR = 120;

interface Dated {
  /** As `2026-12-08`. */
  readonly first: string;
  readonly last?: string;
}

const DAY = 86_400_000;

/** A meeting is not announced years ahead. */
const AHEAD = 150 * DAY;

/** Some groups write one post about each meeting, when it is over, with the whole date in its title. */
const LATE = 14 * DAY;

/** Undefined if it cannot be meant: in the past, too far ahead, or on another day of the week than is written. */
function datedOf({year, month, day, lastDay, weekday}: NamedDay, published: number): Dated | undefined {
  const thisYear = new Date(published).getUTCFullYear();
  const [years, from] =
    year === undefined ? [[thisYear, thisYear + 1], published] : [[year], published - LATE];
  const time = years
    .map((one) => Date.UTC(one, month - 1, day))
    .find((one) => one >= from && one <= published + AHEAD);
  if (time === undefined || new Date(time).getUTCDate() !== day) return undefined;
  if (weekday !== undefined && new Date(time).getUTCDay() !== weekday) return undefined;
  if (lastDay === undefined) return {first: isoDay(time)};
  const last = time + (lastDay - day) * DAY;
  return new Date(last).getUTCDate() === lastDay ? {first: isoDay(time), last: isoDay(last)} : undefined;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
