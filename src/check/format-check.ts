import type {Place} from '../model.ts';
import {groupBy} from '../values/group-by.ts';
import type {CheckReport, Kept} from './check-site.ts';

const MOST = 20;
/** Maximum length of a line in a summary; GitHub accepts a megabyte in all. */
const WIDTH = 300;

/** The result of a check, for a terminal. */
export function formatCheck(report: CheckReport): string {
  const {pages, urls, feeds, deadLinks, deadFragments, external, heldBack} = report;
  const lines = [
    `  ${many(pages, 'page')}`,
    ...urls.flatMap((one) => keptLines(one, 'URLs')),
    ...feeds.flatMap((one) => keptLines(one, 'feed ids')),
    `  ${many(deadLinks.length, 'dead link')}`,
    ...some(linkLines(deadLinks)),
    ...(deadFragments.length > 0 ? [`  ${manyFragments(deadFragments)}`] : []),
    ...some(fragmentLines(deadFragments)),
    ...(external ? [`  ${manyExternal(external)}`, ...some(externalLines(external.dead))] : []),
    ...(external && external.moved.length > 0 ? [`  ${manyMoved(external)}`] : []),
    ...some(externalLines(external?.moved ?? [])),
    ...(external && external.respelled.length > 0 ? [`  ${manyRespelled(external)}`] : []),
    ...(heldBack.length > 0 ? [`  ${heldBack.length} held back`] : []),
    ...some(heldBack.map(({id, reason}) => `${id} (${reason})`)),
  ];
  return `\n${lines.join('\n')}\n`;
}

/** The same as Markdown, for a job summary. */
export function markdownCheck(report: CheckReport): string {
  const {pages, urls, feeds, deadLinks, deadFragments, external, heldBack} = report;
  const drafts = heldBack.filter(({reason}) => reason === 'draft').length;
  const facts = [
    many(pages, 'page'),
    ...urls.map((one) => keptText(one, 'URLs')),
    ...feeds.map((one) => keptText(one, 'feed ids')),
    many(deadLinks.length, 'dead link'),
    ...(deadFragments.length > 0 ? [manyFragments(deadFragments)] : []),
    ...(external ? [manyExternal(external)] : []),
    ...(drafts > 0 ? [`${many(drafts, 'draft')} held back`] : []),
    ...(heldBack.length > drafts ? [`${heldBack.length - drafts} not published for other reasons`] : []),
  ];
  return [
    `**${facts.join(', ')}**`,
    details(
      'Missing URLs',
      urls.flatMap(({missing}) => missing),
    ),
    details(
      'Missing feed ids',
      feeds.flatMap(({missing}) => missing),
    ),
    details('Dead links', linkLines(deadLinks)),
    details('Links to a missing place on a page', fragmentLines(deadFragments)),
    details('Dead links to other sites', externalLines(external?.dead ?? [])),
    details('No clear answer from other sites', externalLines(external?.unclear ?? [])),
    details('Links to other sites that are redirected for good', externalLines(external?.moved ?? [])),
    external && external.respelled.length > 0 ? `${manyRespelled(external)}.` : '',
    details(
      'Not published',
      heldBack.map(({id, reason}) => `${id} (${reason})`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** One line for each link: otherwise one in the menu, dead on every page, would crowd out the others. */
function linkLines(links: CheckReport['deadLinks']): string[] {
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
  return `${path}:${line}`;
}

function manyFragments({length}: CheckReport['deadFragments']): string {
  return `${many(length, 'link')} to a missing place on a page (fragment-missing)`;
}

/** One line for each fragment, as a theme may write the same one on every page, with different addresses. */
function fragmentLines(links: CheckReport['deadFragments']): string[] {
  return [...groupBy(links, ({fragment}) => fragment)].map(([fragment, group]) => {
    const placed = group.filter(({place}) => place !== undefined);
    const [first, ...others] = placed.length > 0 ? placed : group;
    const {page, place, link, meant} = first!;
    const guess = meant === undefined ? '' : ` (did you mean ${meant}?)`;
    const more = others.length === 0 ? '' : `, and ${many(others.length, 'other link')} to ${fragment}`;
    return `${place ? nameOf(place) : page} → ${link}${guess}${more}`;
  });
}

function manyExternal({total, dead, unclear}: NonNullable<CheckReport['external']>): string {
  return `${dead.length} of ${many(total, 'link')} to other sites dead, ${unclear.length} without a clear answer`;
}

function manyMoved({moved}: NonNullable<CheckReport['external']>): string {
  return `${many(moved.length, 'link')} to other sites redirected for good`;
}

function manyRespelled({respelled}: NonNullable<CheckReport['external']>): string {
  return `${many(respelled.length, 'link')} redirected to the same address with or without https, www or a slash`;
}

function externalLines(links: NonNullable<CheckReport['external']>['dead']): string[] {
  return links.map(({places, pages, link, why, movedTo}) => {
    const more = movedTo === undefined ? why : `now ${movedTo}`;
    return `${whereAll(places, pages)} → ${link} (${more})`;
  });
}

function keptText({total, missing}: Kept, noun: string): string {
  return `${total - missing.length} of ${total} ${noun}`;
}

function keptLines(kept: Kept, noun: string): string[] {
  return [
    `  ${keptText(kept, noun)} of ${flat(kept.from)}`,
    ...some(kept.missing.map((name) => `missing: ${name}`)),
  ];
}

function some(lines: readonly string[]): string[] {
  const rest = lines.length - MOST;
  return [...lines.slice(0, MOST), ...(rest > 0 ? [`… and ${rest} more`] : [])].map(
    (line) => `    ${flat(line)}`,
  );
}

function details(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const list = lines.slice(0, 200).map((line) => `- ${asText(line)}`);
  return `<details><summary>${title}: ${lines.length}</summary>\n\n${list.join('\n')}\n\n</details>`;
}

/** Text of the site as Markdown that is read neither as HTML nor as a link. */
export function asText(text: string): string {
  return `\`${flat(text).replaceAll('`', "'")}\``;
}

/** Makes text a single line: a link or name may contain line breaks and terminal control characters. */
function flat(text: string): string {
  const line = text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ');
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
