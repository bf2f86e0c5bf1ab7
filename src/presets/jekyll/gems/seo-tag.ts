import {isMap, type Plugin} from '../../../api.ts';
import type {TagContext} from '../../../liquid/index.ts';
import {mapOf, type Settings, textOf} from '../config/settings.ts';
import {type SeoFacts, seoFacts} from './seo-facts.ts';
import {seoJson} from './seo-json.ts';
import {siteFilters, textWith} from './site-filters.ts';

type Tags = readonly (string | false | undefined)[];

/** jekyll-seo-tag: title, description, canonical address, Open Graph, Twitter card and JSON-LD of a page. */
export function seoTag(settings: Settings): Plugin {
  return {
    name: 'jekyll-seo-tag',
    key: 'jekyll-seo-tag-1',
    asksForTexts: true,
    tags: {seo: {render: (tag) => render(tag, settings)}},
  };
}

function render(tag: TagContext, settings: Settings): string {
  const facts = seoFacts(tag, settings);
  const hasTitle = facts.title !== '' && !/title=false/i.test(tag.markup);
  const lines: Tags = [
    hasTitle && `<title>${facts.title}</title>`,
    meta('property', 'og:title', facts.pageTitle),
    meta('name', 'author', textOf(facts.author.name)),
    meta('property', 'og:locale', facts.locale),
    meta('name', 'description', facts.description),
    meta('property', 'og:description', facts.description),
    ...addresses(facts, settings),
    meta('property', 'og:site_name', facts.siteTitle),
    ...image(facts),
    ...kind(facts, settings),
    ...neighbours(tag, settings),
    ...twitter(facts, settings),
    ...facebook(settings.values.facebook),
    ...verifications(settings),
    `<script type="application/ld+json">\n${seoJson(facts)}</script>`,
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

/** Left out if empty. */
function meta(kind: 'name' | 'property', name: string, content: string): string | false {
  return content !== '' && `<meta ${kind}="${name}" content="${content}" />`;
}

function addresses({canonical}: SeoFacts, {values}: Settings): Tags {
  // In Liquid an empty string is true.
  if (values.url !== '' && !values.url) return [];
  return [`<link rel="canonical" href="${canonical}" />`, meta('property', 'og:url', canonical)];
}

function image({image: shown}: SeoFacts): Tags {
  if (!shown) return [];
  return [
    meta('property', 'og:image', shown.path),
    ...['height', 'width', 'alt'].map((key) => meta('property', `og:image:${key}`, textOf(shown.all[key]))),
  ];
}

function kind({page}: SeoFacts, settings: Settings): Tags {
  if (!page.date) return [meta('property', 'og:type', 'website')];
  const published = textWith(siteFilters(settings), page.date, 'date_to_xmlschema');
  return [meta('property', 'og:type', 'article'), meta('property', 'article:published_time', published)];
}

function neighbours(tag: TagContext, settings: Settings): Tags {
  const paginator = tag.get('paginator');
  if (!isMap(paginator)) return [];
  const link = (rel: string, page: unknown, path: unknown) =>
    page && `<link rel="${rel}" href="${textWith(siteFilters(settings), path, 'absolute_url')}" />`;
  const {previous_page: previous, previous_page_path, next_page: next, next_page_path} = paginator;
  return [link('prev', previous, previous_page_path), link('next', next, next_page_path)] as Tags;
}

function twitter({image: shown, page, pageTitle, author}: SeoFacts, {values}: Settings): Tags {
  const own = mapOf(page.twitter);
  const site = mapOf(values.twitter);
  const card = textOf(own.card) || textOf(site.card) || 'summary_large_image';
  return [
    meta('name', 'twitter:card', shown ? card : 'summary'),
    meta('property', 'twitter:image', shown?.path ?? ''),
    meta('name', 'twitter:image:alt', textOf(shown?.all.alt)),
    meta('property', 'twitter:title', pageTitle),
    ...(values.twitter
      ? [
          `<meta name="twitter:site" content="@${textOf(site.username).replaceAll('@', '')}" />`,
          author.twitter !== '' &&
            `<meta name="twitter:creator" content="@${author.twitter.replaceAll('@', '')}" />`,
        ]
      : []),
  ];
}

function facebook(given: unknown): Tags {
  if (!isMap(given)) return [];
  return [
    meta('property', 'fb:admins', textOf(given.admins)),
    meta('property', 'article:publisher', textOf(given.publisher)),
    meta('property', 'fb:app_id', textOf(given.app_id)),
  ];
}

const VERIFICATIONS = {
  google: 'google-site-verification',
  bing: 'msvalidate.01',
  alexa: 'alexaVerifyID',
  yandex: 'yandex-verification',
  baidu: 'baidu-site-verification',
  facebook: 'facebook-domain-verification',
};

function verifications({values}: Settings): Tags {
  const given = values.webmaster_verifications;
  if (!isMap(given)) return [meta('name', VERIFICATIONS.google, textOf(values.google_site_verification))];
  return Object.entries(VERIFICATIONS).map(([key, name]) => meta('name', name, textOf(given[key])));
}
