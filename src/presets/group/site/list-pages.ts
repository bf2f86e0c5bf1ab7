import type {Config, Site} from '../../../api.ts';
import {wordsOf} from '../words/words-of.ts';
import {ownPages} from './own-pages.ts';
import {speakerFields} from './relate-speakers.ts';
import type {SiteEvents} from './site-events.ts';
import type {SiteSponsors} from './site-sponsors.ts';

/** A page about talks or sponsors that the site has no file for. */
export interface ListPage {
  readonly url: string;
  readonly kind: 'talks' | 'speakers' | 'speaker' | 'sponsors';
  /** Front matter. */
  readonly data: {readonly title: string};
  /** Id of the document that it shows, if that has no page of its own. */
  readonly subject?: string;
}

/** All talks, all speakers and each of them, and all sponsors. */
export function listPages(site: Site, config: Config): readonly ListPage[] {
  const own = ownPages(site);
  return [...talkPages(site, config), ...sponsorPage(site)].filter(({url}) => own(url) === undefined);
}

/** None of these if no talk has a speaker. */
function talkPages(site: Site, config: Config): readonly ListPage[] {
  const events = site.extras.group_events as SiteEvents | undefined;
  if (!events || events.speakers.length === 0) return [];
  const {talks_page, speakers_page} = events;
  const {talks: talksTitle, speakers: speakersTitle} = wordsOf(config.language);
  return [
    ...(talks_page ? [{url: talks_page, kind: 'talks' as const, data: {title: talksTitle}}] : []),
    ...(speakers_page ? [{url: speakers_page, kind: 'speakers' as const, data: {title: speakersTitle}}] : []),
    ...events.speakers.flatMap((item): ListPage[] => {
      const {name: title, page: url, document} = item;
      if (url === undefined) return [];
      const data = {title, ...speakerFields(item, speakers_page, {config, language: config.language})};
      return [{url, kind: 'speaker', data, ...(document && {subject: document.documentId})}];
    }),
  ];
}

function sponsorPage({extras}: Site): readonly ListPage[] {
  const {page, title} = (extras.group_sponsors ?? {}) as Partial<SiteSponsors>;
  return page && title ? [{url: page, kind: 'sponsors', data: {title}}] : [];
}
