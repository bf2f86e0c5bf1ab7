import type {Diagnostic, Moment} from '../../model.ts';
import {error, warning} from '../../report/diagnostic.ts';
import type {FileName} from '../file-name.ts';
import {fieldAt, isJekyll, type Reading} from '../reading.ts';
import {type DateProblem, readDate} from './dates.ts';

export interface DocumentDates {
  readonly date?: Moment;
  readonly modified?: Moment;
  readonly expires?: Moment;
}

export interface DateSource {
  readonly day: FileName['day'];
  /** True for posts that are not drafts: these need a date. */
  readonly isNeeded: boolean;
}

const MODIFIED = ['modified', 'last_modified_at', 'updated'];

/** A document's dates, from its front matter or else from its file name. */
export function readDocumentDates({day, isNeeded}: DateSource, reading: Reading): DocumentDates {
  // Jekyll treats the dates of a page as ordinary fields.
  if (isJekyll(reading) && reading.place.collection === 'pages') return {};
  const isWritten = hasDate(reading);
  const date = isWritten ? dateAt('date', reading, error) : dayOfName(day, reading);
  if (!date && !isWritten && !day && isNeeded) reading.diagnostics.push(missing(reading.source.path));
  if (isJekyll(reading)) return date ? {date} : {};
  const modified = MODIFIED.map((key) => dateAt(key, reading, warning)).find(Boolean);
  const expires = dateAt('expires', reading, error);
  return {...(date && {date}), ...(modified && {modified}), ...(expires && {expires})};
}

/** An empty `date:` counts as no date; Jekyll refuses it. */
function hasDate(reading: Reading): boolean {
  const date = fieldAt(reading, 'date');
  return isJekyll(reading) ? date !== undefined : date !== undefined && date !== null && date !== '';
}

/** An unreadable value is an error if it decides what is published, otherwise a warning. */
function dateAt(key: string, reading: Reading, complain: typeof error): Moment | undefined {
  const value = fieldAt(reading, key);
  if (value === undefined || (value === null && key !== 'date')) return undefined;
  const read = readDate(value, reading.config);
  if ('error' in read) {
    reading.diagnostics.push(invalid(complain, key, read.error)(reading));
    return undefined;
  }
  if (read.warning) reading.diagnostics.push(invalid(warning, key, read.warning)(reading));
  return read.moment;
}

function invalid(complain: typeof error, key: string, {message, hint}: DateProblem) {
  return ({matter}: Reading): Diagnostic =>
    complain('date-invalid', matter.placeOf(key), `${key}: ${message}`, {hint});
}

function dayOfName(day: FileName['day'], reading: Reading): Moment | undefined {
  if (!day) return undefined;
  const [year, month, date] = day.map((part) => String(part).padStart(2, '0'));
  const read = readDate(`${year!.padStart(4, '0')}-${month}-${date}`, reading.config);
  if ('moment' in read) return read.moment;
  const message = `The file name starts with a wrong date: ${read.error.message}`;
  const {path} = reading.source;
  reading.diagnostics.push(
    error('date-invalid', {path}, message, {hint: 'Rename the file like this: 2026-04-23-title.md'}),
  );
  return undefined;
}

function missing(path: string): Diagnostic {
  const hint = 'Name the file like 2026-04-23-title.md, or add a date to its front matter: date: 2026-04-23';
  return error('date-missing', {path}, 'This post has no date.', {hint});
}
