import {LiquidError} from '../diagnostic.ts';
import {RubyDate} from './date.ts';
import {dateNames} from './date-names.ts';
import type {RubyTime} from './time.ts';
import {isoWeek, weekOfYear, yearDay} from './weeks.ts';

/** A directive: flags, width, colons before `z`, letter. `E` and `O` change nothing, as in the C locale. */
const DIRECTIVE = /%([-0^#_]*)(\d+)?(:{0,3})([EO]?)([a-zA-Z%+])/g;
const WIDEST = 1024;

/** `locale` is a BCP 47 tag for month and day names in a language other than English. */
export interface StrftimeOptions {
  readonly locale?: string;
}

interface Directive {
  readonly flags: string;
  readonly width: number | undefined;
  readonly colons: number;
}

interface Moment {
  readonly value: RubyTime | RubyDate;
  readonly wall: Date;
  readonly locale: string | undefined;
}

type Piece = string | {readonly letter: string; readonly directive: Directive; readonly text: string};

const REMEMBERED = 500;
const formats = new Map<string, readonly Piece[]>();

/** Formats a time or a day as Ruby's `strftime` does; anything that is not a directive is kept as written. */
export function strftime(value: RubyTime | RubyDate, format: string, options: StrftimeOptions = {}): string {
  const moment = {value, wall: value.wall(), locale: options.locale};
  let text = '';
  for (const piece of piecesOf(format)) {
    text +=
      typeof piece === 'string' ? piece : (formatOne(moment, piece.letter, piece.directive) ?? piece.text);
  }
  return text;
}

function piecesOf(format: string): readonly Piece[] {
  const known = formats.get(format);
  if (known) return known;
  if (/(?:^|[^%])(?:%%)*%$/.test(format)) throw new LiquidError('liquid/date', `invalid format: ${format}`);
  if (formats.size >= REMEMBERED) formats.clear();
  const pieces = readPieces(format);
  formats.set(format, pieces);
  return pieces;
}

function readPieces(format: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of format.matchAll(DIRECTIVE)) {
    if (match.index > from) pieces.push(format.slice(from, match.index));
    pieces.push(readDirective(match));
    from = match.index + match[0].length;
  }
  return from < format.length ? [...pieces, format.slice(from)] : pieces;
}

function readDirective([text, flags = '', width, colons = '', , letter = '']: RegExpExecArray): Piece {
  if (Number(width ?? 0) > WIDEST) throw new LiquidError('liquid/date', `strftime: ${text} is too wide`);
  const directive = {flags, width: width === undefined ? undefined : Number(width), colons: colons.length};
  return {letter, directive, text};
}

type Field = readonly [value: number, width: number, pad: string];

function formatOne(moment: Moment, letter: string, directive: Directive): string | undefined {
  if (letter === 'z') return offset(moment, directive);
  if (directive.colons > 0) return undefined;
  const composed = COMPOSED[letter];
  if (composed !== undefined) {
    const text = strftime(moment.value, composed, moment.locale === undefined ? {} : {locale: moment.locale});
    return padText(text, directive);
  }
  if (letter === '+')
    return moment.value instanceof RubyDate ? strftime(moment.value, '%a %b %e %H:%M:%S %Z %Y') : undefined;
  if (letter === 'N' || letter === 'L') return fraction(moment.wall, letter, directive.width);
  const field = numberField(moment, letter);
  if (field) return padNumber(field, directive);
  const text = textField(moment, letter);
  return text === undefined ? undefined : padText(text, directive, letter);
}

const COMPOSED: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  v: '%e-%^b-%Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

function numberField(moment: Moment, letter: string): Field | undefined {
  return dayField(moment.wall, letter) ?? clockField(moment, letter);
}

function dayField(wall: Date, letter: string): Field | undefined {
  const year = wall.getUTCFullYear();
  if (letter === 'Y') return [year, year < 0 ? 5 : 4, '0'];
  if (letter === 'C') return [Math.floor(year / 100), 2, '0'];
  if (letter === 'y') return [((year % 100) + 100) % 100, 2, '0'];
  if (letter === 'm') return [wall.getUTCMonth() + 1, 2, '0'];
  if (letter === 'd') return [wall.getUTCDate(), 2, '0'];
  if (letter === 'e') return [wall.getUTCDate(), 2, ' '];
  if (letter === 'j') return [yearDay(wall) + 1, 3, '0'];
  if (letter === 'u') return [wall.getUTCDay() || 7, 1, '0'];
  if (letter === 'w') return [wall.getUTCDay(), 1, '0'];
  return weekField(wall, letter);
}

function weekField(wall: Date, letter: string): Field | undefined {
  if (letter === 'G') return [isoWeek(wall).year, 4, '0'];
  if (letter === 'g') return [isoWeek(wall).year % 100, 2, '0'];
  if (letter === 'V') return [isoWeek(wall).week, 2, '0'];
  if (letter === 'U') return [weekOfYear(wall, 0), 2, '0'];
  return letter === 'W' ? [weekOfYear(wall, 1), 2, '0'] : undefined;
}

function clockField({value, wall}: Moment, letter: string): Field | undefined {
  const hour = wall.getUTCHours();
  if (letter === 'H') return [hour, 2, '0'];
  if (letter === 'k') return [hour, 2, ' '];
  if (letter === 'I') return [hour % 12 || 12, 2, '0'];
  if (letter === 'l') return [hour % 12 || 12, 2, ' '];
  if (letter === 'M') return [wall.getUTCMinutes(), 2, '0'];
  if (letter === 'S') return [wall.getUTCSeconds(), 2, '0'];
  const epoch = value instanceof RubyDate ? value.dayMs : value.epochMs;
  if (letter === 's') return [Math.floor(epoch / 1000), 1, '0'];
  return letter === 'Q' && value instanceof RubyDate ? [epoch, 1, '0'] : undefined;
}

function textField({value, wall, locale}: Moment, letter: string): string | undefined {
  const names = dateNames(locale);
  if (letter === 'A') return names.days[wall.getUTCDay()];
  if (letter === 'a') return names.shortDays[wall.getUTCDay()];
  if (letter === 'B') return names.months[wall.getUTCMonth()];
  if (letter === 'b' || letter === 'h') return names.shortMonths[wall.getUTCMonth()];
  if (letter === 'p' || letter === 'P') return halfDay(wall, letter);
  if (letter === 'Z') return value instanceof RubyDate ? '+00:00' : value.zoneName;
  if (letter === 'n') return '\n';
  if (letter === 't') return '\t';
  return letter === '%' ? '%' : undefined;
}

function halfDay(wall: Date, letter: 'p' | 'P'): string {
  const half = wall.getUTCHours() < 12 ? 'AM' : 'PM';
  return letter === 'p' ? half : half.toLowerCase();
}

function padNumber([value, width, pad]: Field, {flags, width: wanted}: Directive): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value));
  if (flags.includes('-')) return sign + digits;
  const filler = lastPad(flags) ?? pad;
  const size = wanted ?? width;
  return filler === '0'
    ? sign + digits.padStart(size - sign.length, '0')
    : (sign + digits).padStart(size, filler);
}

