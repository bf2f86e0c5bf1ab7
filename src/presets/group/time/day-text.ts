import {type DayAndMonth, dayAndMonth, type Moment, writeDate} from '../../../api.ts';
import type {EventTimes} from '../event.ts';
import {isoDay, wallOf} from './wall.ts';

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** `mardi 8 décembre 2026`: the local date where it happens. */
export function dayText(moment: Moment, language: string): string {
  const form = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'} as const;
  return written(wallOf(moment), language, form);
}

/** `8` and `décembre 2026`. */
export function dayPieces(moment: Moment, language: string): DayAndMonth {
  const {day, month} = dayAndMonth(wallOf(moment), (form) => formatOf(language, form));
  return {day, month: plainSpaces(month)};
}

/** `19:00`, or `7:00 PM` in languages that write it that way. */
export function timeText(moment: Moment, language: string): string {
  return written(wallOf(moment), language, {hour: 'numeric', minute: '2-digit'});
}

/** The last day of an event of more than one day; undefined for others. */
export function lastDay({start, end, allDay}: EventTimes): Moment | undefined {
  const last = {...end, epoch: end.epoch - (allDay ? DAY / 2 : 1)};
  const nextMorning = !allDay && end.epoch - start.epoch < DAY / 2;
  return isoDay(last) === isoDay(start) || nextMorning ? undefined : last;
}

function written(wall: number, language: string, form: Intl.DateTimeFormatOptions): string {
  return plainSpaces(writeDate(formatOf(language, form), wall));
}

/** Versions of ICU differ in the kind of space before PM. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u202f\u00a0]/g, ' ');
}

function formatOf(language: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(form)}`;
  let format = formats.get(key);
  if (!format)
    formats.set(key, (format = new Intl.DateTimeFormat([language, 'en'], {...form, timeZone: 'UTC'})));
  return format;
}
