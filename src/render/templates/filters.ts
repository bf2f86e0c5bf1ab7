import {dayAndMonth, writeDate} from '../../locale/day-and-month.ts';
import {formatRfc3339} from '../../locale/format-date.ts';
import {isLanguage} from '../../locale/is-language.ts';
import type {Moment} from '../../model.ts';
import type {Filter} from '../../plugin.ts';

/** Converts a date to what the native filters need; it accepts Liquid's times and days. */
export type ToMoment = (value: unknown) => (Moment & {readonly zone: string}) | undefined;

/** Filters that use the reader's language, in addition to those of Liquid and Jekyll. */
export function languageFilters(toMoment: ToMoment, siteLanguage: string): Record<string, Filter> {
  const ofDate =
    (write: (epoch: number, language: string, zone: string) => string): Filter =>
    (value, language) => {
      const moment = toMoment(value);
      return moment ? write(moment.epoch, languageOf(language, siteLanguage), moment.zone) : value;
    };
  const date = (form: Intl.DateTimeFormatOptions): Filter =>
    ofDate(
      remember((epoch: number, language: string, zone: string) =>
        writeDate(dateFormat(language, zone, form), epoch),
      ),
    );
  return {
    date_long: date({day: 'numeric', month: 'long', year: 'numeric'}),
    date_short: date({day: 'numeric', month: 'short', year: 'numeric'}),
    date_full: date({weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'}),
    day_number: ofDate((...date) => pieces(...date).day),
    month_year: ofDate((...date) => pieces(...date).month),
    month_name: date({month: 'long'}),
    weekday_name: date({weekday: 'long'}),
    time_short: date({hour: '2-digit', minute: '2-digit'}),
    iso_date: (value) => isoDate(value, toMoment),
    count: (amount, forms, language) => countOf(Number(amount), forms, languageOf(language, siteLanguage)),
    fill: (text, ...pairs) => fill(String(text ?? ''), pairs),
    list: (items, language) => listFormat(languageOf(language, siteLanguage)).format(texts(items)),
  };
}

/** For `<time datetime>` and machines: `2026-12-08T19:00:00+01:00`, or just the day. */
function isoDate(value: unknown, toMoment: ToMoment): unknown {
  const moment = toMoment(value);
  if (!moment) return value;
  return moment.dayOnly ? isoDay(moment.epoch) : isoTime(moment.epoch, moment.offset);
}

function languageOf(given: unknown, fallback: string): string {
  return typeof given === 'string' && isLanguage(given) ? given : fallback;
}

function texts(items: unknown): string[] {
  return Array.isArray(items) ? items.map(String) : [];
}

/** Picks the plural form for the amount from `{one: '{n} post', other: '{n} posts'}`. */
function countOf(amount: number, forms: unknown, language: string): string {
  if (typeof forms !== 'object' || forms === null) return fill(String(forms ?? '{n}'), ['n', amount]);
  const own = forms as Record<string, unknown>;
  const exact = amount === 0 ? own.zero : undefined;
  const form = exact ?? own[pluralForm(amount, language)] ?? own.other ?? '{n}';
  return fill(String(form), ['n', writeNumber(amount, language)]);
}

function fill(text: string, pairs: readonly unknown[]): string {
  let filled = text;
  for (let i = 0; i + 1 < pairs.length; i += 2)
    filled = filled.replaceAll(`{${pairs[i]}}`, () => String(pairs[i + 1]));
  return filled;
}

/** Lists show the same dates on many pages, and Intl takes its time to write one. */
const pieces = remember((epoch: number, language: string, zone: string) =>
  dayAndMonth(epoch, (form) => dateFormat(language, zone, form)),
);
const isoDay = remember((epoch: number) => new Date(epoch).toISOString().slice(0, 10));
const isoTime = remember((epoch: number, offset: number) => formatRfc3339({epoch, offset, dayOnly: false}));
const writeNumber = remember((amount: number, language: string) => numberFormat(language).format(amount));
const pluralForm = remember((amount: number, language: string) => pluralRules(language).select(amount));

const numberFormat = remember((language: string) => new Intl.NumberFormat(language));
const pluralRules = remember((language: string) => new Intl.PluralRules(language));
const listFormat = remember((language: string) => new Intl.ListFormat(language));

const dateFormats = remember(
  (language: string, timeZone: string, form: string) =>
    new Intl.DateTimeFormat(language, {...JSON.parse(form), timeZone}),
);

function dateFormat(language: string, zone: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormats(language, zone, JSON.stringify(form));
}

/** Intl's objects cost a hundred times more to make than to use. */
function remember<A extends (string | number)[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = args.join(' ');
    const value = made.get(key) ?? make(...args);
    made.set(key, value);
    return value;
  };
}