function lastPad(flags: string): string | undefined {
  const at = Math.max(flags.lastIndexOf('0'), flags.lastIndexOf('_'));
  return at < 0 ? undefined : flags[at] === '0' ? '0' : ' ';
}

function padText(text: string, {flags, width}: Directive, letter = ''): string {
  const cased = flags.includes('#')
    ? swapCase(text, letter)
    : flags.includes('^')
      ? text.toUpperCase()
      : text;
  if (width === undefined || flags.includes('-')) return cased;
  return cased.padStart(width, lastPad(flags) ?? ' ');
}

function swapCase(text: string, letter: string): string {
  return letter === 'p' || letter === 'Z' ? text.toLowerCase() : text.toUpperCase();
}

function fraction(wall: Date, letter: string, width: number | undefined): string {
  const size = width ?? (letter === 'L' ? 3 : 9);
  return String(wall.getUTCMilliseconds()).padStart(3, '0').padEnd(size, '0').slice(0, size);
}

function offset({value}: Moment, {flags, width = 0, colons}: Directive): string {
  const seconds = value instanceof RubyDate ? 0 : value.offset;
  const size = Math.abs(seconds);
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const parts: [string, string] = [two((size / 60) % 60), two(size % 60)];
  const hours = Math.floor(size / 3600);
  const tail = offsetTail(colons, parts);
  const sign = seconds < 0 ? '-' : '+';
  const room = Math.max(2, width - 1 - tail.length);
  if (flags.includes('_')) return `${sign}${hours}`.padStart(room + 1, ' ') + tail;
  return `${sign}${String(hours).padStart(room, '0')}${tail}`;
}

function offsetTail(colons: number, [minutes, seconds]: [string, string]): string {
  if (colons === 0) return minutes;
  if (colons === 1) return `:${minutes}`;
  if (colons === 2) return `:${minutes}:${seconds}`;
  return seconds !== '00' ? `:${minutes}:${seconds}` : minutes !== '00' ? `:${minutes}` : '';
}
