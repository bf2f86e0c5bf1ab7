import {
  type Config,
  type Context,
  type Document,
  eachTextOnce,
  finderByName,
  type Site,
} from '../../../api.ts';
import type {Announced} from '../announced.ts';
import type {Event} from '../event.ts';
import {jsonLd} from '../json-ld.ts';
import {dayPieces} from '../time/day-text.ts';
import {wordsOf} from '../words/words-of.ts';
import {findEvents} from './find-events.ts';
import {findSpeakers, withSpeakers} from './find-speakers.ts';
import {findSponsors, withSponsors} from './find-sponsors.ts';
import {lacksRecap} from './form-facts.ts';
import {addressOfPath, groupOf, imageOf} from './group-of.ts';
import {type InviteFacts, inviteFacts} from './invite-facts.ts';
import {type EventItem, type ItemFacts, itemOf, laterItems} from './item.ts';
import {EVENT_LIST, PATHS} from './paths.ts';
import {asRecap, findRecap, findRecapsOf, type Recap} from './recap.ts';
import {relateSpeakers} from './relate-speakers.ts';
import {relateSponsors} from './relate-sponsors.ts';
import {relateVenues} from './relate-venues.ts';
import {type ListedEvent, siteEvents} from './site-events.ts';

/**
 * Adds the list `group-events` (earliest first), `site.events`, and to the `event` and `recap_of` of each post what
 * its page shows. On a Jekyll site with a collection `events`, only `site.group_events` is what our templates expect.
 * Hosts and sponsors with files come with them. Leaves a site without events and such files unchanged.
 */
export function relateEvents(site: Site, context: Context): Site {
  const found = findEvents(site, context);
  const {config, report} = context;
  const speakers = findSpeakers(found, site, context);
  const sponsors = findSponsors(found, site, context);
  const events = found.map((event) => withSponsors(withSpeakers(event, speakers), sponsors));
  const recaps = isOurs(config) ? findRecapsOf(events, site, report) : [];
  const recapByEvent = new Map(recaps.map(({post, event}) => [event, asRecap(post, site)]));
  const find = finderByName(site.documents.values(), site.urls);
  const related = events.map((event) => {
    const recap = findRecap(event, site, {find, report}) ?? recapByEvent.get(event);
    return relateOne(event, {site, context, recap});
  });
  if (related.length === 0) return relateSponsors(site, {sponsors, events: []}, context);
  const ids = related.map(({document}) => document.id);
  const listed = new Set(eachTextOnce(ids, site, config.language));
  const once = related.filter(({document}) => listed.has(document.id));
  const shown = siteEvents(
    {all: once.map(({listed}) => listed), later: once.flatMap(({later}) => later)},
    speakers,
    {site, config},
  );
  const documents = new Map(site.documents);
  for (const document of [...relateVenues(events, site, config), ...relateSpeakers(shown, site, config)])
    documents.set(document.id, document);
  for (const {document} of related) documents.set(document.id, document);
  for (const {post, event} of recaps)
    documents.set(post.id, withRecapOf(documents.get(post.id)!, event, site));
  const lists = new Map(site.lists).set(EVENT_LIST, ids);
  const extras = {...site.extras, events: shown, group_events: shown};
  return relateSponsors({...site, documents, lists, extras}, {sponsors, events: shown.all}, context);
}

/** The checked event of a post, as added by `relateEvents`. */
export function eventOf({data}: Document): Event {
  return (data.event as {readonly checked: Event}).checked;
}

/** Lists are in the site's language, each post in its own. */
function relateOne(
  event: Event,
  {site, context, recap}: {site: Site; context: Context; recap: Recap | undefined},
): {document: Document; listed: ListedEvent; later: readonly ListedEvent[]} {
  const {config, hasCome} = context;
  const document = site.documents.get(event.post)!;
  const path = site.urls.get(document.id)!;
  const announced = announcedBefore(document, event, {config, path});
  const isPast = hasCome(event.end.epoch);
  const post = {documentId: document.id};
  const {language} = document;
  const facts: ItemFacts = {path, recap, group: groupOf(config), language, isPast};
  const item = itemOf(announced, facts);
  const ownFacts = language === config.language ? facts : {...facts, group: {...facts.group, language}};
  const own = ownFacts === facts ? item : itemOf(announced, ownFacts);
  return {
    document: withEvent(document, own, {
      ...recapForm(own, config),
      ...(isPast ? {} : sinceWhen(event, language)),
      invite: inviteFacts(announced, own, {language, config}),
      json_ld: jsonLd(announced, facts.group),
      checked: event,
      later: laterItems(announced, ownFacts),
    }),
    listed: {...item, post},
    later: laterItems(announced, facts).map((later) => ({...later, post})),
  };
}

/** Texts are not HTML yet, so only the front matter can give a description. */
function announcedBefore(
  {data, categories}: Document,
  event: Event,
  {config, path}: {config: Config; path: string},
): Announced {
  const description = typeof data.description === 'string' ? data.description : '';
  return {event, url: addressOfPath(path, config), description, ...imageOf(data, path, config), categories};
}

/** What its page needs beside what lists show; `checked` is the event itself. */
interface OwnFacts {
  readonly recap_form?: string;
  /** `Since March 2024`. */
  readonly since?: string;
  readonly invite: InviteFacts;
  readonly json_ld: object;
  readonly checked: Event;
  /** The dates after this one, of an event that repeats. */
  readonly later: readonly EventItem[];
}

function withEvent(document: Document, item: EventItem, facts: OwnFacts): Document {
  const {checked: event, later} = facts;
  // The page of an event that repeats is about all its dates.
  const ends_at = later.at(-1)?.ends_at ?? item.ends_at;
  const paths = {calendar: PATHS.calendar, script: PATHS.script};
  const shown = {...event.others, ...item, ends_at, ...paths, ...facts};
  const {venue, talks, hosts, sponsors, series} = event;
  const known = [
    venue,
    talks,
    hosts,
    sponsors,
    item.recap,
    item.is_past,
    ...(series ? [item.start, series] : []),
  ];
  const digest = `${document.digest} ${JSON.stringify(known)}`;
  return {...document, data: {...document.data, event: shown}, digest};
}

/** On a Jekyll site, `recap_of` may be a field of its own templates, unless it has the form that writes it. */
function isOurs({mode, repository}: Config): boolean {
  return mode === 'native' || repository !== undefined;
}

/** Where to write the recap that is still missing. */
function recapForm(item: EventItem, {repository}: Config) {
  const isOffered = repository && lacksRecap(item);
  return isOffered ? {recap_form: `${PATHS.write}?recap_of=${item.id}`} : {};
}

function sinceWhen({series}: Event, language: string) {
  if (!series?.since) return {};
  const {month} = dayPieces(series.since, language);
  return {since: wordsOf(language).heldSince.replace('{month}', month)};
}

function withRecapOf(document: Document, {title, post}: Event, site: Site): Document {
  const shown = {title, url: site.urls.get(post)!, words: wordsOf(document.language)};
  const digest = `${document.digest} ${JSON.stringify([title, shown.url])}`;
  return {...document, data: {...document.data, recap_of: shown}, digest};
}
