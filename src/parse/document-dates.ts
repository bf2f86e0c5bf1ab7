import type {Diagnostic, Moment} from '../model.ts';
import {error, warning} from '../report/diagnostic.ts';
import {type DateOptions, type DateProblem, momentOfDay, readDate} from './dates.ts';
import type {Reading} from './document.ts';
import type {FileName} from './file-name.ts';
import {isDay} from './wall-clock.ts';

type Data = Readonly<Record<string, unknown>>;

export interface DocumentDates {
  readonly date?: Moment;
  readonly modified?: Moment;
  readonly expires?: Moment;
}

export interface DateSource {
  readonly day: FileName['day'];
  /** A post without a date cannot be placed. */
  readonly isNeeded: boolean;
}

const MODIFIED = ['modified', 'last_modified_at', 'updated'];

/** The dates of a document: front matter first, then the file's name. */
export function readDocumentDates(data: Data, source: DateSource, reading: Reading): DocumentDates {
  const date = dateAt('date', data, reading) ?? dayOfName(source.day, data, reading);
  if (!date && source.isNeeded && !('date' in data)) reading.diagnostics.push(missing(reading.source.path));
  const modified = MODIFIED.map((key) => dateAt(key, data, reading)).find(Boolean);
  const expires = dateAt('expires', data, reading);
  return {...(date && {date}), ...(modified && {modified}), ...(expires && {expires})};
}

function dateAt(key: string, data: Data, reading: Reading): Moment | undefined {
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  if (value === undefined || (value === null && key !== 'date')) return undefined;
  const read = readDate(value, optionsOf(reading));
  if ('error' in read) reading.diagnostics.push(invalid(read.error, key, reading));
  if ('warning' in read && read.warning) reading.diagnostics.push(rolledOver(read.warning, key, reading));
  return 'moment' in read ? read.moment : undefined;
}

function optionsOf({config, place}: Reading): DateOptions {
  return {timezone: config.timezone, mode: place.mode ?? 'native'};
}

function dayOfName(
  day: FileName['day'],
  data: Data,
  {config, source, diagnostics}: Reading,
): Moment | undefined {
  if (!day || 'date' in data) return undefined;
  if (isDay(day)) return momentOfDay(day, config.timezone);
  const message = `The name of this file begins with ${day.join('-')}, which is not a day of the calendar.`;
  diagnostics.push(error('date-invalid', {path: source.path}, message, {hint: 'Rename the file.'}));
  return undefined;
}

function invalid({message, hint}: DateProblem, key: string, {matter}: Reading): Diagnostic {
  return error('date-invalid', matter.placeOf(key), `${key}: ${message}`, {hint});
}

function rolledOver({message, hint}: DateProblem, key: string, {matter}: Reading): Diagnostic {
  return warning('date-rolled-over', matter.placeOf(key), `${key}: ${message}`, {hint});
}

function missing(path: string): Diagnostic {
  const hint = 'Name the file 2026-04-23-title.md, or write a date in its front matter: date: 2026-04-23';
  return error('date-missing', {path}, 'This post has no date.', {hint});
}
