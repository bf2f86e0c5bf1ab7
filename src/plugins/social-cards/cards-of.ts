import {
  type Config,
  type Document,
  directionOf,
  documentsIn,
  isLanguage,
  type Moment,
  remember,
  rememberFor,
  type Site,
  writeDate,
} from '../../api.ts';

/** The picture for one page. */
export interface Card {
  /** URL path of the picture. */
  readonly url: string;
  readonly face: Face;
}

/** What a picture shows. */
export interface Face {
  readonly group: string;
  readonly title: string;
  /** `Cancelled`. */
  readonly notice?: string;
  readonly when?: string;
  /** It does not take place then. */
  readonly isOff?: boolean;
  readonly where?: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The cards of posts, events and speakers without a picture of their own, by the URL path of their page. */
export const cardsOf = rememberFor((config: Config) => {
  const {language, timezone: timeZone} = config;
  const formatOf = remember((tag) => new Intl.DateTimeFormat([tag, language], {dateStyle: 'long', timeZone}));
  const write: WriteDay = ({epoch}, tag) => writeDate(formatOf(isLanguage(tag) ? tag : language), epoch);
  return rememberFor((site: Site): ReadonlyMap<string, Card> => {
    const cardsIn = (list: string, saysOf: (document: Document) => Partial<Face>) =>
      documentsIn(site, list)
        .filter(({id, data}) => !site.pageless.has(id) && !data.image)
        .map((one) => cardAt(site.urls.get(one.id)!, {...faceOf(one, config), ...saysOf(one)}));
    return new Map([
      ...cardsIn('posts', ({date, language: tag}) => (date ? {when: write(date, tag)} : {})),
      ...cardsIn('group-events', ofEvent),
      ...speakersIn(site).map(([page, face]) => cardAt(page, {...ofSite(config), ...face})),
    ]);
  });
});

type WriteDay = (day: Moment, language: string) => string;

function cardAt(page: string, face: Face): [page: string, card: Card] {
  const start = page.endsWith('/') ? page : `${page.replace(/\.html$/, '')}-`;
  return [page, {url: `${start}social-card.png`, face}];
}

function faceOf({title, language}: Document, config: Config): Face {
  return {...ofSite(config), title, direction: directionOf(language)};
}

function ofSite({title, language}: Config): Pick<Face, 'group' | 'direction'> {
  return {group: title, direction: directionOf(language)};
}

/** What templates see of an event, as far as it is shown. */
interface ShownEvent {
  readonly status: string;
  readonly status_text: string;
  readonly has_notice: boolean;
  readonly is_off: boolean;
  readonly day: string;
  readonly time: string;
  readonly venue?: {readonly name: string; readonly address?: {readonly locality?: string}};
  readonly is_online: boolean;
  readonly words: {readonly online: string};
}

function ofEvent({data}: Document): Partial<Face> {
  const event = data.event as ShownEvent;
  const {day, time, has_notice, status_text, is_off} = event;
  const where = placeOf(event);
  return {
    when: time === '' ? day : `${day}, ${time}`,
    ...(has_notice && {notice: status_text}),
    ...(is_off && {isOff: true}),
    ...(where && {where}),
  };
}

/** Its name and town, or that people meet online. */
function placeOf({status, venue, is_online, words}: ShownEvent): string | undefined {
  if (status === 'moved-online') return undefined;
  if (venue === undefined) return is_online ? words.online : undefined;
  const {name, address} = venue;
  const town = address?.locality ?? '';
  return name.includes(town) ? name : `${name}, ${town}`;
}

/** What templates see of a speaker, as far as it is shown. */
interface ShownSpeaker {
  readonly name: string;
  readonly page?: string;
  readonly picture?: unknown;
  readonly talks_text: string;
  readonly document?: {readonly documentId: string};
}

function speakersIn({extras, documents}: Site): [page: string, face: Pick<Face, 'title' | 'when'>][] {
  const {speakers = []} = (extras.group_events ?? {}) as {readonly speakers?: readonly ShownSpeaker[]};
  return speakers.flatMap(({name, page, picture, talks_text, document}) => {
    const image = picture ?? documents.get(document?.documentId ?? '')?.data.image;
    return page !== undefined && !image ? [[page, {title: name, when: talks_text}]] : [];
  });
}
