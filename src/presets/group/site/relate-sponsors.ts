import {type Config, type Context, type Document, isExternal, type Site} from '../../../api.ts';
import type {Words} from '../words/words.ts';
import {wordsOf} from '../words/words-of.ts';
import type {Sponsors} from './find-sponsors.ts';
import {addressOfPath} from './group-of.ts';
import type {EventItem} from './item.ts';
import {type SiteSponsors, siteSponsors} from './site-sponsors.ts';
import type {SponsorItem} from './sponsor-item.ts';

/** What the front matter of the page about a host or sponsor says besides. */
interface SponsorFields {
  readonly sponsor: Omit<SponsorItem, 'document'> & {
    readonly words: Words;
    readonly is_plain: boolean;
    readonly json_ld: object;
  };
  /** The page above it. Themes of Jekyll have their own use for the name. */
  readonly parent?: {readonly title: string; readonly url: string};
}

/** Adds `site.group_sponsors`, and `page.sponsor` to each file. Leaves a site without such files unchanged. */
export function relateSponsors(
  site: Site,
  {sponsors, events}: {sponsors: Sponsors; events: readonly EventItem[]},
  context: Context,
): Site {
  if (sponsors.all.length === 0) return site;
  const shown = siteSponsors(sponsors.all, events, {site, context});
  const documents = new Map(site.documents);
  for (const item of shown.all) {
    const {documentId} = item.document;
    documents.set(documentId, withFields(documents.get(documentId)!, item, {shown, config: context.config}));
  }
  return {...site, documents, extras: {...site.extras, group_sponsors: shown}};
}

/** On a native site, it has the name as title, the logo as image, and the layout `sponsor`, unless it says otherwise. */
function withFields(
  document: Document,
  item: SponsorItem,
  {shown, config}: {shown: SiteSponsors; config: Config},
): Document {
  const fields = sponsorFields(item, {shown, config, language: document.language || config.language});
  const digest = `${document.digest} ${JSON.stringify(fields)}`;
  // On a Jekyll site, `sponsor` may be a field of its own templates.
  if (config.mode === 'jekyll') return {...document, data: {...fields, ...document.data}, digest};
  const {logo} = document.data;
  const written = typeof logo === 'string' ? logo : (logo as {path?: unknown} | undefined)?.path;
  const {title = item.name, image = written} = document.data;
  const own = {...document.data, title, ...(image !== undefined && {image}), ...fields};
  return {...document, title: String(title), data: {layout: 'sponsor', ...own}, digest};
}

function sponsorFields(
  {document: _, ...item}: SponsorItem,
  {shown: {page, title, is_plain}, config, language}: {shown: SiteSponsors; config: Config; language: string},
): SponsorFields {
  const words = wordsOf(language);
  return {
    sponsor: {...item, words, is_plain, json_ld: jsonLd(item, config)},
    ...(page && config.mode === 'native' && {parent: {title, url: page}}),
  };
}

/** schema.org's Organization. */
function jsonLd({name, url, page, logo}: Omit<SponsorItem, 'document'>, config: Config): object {
  const addressOf = (path: string) => (isExternal(path) ? path : addressOfPath(path, config));
  const address = url ?? page;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    ...(address && {url: addressOf(address)}),
    ...(logo && {logo: addressOf(logo)}),
  };
}
