import {
  type Context,
  type Diagnostic,
  type Document,
  didYouMean,
  error,
  isMap,
  type Made,
  type Site,
  warning,
} from '../../../api.ts';
import type {Event, Party} from '../event.ts';
import {asIn} from '../read/block.ts';
import {readEvent} from '../read/read-event.ts';
import {findNamedFiles} from './named-files.ts';
import {withNextDates} from './next-dates.ts';
import {textInLines} from './text-in-lines.ts';
import {withVenue} from './venues.ts';

/** The events of a site, earliest first; on a native site, mistakes in single ones were reported when parsing. */
export function findEvents(site: Site, context: Context): readonly Event[] {
  const {config, report} = context;
  const search = {site, venues: findNamedFiles('venues', site, config), read: new Map(), report};
  const blocks = [...site.documents.values()].map((document) => ({
    document,
    ...readEvent(document, config.timezone),
  }));
  if (config.mode === 'jekyll') for (const one of mistakesIn(blocks)) report(one);
  const found = blocks.flatMap(({document, value}) =>
    value && site.urls.has(document.id)
      ? [withVenue(config.entities === 'keep' ? inPlainText(value) : value, search)]
      : [],
  );
  const events = [...withNextDates(found, context)];
  events.sort((a, b) => a.start.epoch - b.start.epoch || (a.id < b.id ? -1 : 1));
  for (const diagnostic of checkIds(events, site)) report(asIn(config.mode, diagnostic));
  if (events[0] && !URL.canParse(config.url)) report(noAddress(events[0], site));
  const timed = events.find(({allDay}) => !allDay);
  if (timed && config.mode === 'jekyll' && config.timezone === 'UTC') report(noZone(timed, site));
  return events;
}

interface ReadBlock extends Made<Event | undefined> {
  readonly document: Document;
}

/**
 * A Jekyll site may use `event:` in its own way. It is ours if one of them announces an event, and where somebody
 * tried to write `start`. An empty one may be a field of the theme.
 */
function mistakesIn(blocks: readonly ReadBlock[]): Diagnostic[] {
  const areOurs = blocks.some(({value}) => value !== undefined);
  return blocks.flatMap(({document: {data}, diagnostics}) => {
    if (data.event === null || !(areOurs || meansStart(data.event))) return [];
    return diagnostics.map((one) => asIn('jekyll', one));
  });
}

function meansStart(event: unknown): boolean {
  return isMap(event) && Object.keys(event).some((key) => didYouMean(key, ['start']) !== undefined);
}

/** If front matter stays as written, titles and names may contain tags and entities, which calendars cannot show. */
function inPlainText(event: Event): Event {
  const named = (party: Party): Party => ({...party, name: textInLines(party.name)});
  const talks = event.talks.map((talk) => ({
    ...talk,
    title: textInLines(talk.title),
    speakers: talk.speakers.map(named),
  }));
  const {title, hosts, sponsors} = event;
  return {...event, title: textInLines(title), talks, hosts: hosts.map(named), sponsors: sponsors.map(named)};
}

/** Ids must be unique, ignoring case, as calendars and file names use them. A translation may have that of the original. */
function checkIds(events: readonly Event[], site: Site): Diagnostic[] {
  const known = new Map<string, Event>();
  return events.flatMap((event) => {
    const other = known.get(event.id.toLowerCase());
    known.set(event.id.toLowerCase(), event);
    const isSame = other && site.documents.get(event.post)!.versions?.includes(other.post);
    return other && !isSame ? [idTwice(event, other, site)] : [];
  });
}

function idTwice({id, post}: Event, other: Event, site: Site): Diagnostic {
  const placeOf = (document: string) => site.documents.get(document)!.placeOf('event.id');
  const related = [{message: 'the other one', place: placeOf(other.post)}];
  const hint = 'If one was copied from the other, delete its `id:`; otherwise give it another.';
  return error('event-id-twice', placeOf(post), `Two events have the id \`${id}\`.`, {hint, related});
}

function noAddress({post}: Event, site: Site): Diagnostic {
  const hint = 'Set `url: https://…` in the config before people subscribe.';
  const message =
    'The config has no `url`, so the calendar has no address to subscribe to and no lasting ids.';
  return warning('event-site-url', site.documents.get(post)!.placeOf('event'), message, {hint});
}

/** Jekyll takes the zone of the machine, so many sites have no `timezone`. */
function noZone({post}: Event, site: Site): Diagnostic {
  const hint =
    'Write it below `url:` in _config.yml, such as `timezone: Europe/Paris`. For UTC, write `Etc/UTC`.';
  const message = 'The site has no time zone, so calendars show this time as UTC.';
  return warning('timezone-missing', site.documents.get(post)!.placeOf('event.start'), message, {hint});
}
