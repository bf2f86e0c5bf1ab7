import {readText} from '../check/read-text.ts';
import {offsetAt} from '../parse/dates/zone.ts';
import {momentText} from '../presets/group/compose/moment-text.ts';
import {isOver, planImport} from '../presets/group/import/plan-import.ts';
import {type Imported, readCalendar} from '../presets/group/import/read-calendar.ts';
import {readEvent} from '../presets/group/read/read-event.ts';
import {forLog} from '../report/for-log.ts';
import {plain} from '../report/terminal.ts';
import {many} from '../text/many.ts';
import type {BuildOptions} from './build-options.ts';
import {loadOrTell} from './load-or-tell.ts';
import type {LoadedSite} from './load-site.ts';
import {documentsOf, type PostPlace, postPlace, writePost} from './post-file.ts';
import {say} from './say.ts';

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
  process.stdout.write(forLog(plain(await importEvents(events, site, options))));
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
  const plan = planImport(events, known, {past, now: site.now.epoch});
  const place = await postPlace(site, 'event', documents);
  const lines = plan.wanted.flatMap((event) => [
    `${event.draft.start.padEnd(16)}  ${event.draft.title}`,
    ...(event.isOnlyFirst ? ['  Only its first date: it repeats in a way that `repeat` cannot say.'] : []),
    ...(dryRun ? [] : [`  ${writeEvent(event, {site, place})}`]),
  ]);
  const left = plan.unclear.map(
    ({draft: {title}}) => `Not imported, because it repeats in a way that \`repeat\` cannot say: ${title}`,
  );
  const counts = [
    `${many(plan.wanted.length, 'event')} ${dryRun ? 'to import' : 'imported'}`,
    `${plan.here} here already`,
    ...(plan.over > 0 ? [`${plan.over} over (--past imports them)`] : []),
    ...(plan.off > 0 ? [`${plan.off} called off`] : []),
  ];
  const advice =
    plan.wanted.length > 0 && !dryRun ? ['Read the posts before you publish them (docs/events.md).'] : [];
  return [...lines, ...left, ...plan.changes, `${counts.join(', ')}.`, ...advice, ''].join('\n');
}

/** An event that is over gets the date of its day, so that the blog does not announce it again. */
function writeEvent(event: Imported, {site, place}: {site: LoadedSite; place: PostPlace}): string {
  const {draft, start} = event;
  const {now, config} = site;
  const {epoch} = isOver(event, now.epoch) ? start : now;
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
