import type {Config, Site} from '../../../api.ts';
import {wordsOf} from '../words/words.ts';
import {ownPages} from './own-pages.ts';
import {speakerFields} from './relate-speakers.ts';
import type {SiteEvents} from './site-events.ts';

/** A page about talks that the site has no file for. */
export interface TalkPage {
  readonly url: string;
  readonly kind: 'talks' | 'speakers' | 'speaker';
  /** Front matter. */
  readonly data: {readonly title: string};
  /** Id of the document that it shows, if that has no page of its own. */
  readonly subject?: string;
}

/** All talks, all speakers, and each of them; none of these if no talk has a speaker. */
export function talkPages(site: Site, config: Config): readonly TalkPage[] {
  const events = site.extras.group_events as SiteEvents | undefined;
  if (!events || events.speakers.length === 0) return [];
  const {talks_page, speakers_page} = events;
  const {talks: talksTitle, speakers: speakersTitle} = wordsOf(config.language);
  const own = ownPages(site);
  const pages: TalkPage[] = [
    ...(talks_page ? [{url: talks_page, kind: 'talks' as const, data: {title: talksTitle}}] : []),
    ...(speakers_page ? [{url: speakers_page, kind: 'speakers' as const, data: {title: speakersTitle}}] : []),
    ...events.speakers.flatMap((item): TalkPage[] => {
      const {name: title, page: url, document} = item;
      if (url === undefined) return [];
      const data = {title, ...speakerFields(item, speakers_page, {config, language: config.language})};
      return [{url, kind: 'speaker', data, ...(document && {subject: document.documentId})}];
    }),
  ];
  return pages.filter(({url}) => own(url) === undefined);
}
