import type {Rule} from '../event.ts';

const NTH: Readonly<Record<string, number>> = {
  ...{first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1},
  ...{'1st': 1, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5},
};
const COUNTS: Readonly<Record<string, number>> = {other: 2, two: 2, three: 3, four: 4, six: 6};
/** As `repeat` names them. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const ANY_NTH = Object.keys(NTH).join('|');
const IN_MONTH = new RegExp(
  `^(?<nth>(?:${ANY_NTH})(?:(?:,| and|,? &) ?(?:${ANY_NTH}))*) (?<weekday>[a-z]+?)s?` +
    '(?: (?:of|in) (?:the|each|every) month| (?:of )?every (?<count>\\w+) months?)?$',
);
const WEEKS = /^(?:every |each )?(?:(?<count>\w+) )?weeks?$/;
const ON_WEEKDAY = /^(?:every |each )?(?<other>other )?(?<weekday>[a-z]+?)s?$/;

/**
 * On which days an event repeats: `weekly`, `every 2 weeks`, `every other tuesday`, `second tuesday`, `first and third monday of the month`, `last
 * friday every 2 months`. With it comes the weekday that was named. Undefined for anything else, and for `every second tuesday`,
 * which can mean two things.
 */
export function readRule(text: string): {rule: Rule; weekday?: number} | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^(?:on )?the /, '')
    .replace(/^(?:every|each) (?=first|1st|last|.*month$)/, '');
  if (plain === 'weekly') return {rule: {weeks: 1}};
  return inMonth(plain) ?? everyWeeks(plain) ?? onWeekday(plain);
}

function inMonth(text: string): {rule: Rule; weekday: number} | undefined {
  const {nth = '', weekday: name = '', count} = IN_MONTH.exec(text)?.groups ?? {};
  const weekday = weekdayOf(name);
  const months = countOf(count);
  if (weekday === undefined || months === undefined) return undefined;
  const numbers = [...nth.matchAll(new RegExp(ANY_NTH, 'g'))].map(([word]) => NTH[word]!);
  return {rule: {months, nth: numbers, weekday}, weekday};
}

function everyWeeks(text: string): {rule: Rule} | undefined {
  const found = WEEKS.exec(text);
  const weeks = found ? countOf(found.groups!.count) : undefined;
  return weeks === undefined ? undefined : {rule: {weeks}};
}

function onWeekday(text: string): {rule: Rule; weekday: number} | undefined {
  const {other, weekday: name = ''} = ON_WEEKDAY.exec(text)?.groups ?? {};
  const weekday = weekdayOf(name);
  return weekday === undefined ? undefined : {rule: {weeks: other ? 2 : 1}, weekday};
}

function weekdayOf(name: string): number | undefined {
  const index = name.length < 3 ? -1 : WEEKDAYS.findIndex((weekday) => weekday.startsWith(name));
  return index < 0 ? undefined : index;
}

/** 1 without a word; undefined for a word that is not a number. */
function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return 1;
  const count = COUNTS[word] ?? (/^[1-9]\d?$/.test(word) ? Number(word) : undefined);
  return count;
}
