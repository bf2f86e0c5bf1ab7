import type {Context, Diagnostic, Document, Site} from '../../../api.ts';
import type {Event, Party} from '../event.ts';
import {readSponsor, tellsOfSponsor} from '../read/read-sponsor.ts';
import type {Sponsor} from '../sponsor.ts';
import {fileFinder, type Named} from './file-finder.ts';
import {nameSlug} from './name-slug.ts';
import {findNamedFiles, type NamedFiles, plainName} from './named-files.ts';
import {pageOf} from './own-pages.ts';
import {pictureAddress} from './picture-address.ts';

export interface Sponsors {
  /** Each file once. */
  readonly all: readonly Sponsor[];
  /** By name, as events write it. */
  readonly byName: ReadonlyMap<string, Sponsor>;
}

/** What search engines expect of links that were paid for. */
export const SPONSORED = 'sponsored noopener';

const NONE: Sponsors = {all: [], byName: new Map()};

/**
 * Hosts and sponsors with a file in a `sponsors` folder: those that events name, and those whose file says so. A Jekyll
 * site may use such a folder in its own way, so there it needs an event.
 */
export function findSponsors(events: readonly Event[], site: Site, context: Context): Sponsors {
  if (context.config.mode === 'jekyll' && events.length === 0) return NONE;
  const files = findNamedFiles('sponsors', site, context.config);
  if (files.size === 0) return NONE;
  const fileOf = fileFinder(files, {what: 'sponsor', shortest: 5}, {site, context});
  const named = new Map(
    namedIn(events).flatMap((one) => {
      const file = fileOf(nameSlug(one.party.name), one);
      return file ? [[one.party.name, file] as const] : [];
    }),
  );
  const described = new Map(
    [...telling(files, [...named.values()])].map((file) => [file, sponsorIn(file, site, context)]),
  );
  return {
    all: [...described.values()],
    byName: new Map([...named].map(([name, file]) => [name, described.get(file)!])),
  };
}

/** The event with the names, links and logos of its hosts and sponsors as in their files. */
export function withSponsors(event: Event, {byName}: Sponsors): Event {
  if (byName.size === 0) return event;
  const known = (party: Party): Party => {
    const {name, url, logo, page} = byName.get(party.name) ?? {};
    return {...(url && {url}), ...party, ...(name && {name}), ...(logo && {logo}), ...(page && {page})};
  };
  const sponsored = (party: Party): Party =>
    byName.has(party.name) ? {...known(party), rel: SPONSORED} : party;
  return {...event, hosts: event.hosts.map(known), sponsors: event.sponsors.map(sponsored)};
}

/** Each name once, as the latest event that has it writes it. */
function namedIn(events: readonly Event[]): readonly Named[] {
  const named = new Map<string, Named>();
  for (const event of events)
    for (const list of ['hosts', 'sponsors'] as const)
      for (const [at, party] of event[list].entries())
        named.set(party.name, {party, event, key: `${list}.${at}`});
  return [...named.values()];
}

/** In the order of the files. */
function telling(files: NamedFiles, named: readonly Document[]): ReadonlySet<Document> {
  const all = [...files.values()].flat();
  return new Set(all.filter((file) => named.includes(file) || tellsOfSponsor(file.data)));
}

function sponsorIn(file: Document, site: Site, {config, report}: Context): Sponsor {
  const diagnostics: Diagnostic[] = [];
  const block = {document: file, path: '', values: file.data, diagnostics};
  const {name, logo, ...details} = readSponsor(block, config);
  const isTheirs = file.collection !== 'pages';
  // A collection's fields are the site's own: only it knows in which folder its pictures are.
  if (!isTheirs) for (const diagnostic of diagnostics) report(diagnostic);
  const address = logo && pictureAddress(logo, file, {site, config});
  const isKnown = address !== undefined && (!isTheirs || address === logo);
  const page = pageOf(file, site);
  return {
    ...details,
    name: plainName(name, config),
    ...(isKnown && {logo: address}),
    ...(page && {page}),
    document: file.id,
  };
}
