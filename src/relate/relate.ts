import type {Config} from '../config.ts';
import {authorNames} from '../documents/author-named.ts';
import {asText, callPlugin, having} from '../hooks.ts';
import {slugify} from '../liquid/index.ts';
import type {Diagnostic, Document, Made, Site, Term} from '../model.ts';
import type {Address, Context} from '../plugin.ts';
import {isSetting, made, settingAt} from '../report/diagnostic.ts';
import {joinPath} from '../urls.ts';
import {groupBy} from '../values/group-by.ts';
import {pageTemplate} from './page-template.ts';
import {permalinkOf} from './permalink.ts';
import type {Published} from './publish.ts';
import {findTerms, type Taxonomy} from './terms.ts';

export interface Related {
  readonly published: Published;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Makes the catalogue: what is published, at which URL, and what belongs together. */
export function relate({published: {documents, heldBack}, data}: Related, context: Context): Made<Site> {
  const {config} = context;
  const diagnostics: Diagnostic[] = [];
  const urls = new Map<string, string>();
  const outputs = new Map<string, string>();
  for (const document of documents) {
    const {value, diagnostics: found} = placeOf(document, context);
    urls.set(document.id, value.url);
    if (value.output) outputs.set(document.id, value.output);
    diagnostics.push(...found);
  }
  const posts = documents.filter(({collection}) => collection === 'posts');
  const terms = new Map<string, Term[]>();
  for (const [name, taxonomy] of Object.entries(taxonomies(config))) {
    const {value, diagnostics: found} = findTerms(posts, taxonomy);
    terms.set(name, value);
    // If terms have no pages, it does not matter how they are spelled.
    if (config.indexes) diagnostics.push(...found);
  }
  terms.set('years', years(posts, config));
  const site: Site = {
    documents: new Map(documents.map((document) => [document.id, document])),
    urls,
    outputs,
    pageless: new Set(),
    lists: listsOf(documents),
    terms,
    heldBack,
    data,
    extras: {},
  };
  return made(site, diagnostics.filter(isFirst));
}

interface Place {
  readonly url: string;
  /** Absent if it follows from the URL. */
  readonly output?: string;
}

function placeOf(document: Document, context: Context): Made<Place> {
  const {permalinks, slugs, folders} = context.config;
  const given = ofPlugins(document, context);
  if (given !== undefined) return made(typeof given === 'string' ? {url: given} : given);
  const isPost = document.collection === 'posts';
  const template = isPost ? permalinks.posts : pageTemplate(document, permalinks.pages, folders.content);
  const {value, diagnostics} = permalinkOf(document, template, {slugs, folder: folders.content});
  const isOwn = document.data.permalink !== undefined;
  return made({url: value.url}, isOwn ? diagnostics : diagnostics.map(inConfig));
}

/** A fault in the template of all posts is reported once, not for each of them. */
function inConfig(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === 'permalink-placeholder'
    ? {...diagnostic, place: settingAt('permalink')}
    : diagnostic;
}

function isFirst({code, place, message}: Diagnostic, at: number, all: readonly Diagnostic[]): boolean {
  if (code !== 'permalink-placeholder' || !isSetting(place)) return true;
  return all.findIndex((one) => one.code === code && one.message === message) === at;
}

function ofPlugins(document: Document, context: Context): Address | undefined {
  for (const plugin of having(context.config.plugins, 'permalink')) {
    const call = () => asAddress(plugin.permalink(document, context));
    const address = callPlugin<Address | undefined>(
      {plugin, hook: 'permalink', place: {path: document.id}},
      context,
      call,
      undefined,
    );
    if (address !== undefined) return address;
  }
  return undefined;
}

function asAddress(given: Address | undefined): Address | undefined {
  const address =
    typeof given === 'object' && typeof given?.url === 'string' ? given : asText(given as string);
  const url = typeof address === 'object' ? address.url : address;
  if (typeof url === 'string' && !url.startsWith('/'))
    throw new TypeError(`the address ${url} does not begin with a slash.`);
  return address;
}

function listsOf(documents: readonly Document[]): Map<string, string[]> {
  const byCollection = groupBy(documents, ({collection}) => collection);
  const lists = [...byCollection].map(([name, all]) => [name, all.map(({id}) => id)] as const);
  return new Map([['posts', []], ['pages', []], ...lists]);
}

function taxonomies(config: Config): Record<'categories' | 'tags' | 'authors', Taxonomy> {
  const {permalinks} = config;
  const slugOf = (name: string) =>
    termSlug(config.mode === 'native' ? withSigns(name, config.slugs) : name, config.slugs);
  const url = (template: string | false) => (slug: string) =>
    template === false ? '' : joinPath('', template.replaceAll(':slug', slugInPath(slug)));
  return {
    categories: {
      noun: 'category',
      namesOf: ({categories}) => categories,
      slugOf,
      urlOf: url(permalinks.categories),
    },
    tags: {noun: 'tag', namesOf: ({tags}) => tags, slugOf, urlOf: url(permalinks.tags)},
    authors: {
      noun: 'author',
      namesOf: (document) => authorNames(document, config),
      slugOf,
      urlOf: url(permalinks.authors),
    },
  };
}

/** A slash would start another folder, and dots alone would lead elsewhere. */
function slugInPath(slug: string): string {
  return encodeURIComponent(
    slug
      .toWellFormed()
      .replaceAll('/', '-')
      .replace(/^\.+$/, (dots) => '-'.repeat(dots.length)),
  );
}

/** A name that the mode cannot write, such as one in Chinese or Greek in `latin`, keeps its letters. */
function termSlug(name: string, {mode, cased}: Config['slugs']): string {
  return slugify(name, mode, cased) || slugify(name, 'default', cased) || name.trim();
}

/** C, C++ and C# are not the same: in modes that drop signs, these become words. */
function withSigns(name: string, {mode}: Config['slugs']): string {
  if (mode !== 'latin' && mode !== 'default' && mode !== 'ascii') return name;
  return name.replaceAll(/(?<=[\p{L}\d])\+\+/gu, '-plus-plus-').replaceAll(/(?<=\p{L})#/gu, '-sharp-');
}

function years(posts: readonly Document[], {permalinks}: Config): Term[] {
  const byYear = groupBy(
    posts.filter(({date}) => date !== undefined),
    ({date}) => String(new Date(date!.epoch + date!.offset * 60_000).getUTCFullYear()),
  );
  const url = (year: string) =>
    permalinks.years === false ? '' : joinPath('', permalinks.years.replaceAll(':year', year));
  return [...byYear]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([year, all]) => ({name: year, slug: year, url: url(year), documents: all.map(({id}) => id)}));
}
