import {type DayAndMonth, dayAndMonth, writeDate} from '../../locale/day-and-month.ts';
import {formatRfc3339} from '../../locale/format-date.ts';
import {isLanguage} from '../../locale/is-language.ts';
import type {Moment} from '../../model.ts';
import type {Filter} from '../../plugin.ts';

/** What the native filters need of a date: liquid's times and days both have it. */
export type ToMoment = (value: unknown) => (Moment & {readonly zone: string}) | undefined;

/** Filters that speak the reader's language, beside those of Liquid and Jekyll. */
export function languageFilters(toMoment: ToMoment, siteLanguage: string): Record<string, Filter> {
  const date =
    (options: Intl.DateTimeFormatOptions): Filter =>
    (value, language) => {
      const moment = toMoment(value);
      if (!moment) return value;
      const format = dateFormat(languageOf(language, siteLanguage), {...options, timeZone: moment.zone});
      return writeDate(format, moment.epoch);
    };
  const piece =
    (key: keyof DayAndMonth): Filter =>
    (value, language) => {
      const moment = toMoment(value);
      if (!moment) return value;
      const name = languageOf(language, siteLanguage);
      return dayAndMonth(moment.epoch, (form) => dateFormat(name, {...form, timeZone: moment.zone}))[key];
    };
  return {
    date_long: date({day: 'numeric', month: 'long', year: 'numeric'}),
    date_short: date({day: 'numeric', month: 'short', year: 'numeric'}),
    date_full: date({weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'}),
    day_number: piece('day'),
    month_year: piece('month'),
    month_name: date({month: 'long'}),
    weekday_name: date({weekday: 'long'}),
    time_short: date({hour: '2-digit', minute: '2-digit'}),
    iso_date: (value) => isoDate(value, toMoment),
    count: (amount, forms, language) => countOf(Number(amount), forms, languageOf(language, siteLanguage)),
    fill: (text, ...pairs) => fill(String(text ?? ''), pairs),
    list: (items, language) => listFormat(languageOf(language, siteLanguage)).format(texts(items)),
  };
}

/** For `<time datetime>` and machines: `2026-12-08T19:00:00+01:00`, or the day alone. */
function isoDate(value: unknown, toMoment: ToMoment): unknown {
  const moment = toMoment(value);
  if (!moment) return value;
  return moment.dayOnly
    ? new Date(moment.epoch).toISOString().slice(0, 10)
    : formatRfc3339({epoch: moment.epoch, offset: moment.offset, dayOnly: false});
}

function languageOf(given: unknown, fallback: string): string {
  return typeof given === 'string' && isLanguage(given) ? given : fallback;
}

function texts(items: unknown): string[] {
  return Array.isArray(items) ? items.map(String) : [];
}

/** `{one: '{n} post', other: '{n} posts'}` in the form that the language uses for the amount. */
function countOf(amount: number, forms: unknown, language: string): string {
  if (typeof forms !== 'object' || forms === null) return fill(String(forms ?? '{n}'), ['n', amount]);
  const own = forms as Record<string, unknown>;
  const exact = amount === 0 ? own.zero : undefined;
  const form = exact ?? own[pluralRules(language).select(amount)] ?? own.other ?? '{n}';
  return fill(String(form), ['n', numberFormat(language).format(amount)]);
}

function fill(text: string, pairs: readonly unknown[]): string {
  let filled = text;
  for (let i = 0; i + 1 < pairs.length; i += 2)
    filled = filled.replaceAll(`{${pairs[i]}}`, () => String(pairs[i + 1]));
  return filled;
}

const dateFormat = remember(
  (language: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);
const numberFormat = remember((language: string) => new Intl.NumberFormat(language));
const pluralRules = remember((language: string) => new Intl.PluralRules(language));
const listFormat = remember((language: string) => new Intl.ListFormat(language));

/** Intl's objects cost a hundred times more to make than to use. */
function remember<A extends unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const value = made.get(key) ?? make(...args);
    made.set(key, value);
    return value;
  };
}
