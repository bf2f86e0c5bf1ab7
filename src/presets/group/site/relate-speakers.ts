import {type Config, type Document, isExternal, isMap, type Site} from '../../../api.ts';
import type {Words} from '../words/words.ts';
import {wordsOf} from '../words/words-of.ts';
import {addressOfPath} from './group-of.ts';
import type {SiteEvents} from './site-events.ts';
import type {SpeakerItem} from './speaker-item.ts';

/** What the front matter of a speaker's page says besides. */
export interface SpeakerFields {
  readonly speaker: Omit<SpeakerItem, 'document'> & {readonly words: Words; readonly json_ld: object};
  /** The page above it. Themes of Jekyll have their own use for the name. */
  readonly parent?: {readonly title: string; readonly url: string};
}

/**
 * The documents about speakers, with what their layout shows as `page.speaker`. On a native site they have the name as
 * title, the picture as image, and the layout `speaker`, unless they say otherwise.
 */
export function relateSpeakers(
  {speakers, speakers_page}: Pick<SiteEvents, 'speakers' | 'speakers_page'>,
  site: Site,
  config: Config,
): readonly Document[] {
  return speakers.flatMap((item) => {
    const document = item.document && site.documents.get(item.document.documentId);
    if (!document) return [];
    const fields = speakerFields(item, speakers_page, {
      config,
      language: document.language || config.language,
    });
    const digest = `${document.digest} ${JSON.stringify(fields)}`;
    // On a Jekyll site, `speaker` may be a field of its own templates.
    if (config.mode === 'jekyll') return [{...document, data: {...fields, ...document.data}, digest}];
    const {title = item.name, image = pictureOf(document)} = document.data;
    const own = {...document.data, title, ...(image !== undefined && {image}), ...fields};
    return [{...document, title: String(title), data: {layout: 'speaker', ...own}, digest}];
  });
}

/** Of a page about a speaker, in a language. */
export function speakerFields(
  {document: _, ...item}: SpeakerItem,
  parent: string | undefined,
  {config, language}: {config: Config; language: string},
): SpeakerFields {
  const words = wordsOf(language);
  return {
    speaker: {...item, words, json_ld: jsonLd(item, config)},
    ...(parent && config.mode === 'native' && {parent: {title: words.speakers, url: parent}}),
  };
}

/** schema.org's Person. */
function jsonLd({name, page, picture, links}: Omit<SpeakerItem, 'document'>, config: Config): object {
  const addressOf = (path: string) => (isExternal(path) ? path : addressOfPath(path, config));
  const sameAs = links.map(({url}) => url).filter((url) => /^https?:/i.test(url));
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    ...(page && {url: addressOf(page)}),
    ...(picture && {image: addressOf(picture.path)}),
    ...(sameAs.length > 0 && {sameAs}),
  };
}

/** Relative to the file, like other images. */
function pictureOf({data: {picture}}: Document): unknown {
  return isMap(picture) ? picture.path : picture;
}
