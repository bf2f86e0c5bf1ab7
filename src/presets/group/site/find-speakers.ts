import type {Config, Context, Diagnostic, Document, Site} from '../../../api.ts';
import {type Event, isOff, type Party} from '../event.ts';
import {readSpeaker} from '../read/read-speaker.ts';
import type {NamedLink, Speaker} from '../speaker.ts';
import {wordsOf} from '../words/words-of.ts';
import {fileFinder, type Named} from './file-finder.ts';
import {nameSlug} from './name-slug.ts';
import {findNamedFiles, plainName} from './named-files.ts';
import {ownPages, pageOf} from './own-pages.ts';
import {speakerPath} from './paths.ts';
import {pictureAddress} from './picture-address.ts';

/** By name, as events write it and as it is shown; several names may lead to one person. */
export type Speakers = ReadonlyMap<string, Speaker>;

/**
 * The people who give talks. A name alone is enough; a file in a `speakers` folder tells more. Meetings that were
 * called off do not count.
 */
export function findSpeakers(events: readonly Event[], site: Site, context: Context): Speakers {
  const slugs = slugsIn(events);
  const named = namedIn(events, slugs);
  if (named.size === 0) return new Map();
  const files = findNamedFiles('speakers', site, context.config);
  const fileOf = fileFinder(files, {what: 'speaker', shortest: 8}, {site, context});
  const addressOf = addressFinder(site);
  const described = new Map<Document, Speaker>();
  const speakerOf = (slug: string, one: Named): Speaker => {
    const file = fileOf(slug, one);
    if (file === undefined) return withoutFile(one, {slug, page: addressOf(slug)}, context);
    const speaker = described.get(file) ?? withFile(file, one, {site, context});
    described.set(file, speaker);
    return speaker;
  };
  const speakers = new Map([...named].map(([slug, one]) => [slug, speakerOf(slug, one)]));
  return new Map([
    ...[...speakers.values()].map((speaker) => [speaker.name, speaker] as const),
    ...[...slugs].flatMap(([name, slug]) =>
      speakers.has(slug) ? [[name, speakers.get(slug)!] as const] : [],
    ),
  ]);
}

/** The event with the names of its speakers as in their files, and with their pages. */
export function withSpeakers(event: Event, speakers: Speakers): Event {
  if (speakers.size === 0) return event;
  const known = (party: Party): Party => {
    const {name, page, document} = speakers.get(party.name) ?? {};
    return {...party, ...(document && {name: name!}), ...(page && {page})};
  };
  return {...event, talks: event.talks.map((talk) => ({...talk, speakers: talk.speakers.map(known)}))};
}

/** The slug of each name. */
function slugsIn(events: readonly Event[]): ReadonlyMap<string, string> {
  const talks = events.flatMap((event) => event.talks);
  const names = new Set(talks.flatMap(({speakers}) => speakers.map(({name}) => name)));
  return new Map([...names].map((name) => [name, nameSlug(name)]));
}

/** Who speaks, by slug, as the latest event that does so names them; an address may be in another one. */
function namedIn(events: readonly Event[], slugs: ReadonlyMap<string, string>): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  for (const event of [...events].reverse()) {
    if (isOff(event)) continue;
    for (const [number, {speakers}] of event.talks.entries())
      for (const [at, party] of speakers.entries()) {
        const slug = slugs.get(party.name)!;
        const known = named.get(slug);
        if (!known) named.set(slug, {party, event, key: `talks.${number}.speakers.${at}`});
        else named.set(slug, {...known, party: {...party, ...known.party}});
      }
  }
  named.delete('');
  return named;
}

/** A Jekyll site with a collection of speakers shows them itself, so no page is made for them. */
function addressFinder(site: Site): (slug: string) => string | undefined {
  const own = ownPages(site);
  const isTheirs = site.lists.has('speakers');
  return (slug) => own(speakerPath(slug)) ?? (isTheirs ? undefined : speakerPath(slug));
}

function withoutFile(
  {party}: Named,
  {slug, page}: {slug: string; page: string | undefined},
  {config}: Context,
): Speaker {
  return {slug, name: party.name, links: linkOf(party, config), ...(page && {page})};
}

function withFile(file: Document, {party}: Named, {site, context}: {site: Site; context: Context}): Speaker {
  const {config, report} = context;
  const diagnostics: Diagnostic[] = [];
  const block = {document: file, path: '', values: file.data, diagnostics};
  const {name: written, picture, links} = readSpeaker(block, wordsOf(config.language).website);
  const name = plainName(written, config);
  // A collection's fields are the site's own.
  if (file.collection === 'pages') for (const diagnostic of diagnostics) report(diagnostic);
  const page = pageOf(file, site);
  return {
    slug: nameSlug(name),
    name,
    links: links.length > 0 ? links : linkOf(party, config),
    ...(picture && {picture: {...picture, path: pictureAddress(picture.path, file, {site, config})}}),
    ...(page && {page}),
    document: file.id,
  };
}

function linkOf({url}: Party, {language}: Config): NamedLink[] {
  return url === undefined ? [] : [{name: wordsOf(language).website, url}];
}
