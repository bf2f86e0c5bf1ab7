import type {Rule, Series} from '../event.ts';
import {daysOf, isLeftOut} from '../time/dates-of.ts';
import {momentOfWall, timeOfDay, wallOf} from '../time/wall.ts';
import {type DateForm, localForm, utcForm, WEEKDAYS} from './date-forms.ts';
import {property} from './property.ts';

/** RFC 5545 3.8.5: the rule, with its end, and the days that are left out, in the form of DTSTART. */
export function seriesLines(series: Series, form: DateForm, zone: string): readonly string[] {
  const {rule, first, until} = series;
  const at = (day: string) => Date.parse(day) + timeOfDay(wallOf(first.start));
  const inUtc = (day: string) => utcForm(momentOfWall(at(day), zone).epoch);
  const forms = {
    day: (day: string) => day.replaceAll('-', ''),
    local: (day: string) => localForm(at(day)),
    utc: inUtc,
  };
  const parameters = {day: {VALUE: 'DATE'}, local: {TZID: zone}, utc: {}};
  const end = until ? `;UNTIL=${form === 'day' ? forms.day(until) : inUtc(until)}` : '';
  const skipped = series.except.length > 0 ? [...daysOf(series)].filter((day) => isLeftOut(series, day)) : [];
  return [
    property('RRULE', rruleOf(rule) + end),
    ...(skipped.length > 0 ? [property('EXDATE', skipped.map(forms[form]).join(','), parameters[form])] : []),
  ];
}

/** `FREQ=MONTHLY;BYDAY=2TU`. */
export function rruleOf(rule: Rule): string {
  const count = 'weeks' in rule ? rule.weeks : rule.months;
  const interval = count === 1 ? '' : `;INTERVAL=${count}`;
  if ('weeks' in rule) return `FREQ=WEEKLY${interval}`;
  return `FREQ=MONTHLY${interval};BYDAY=${rule.nth.map((n) => `${n}${WEEKDAYS[rule.weekday]}`).join(',')}`;
}
