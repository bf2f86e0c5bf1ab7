import {type Document, documentsIn, type Moment, type Site} from '../../api.ts';
import {EVENT_LIST} from './site/paths.ts';
import {eventOf} from './site/relate-events.ts';
import type {SiteSponsors} from './site/site-sponsors.ts';

/** When a site will next be out of date, and why. */
export interface Rebuild {
  readonly at: Moment;
  readonly reason: 'event-over' | 'post-appears' | 'post-expires' | 'sponsor-changes';
  /** Id of the document. */
  readonly documentId: string;
  readonly title: string;
}

/** The first moment after `now` at which a build would give a different site; undefined if none is known. */
export function nextRebuild(site: Site, now: Moment): Rebuild | undefined {
  const due = [
    ...eventsOver(site),
    ...postsThatExpire(site),
    ...postsThatAppear(site),
    ...sponsorsThatChange(site),
  ];
  const later = due.filter(({at}) => at.epoch > now.epoch);
  return later.sort((a, b) => a.at.epoch - b.at.epoch || (a.documentId < b.documentId ? -1 : 1))[0];
}

function eventsOver(site: Site): Rebuild[] {
  return documentsIn(site, EVENT_LIST).map((document) => {
    const {end, title} = eventOf(document);
    return {at: end, reason: 'event-over', documentId: document.id, title};
  });
}

function postsThatExpire({documents}: Site): Rebuild[] {
  const expiring = [...documents.values()].filter(({expires}) => expires);
  return expiring.map(({id, title, expires}: Document) => ({
    at: expires!,
    reason: 'post-expires',
    documentId: id,
    title,
  }));
}

/** Held-back posts have no title here, so their path is used. */
function postsThatAppear({heldBack}: Site): Rebuild[] {
  return heldBack.flatMap(({id, reason, when}) =>
    reason === 'future' && when ? [{at: when, reason: 'post-appears', documentId: id, title: id}] : [],
  );
}

/** When somebody becomes a sponsor, or is one no longer. */
function sponsorsThatChange({extras}: Site): Rebuild[] {
  const {all = []} = (extras.group_sponsors ?? {}) as Partial<SiteSponsors>;
  return all.flatMap(({since, until, name: title, document: {documentId}}) =>
    [since?.start, until?.end].flatMap((at): Rebuild[] =>
      at ? [{at, reason: 'sponsor-changes', documentId, title}] : [],
    ),
  );
}
