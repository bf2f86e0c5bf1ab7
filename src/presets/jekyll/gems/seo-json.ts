import {textOf} from '../config/settings.ts';
import type {SeoFacts} from './seo-facts.ts';

/** JSON-LD for a page (schema.org), with keys in alphabetical order. */
export function seoJson(facts: SeoFacts): string {
  const {type, name, description, canonical, pageTitle, links} = facts;
  const all: Record<string, unknown> = {
    '@context': 'https://schema.org',
    '@type': type,
    author: authorOf(facts),
    dateModified: facts.modified,
    datePublished: facts.published,
    description,
    headline: pageTitle,
    image: imageOf(facts),
    mainEntityOfPage: /^(?:BlogPosting|CreativeWork)$/.test(type)
      ? {'@type': 'WebPage', '@id': canonical}
      : '',
    name,
    publisher: publisherOf(facts),
    sameAs: links,
    url: canonical,
  };
  const kept = Object.entries(all).filter(
    ([, value]) => value !== '' && value !== undefined && value !== null,
  );
  return JSON.stringify(Object.fromEntries(kept)).replaceAll('</', '<\\/');
}

function authorOf({author}: SeoFacts): unknown {
  if (!author.name) return undefined;
  const type = textOf(author.type) || 'Person';
  if (type !== 'Organization' && type !== 'Person') return undefined;
  return {'@type': type, name: author.name, ...(author.url ? {url: author.url} : {})};
}

function imageOf({image}: SeoFacts): unknown {
  if (!image) return undefined;
  const {path: _, ...rest} = image.all;
  return Object.keys(rest).length === 0 ? image.path : {...rest, url: image.path, '@type': 'imageObject'};
}

function publisherOf({logo, author}: SeoFacts): unknown {
  if (logo === '') return undefined;
  const name = author.name ? {name: author.name} : {};
  return {'@type': 'Organization', logo: {'@type': 'ImageObject', url: logo}, ...name};
}
