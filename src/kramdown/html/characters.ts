import type {Settings} from '../options.ts';
import {codeOfName, codeOfNumber, nameOfCode} from '../spans/entity-names.ts';
import type {Element} from '../tree/element.ts';
import {escapeText} from './escape.ts';

/** An entity in the form set by the option `entityOutput`. */
export function entityText(settings: Settings, {level, note}: Pick<Element, 'level' | 'note'>): string {
  const {entityOutput, version} = settings;
  const special = level === 60 || level === 62 || level === 38;
  if (entityOutput === 'asChar' && isCharacter(level) && !special) return String.fromCodePoint(level);
  if ((entityOutput === 'asInput' || entityOutput === 'asChar') && note !== '') return note;
  if (entityOutput === 'symbolic' && NAMED.test(note)) return note;
  const name =
    entityOutput === 'symbolic' || special || level === 34 ? nameOfCode(level, version) : undefined;
  return name === undefined ? `&#${level};` : `&${name};`;
}

const NAMED = /^&[^#]/;

const isCharacter = (code: number) => code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

const QUOTES = ['ls', 'rs', 'ld', 'rd'];
const SYMBOLS: Readonly<Record<string, readonly number[]>> = {
  mdash: [8212],
  ndash: [8211],
  hellip: [8230],
  laquo_space: [171, 160],
  raquo_space: [160, 187],
  laquo: [171],
  raquo: [187],
};

/** A quotation mark (`ls`, `rs`, `ld` or `rd`), as set by the option `smartQuotes`. */
export function quoteText(settings: Settings, side: string): string {
  const wish = settings.smartQuotes[QUOTES.indexOf(side)] ?? side;
  const code = typeof wish === 'number' ? codeOfNumber(wish) : codeOfName(wish, settings.version);
  return code === undefined ? '' : entityText(settings, {level: code, note: ''});
}

/** A dash, an ellipsis or a guillemet. */
export function symbolText(settings: Settings, name: string): string {
  const own = settings.typographicSymbols[name];
  if (own !== undefined) return escapeText(own);
  return SYMBOLS[name]!.map((level) => entityText(settings, {level, note: ''})).join('');
}

/** The text of a reference to the footnote with that number; in its pattern, `%%` is a percent sign. */
export function footnoteLabel({footnoteLinkText}: Settings, number: number): string {
  return footnoteLinkText.replace(/%[s%]/g, (sign) => (sign === '%s' ? String(number) : '%'));
}

/** Without line ends between Chinese or Japanese characters. */
export function withoutCjkBreaks(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
    '',
  );
}
