import {readText} from '../check/read-text.ts';
import {offsetAt} from '../parse/dates/dates.ts';
import {momentText} from '../presets/group/compose/moment-text.ts';
import type {Event} from '../presets/group/event.ts';
import {type Imported, readCalendar} from '../presets/group/import/read-calendar.ts';
import {readEvent} from '../presets/group/read/read-event.ts';
import {forLog} from '../report/for-log.ts';
import {many} from '../text/many.ts';
import type {BuildOptions} from './build-options.ts';
import type {LoadedSite} from './load-site.ts';
import {documentsOf, postPlace, writePost} from './post-file.ts';
import {say} from './say.ts';
import {loadOrTell} from './tell-failure.ts';

export interface ImportOptions extends BuildOptions {
  /** Whether to import events that are over too. */
  readonly past?: boolean;
  /** Only say what would be written. */
  readonly dryRun?: boolean;
}

/**
 * `ssg import calendar.ics`: writes a post for each event of an iCalendar file or address that the site does not have; 2 if it
 * cannot be read.
 */
export async function importCommand(from: string, folder: string, options: ImportOptions): Promise<number> {
  const site = await loadOrTell(folder, options);
  if (!site) return 2;
  const address = from.replace(/^webcals?:/i, 'https:');
  const file = await readText(address).catch((cause: Error) => cause);
  if (file instanceof Error) return say(file.message, 2);
  const events = readCalendar(file, site.config.timezone);
  if (!events) return say(`${from} is not a calendar: it does not begin with BEGIN:VCALENDAR.`, 2);
  process.stdout.write(forLog(await importEvents(events, site, options)));
  return 0;
}

async function importEvents(
  events: readonly Imported[],
  site: LoadedSite,
  {past = false, dryRun = false}: ImportOptions,
): Promise<string> {
  if (events.length === 0) return 'The calendar has no events.\n';
  const documents = await documentsOf(site);
  const known = documents.flatMap((document) => readEvent(document, site.config.timezone).value ?? []);
  const isNew = events.filter((event) => !sameAs(event, known));
  const wanted = isNew.filter((event) => !event.isOff && (past || !isOver(event, site)));
  const place = postPlace(site, documents, 'event');
  const lines = wanted.map((event) => {
    const first = event.isOnlyFirst
      ? '\n  Only its first date: it repeats in a way that `repeat` cannot say.'
      : '';
    const path = dryRun ? '' : `\n  ${writeEvent(event, {site, place})}`;
    return `${event.draft.start.padEnd(16)}  ${event.draft.title}${first}${path}\n`;
  });
  const unclear = isNew.filter((event) => event.isOnlyFirst && !wanted.includes(event) && !event.isOff);
  const left = unclear.map(
    ({draft: {title}}) => `Not imported, because it repeats in a way that \`repeat\` cannot say: ${title}\n`,
  );
  const changes = events.flatMap((event) => changeOf(event, sameAs(event, known)));
  const done = dryRun ? 'to import' : 'imported';
  return [
    ...lines,
    ...left,
    ...changes,
    `${many(wanted.length, 'event')} ${done}, ${events.length - isNew.length} here already`,
    isNew.length > wanted.length ? `, ${isNew.length - wanted.length} over or called off` : '',
    !past && isNew.some((event) => isOver(event, site)) ? ' (--past imports those that are over)' : '',
    wanted.length > 0 && !dryRun ? '.\nRead the posts before you publish them (docs/events.md).\n' : '.\n',
  ].join('');
}

/** The event of the site with the same id, or at the same time. */
function sameAs({draft: {id}, start}: Imported, known: readonly Event[]): Event | undefined {
  const begins = ({series, start: own}: Event) => series?.first.start ?? own;
  return known.find((event) => event.id === id) ?? known.find((event) => begins(event).epoch === start.epoch);
}

/** A series is over when its last date is. */
function isOver({end, draft: {repeat, until}}: Imported, {now}: LoadedSite): boolean {
  if (repeat === undefined) return end.epoch <= now.epoch;
  return until !== undefined && Date.parse(until) + 86_400_000 <= now.epoch;
}

/** What the calendar says now, if the site has the event but not that. */
function changeOf({isOff, start, draft}: Imported, same: Event | undefined): string[] {
  if (same === undefined) return [];
  if (isOff && same.status === 'scheduled')
    return [`${same.post}: called off in the calendar. Write status: cancelled\n`];
  if (isOff || same.series || same.start.epoch === start.epoch) return [];
  return [`${same.post}: ${draft.start} in the calendar, another time here.\n`];
}

/** An event that is over gets the date of its day, so that the blog does not announce it again. */
function writeEvent(
  {draft, start, end}: Imported,
  {site, place}: {site: LoadedSite; place: ReturnType<typeof postPlace>},
): string {
  const {now, config} = site;
  const epoch = draft.repeat === undefined && end.epoch <= now.epoch ? start.epoch : now.epoch;
  const post = {
    ...draft,
    date: momentText(epoch, offsetAt(epoch, config.timezone)),
    hasLiquid: config.markdown.liquid,
  };
  // Several events of one title may be announced on one day.
  const second = draft.start.slice(0, 10);
  const {path, isTaken} = writePost(site, post, {kind: 'event', place, second});
  return isTaken ? `Not written: ${path} exists` : path;
}
