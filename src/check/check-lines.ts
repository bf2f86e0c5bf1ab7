import type {Place} from '../model.ts';
import {many} from '../text/many.ts';
import {groupBy} from '../values/group-by.ts';
import type {CheckReport, Kept} from './check-site.ts';
import type {Compared} from './compare-files.ts';
import type {Fault} from './faults/fault.ts';
import {type FaultCode, faultKinds} from './faults/fault-kinds.ts';

/** Maximum length of a line in a summary; GitHub accepts a megabyte in all. */
const WIDTH = 300;

const NOT_COMPARED =
  'The texts of pages were not compared: for that, name a folder that Jekyll built, or that `wget --mirror` made (docs/jekyll.md).';

/** Says how to compare texts if nothing that was named has any. */
export function notCompared(urls: CheckReport['urls']): string[] {
  return urls.length > 0 && urls.every(({texts}) => texts === undefined) ? [NOT_COMPARED] : [];
}

export function keptText({total, missing}: Kept, noun: string): string {
  return `${total - missing.length} of ${total} ${noun}`;
}

export function sameText({total, different}: Compared, noun: string): string {
  return `${total - different.length} of ${total} ${noun}`;
}

/** One line for each difference: otherwise one in a layout would crowd out the others. */
export function differenceLines(differences: Compared['different']): string[] {
  const same = groupBy(differences, ({part, old, now}) => {
    return part === 'bytes' ? 'other bytes' : `${part}: ${quoted(old)}, now ${quoted(now)}`;
  });
  return [...same].flatMap(([difference, [first, ...others]]) =>
    difference === 'other bytes'
      ? [first!, ...others].map(({path}) => `${path}: ${difference}`)
      : [`${first!.path}${andOthers(others, 'other')}: ${difference}`],
  );
}

function quoted(text: string): string {
  return text === '' ? 'nothing' : `“${text}”`;
}

function andOthers({length}: readonly unknown[], noun: string): string {
  return length === 0 ? '' : ` and ${many(length, noun)}`;
}

/** One line for each link: otherwise one in the menu, dead on every page, would crowd out the others. */
export function linkLines(links: CheckReport['deadLinks']): string[] {
  const same = groupBy(links, ({link, meant}) => (meant === undefined ? link : `${link} (meant: ${meant})`));
  return [...same].map(([link, group]) => {
    const places = group.flatMap(({place}) => place ?? []);
    const pages = group.map(({page}) => page);
    return `${whereAll(places, pages)} → ${link}`;
  });
}

/** The first of several places, and their number; pages, if no place is known. */
function whereAll(places: readonly Place[], pages: readonly string[]): string {
  // A page that shows an excerpt has the link too, but it is not there that it can be mended.
  const [first, ...others] = places.length > 0 ? new Set(places.map(nameOf)) : pages;
  const noun = places.length > 0 ? 'other place' : 'other page';
  return others.length === 0 ? first! : `${first} and ${many(others.length, noun)}`;
}

function nameOf({path, line}: Place): string {
  return line === undefined ? path : `${path}:${line}`;
}

export function manyFragments({length}: CheckReport['deadFragments']): string {
  return `${many(length, 'link')} to a missing place on a page (fragment-missing)`;
}

/** One line for each fragment, as a theme may write the same one on every page, with different addresses. */
export function fragmentLines(links: CheckReport['deadFragments']): string[] {
  return [...groupBy(links, ({fragment}) => fragment)].map(([fragment, group]) => {
    const placed = group.filter(({place}) => place !== undefined);
    const [first, ...others] = placed.length > 0 ? placed : group;
    const {page, place, link, meant} = first!;
    const guess = meant === undefined ? '' : ` (did you mean ${meant}?)`;
    const more = others.length === 0 ? '' : `, and ${many(others.length, 'other link')} to ${fragment}`;
    return `${place ? nameOf(place) : page} → ${link}${guess}${more}`;
  });
}

/** Faults of one kind: what they are and what to do, and a line for each. */
export interface FaultGroup {
  readonly code: FaultCode;
  readonly total: number;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Faults by their kind. One that many pages have is one line, and so are those in one place of a layout. */
export function faultGroups(faults: readonly Fault[]): FaultGroup[] {
  const byCode = groupBy(faults, ({code}) => code);
  return Object.entries(faultKinds).flatMap(([key, {one, more, advice}]) => {
    const code = key as FaultCode;
    const same = [...groupBy(byCode.get(code) ?? [], ({what}) => what)];
    if (same.length === 0) return [];
    // A link in a loop of a layout has many addresses, but it is mended once.
    const together = POINTING.has(code)
      ? [...groupBy(same, ([, group]) => faultPlaces(group).join('\n')).values()]
      : same.map((one) => [one]);
    const total = new Set(same.flatMap(([, group]) => faultPlaces(group))).size;
    const title = `${total} ${total === 1 ? one : more} (${code}): ${advice}`;
    return [{code, total, title, lines: together.map((those) => faultLine(code, those))}];
  });
}

function faultLine(
  code: FaultCode,
  [first, ...others]: readonly (readonly [string, readonly Fault[]])[],
): string {
  const [what, faults] = first!;
  const [place, ...places] = faultPlaces(faults);
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${place}${andOthers(places, 'other place')}${POINTING.has(code) ? ' →' : ':'} ${what}${more}`;
}

/** What these say is an address. */
const POINTING = new Set<FaultCode>(['link-text', 'image-alt', 'frame-title', 'id-twice', 'mixed-content']);

function faultPlaces(faults: readonly Fault[]): string[] {
  const places = faults.flatMap(({place}) => place ?? []).map(nameOf);
  return [...new Set(places.length > 0 ? places : faults.map(({file}) => file))];
}

export function manyFaults(groups: readonly FaultGroup[]): string {
  const total = groups.reduce((sum, {total}) => sum + total, 0);
  return `${many(total, 'thing')} to mend on pages, in feeds and calendars`;
}

export function manyExternal({total, dead, unclear}: NonNullable<CheckReport['external']>): string {
  return `${dead.length} of ${many(total, 'link')} to other sites dead, ${unclear.length} without a clear answer`;
}

export function manyMoved({moved}: NonNullable<CheckReport['external']>): string {
  return `${many(moved.length, 'link')} to other sites redirected for good`;
}

export function manyNotAsked({notAsked}: NonNullable<CheckReport['external']>): string {
  return `${many(notAsked.length, 'link')} to private addresses not asked about`;
}

export function manyRespelled({respelled}: NonNullable<CheckReport['external']>): string {
  return `${many(respelled.length, 'link')} redirected to the same address with or without https, www or a slash`;
}

export function externalLines(links: NonNullable<CheckReport['external']>['dead']): string[] {
  return links.map(({places, pages, link, why, movedTo}) => {
    const more = movedTo === undefined ? why : `now ${movedTo}`;
    return `${whereAll(places, pages)} → ${link} (${more})`;
  });
}

/** Each thing that is missing from the pages, with the place that asks for it. */
export function leftOutLines(leftOut: CheckReport['leftOut']): string[] {
  return leftOut.map(({message, place}) => `${nameOf(place)}: ${message}`);
}

/** A link or name may contain line breaks, and control characters that command the terminal. */
export function inOneLine(text: string): string {
  const line = text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ');
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}
