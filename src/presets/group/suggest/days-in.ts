import {rememberFor} from '../../../api.ts';
import type {DateWords} from './date-words.ts';

/** A day that a text names. */
export interface NamedDay {
  readonly year?: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** The last day of several: `29 et 30 novembre`. */
  readonly lastDay?: number;
  /** Sunday is 0. */
  readonly weekday?: number;
  /** Where it is in the text. */
  readonly index: number;
}

/** The days that a folded text names, in any of the ways in which people write them. */
export function daysIn(text: string, words: DateWords): NamedDay[] {
  const days = patternsFor(words).flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => daysOf(match, text, words)),
  );
  return days.sort((a, b) => a.index - b.index);
}

const patternsFor = rememberFor(({months, isMonthFirst}: DateWords): RegExp[] => {
  // The longest first, or `mar` would be found in `march`.
  const name = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
  const year = '(?:[,\\s]+(?:de\\s+|del\\s+)?(?<year>20\\d\\d|19\\d\\d))?';
  const nth = '(?:er|st|nd|rd|th|º|ª|\\.)?';
  const join = '\\s*(?<join>[-–—&/]|et|and|und|y|e|en|a|au|bis|to|tot|al)\\s*';
  const numeric = isMonthFirst ? '(?<m>\\d\\d?)/(?<d>\\d\\d?)' : '(?<d>\\d\\d?)[./](?<m>\\d\\d?)';
  return [
    `(?<!\\d)(?:(?<d>\\d\\d?)${nth}${join})?(?<last>\\d\\d?)${nth}\\s*(?:of\\s+|de\\s+|d['’]\\s*)?(?<month>${name})(?!\\p{L})\\.?${year}`,
    `(?<!\\p{L})(?<month>${name})\\.?\\s+(?<d>\\d\\d?)(?!\\d|:\\d|h)(?:st|nd|rd|th)?(?:${join}(?<last>\\d\\d?)(?!\\d|:\\d|h)(?:st|nd|rd|th)?)?${year}`,
    '(?<!\\d)(?<year>20\\d\\d|19\\d\\d)[-/.](?<m>\\d\\d)[-/.](?<d>\\d\\d)(?!\\d)',
    `(?<![\\d/.])${numeric}(?:[./](?<year>20\\d\\d|19\\d\\d))(?!\\d)`,
    '(?:(?<year>20\\d\\d)\\s*年\\s*)?(?<m>\\d\\d?)\\s*月\\s*(?<d>\\d\\d?)\\s*日',
  ].map((source) => RegExp(source, 'gu'));
});

/** Days that only `and` joins are those of one event if they follow each other; otherwise they are two. */
const APART = /^(?:[&/]|et|and|und|y|e|en)$/;

function daysOf(match: RegExpExecArray, text: string, {months, weekdays}: DateWords): NamedDay[] {
  const {year, month: name, m, d, last, join} = match.groups!;
  // Whatever the order, there is no month 31.
  const isTurned = Number(m) > 12;
  const month = name === undefined ? Number(isTurned ? d : m) : months.get(name)!;
  const [first, lastDay] = [Number(isTurned ? m : (d ?? last)), Number(last)];
  if (!(month >= 1 && month <= 12 && first >= 1 && first <= 31)) return [];
  const before = text.slice(Math.max(0, match.index - 24), match.index).match(/\p{L}+/gu) ?? [];
  const weekday = before.map((word) => weekdays.get(word)).findLast((one) => one !== undefined);
  const day = {
    ...{month, day: first, index: match.index},
    ...(year !== undefined && {year: Number(year)}),
    ...(weekday !== undefined && {weekday}),
  };
  if (d === undefined || !(lastDay > first)) return [day];
  const isApart = join !== undefined && APART.test(join) && lastDay > first + 1;
  return isApart ? [day, {...day, day: lastDay}] : [{...day, lastDay}];
}
