import {
  addPages,
  bufferOf,
  type Document,
  isMap,
  layOver,
  type MadePage,
  readYaml,
  type Site,
  type Source,
  splitFrontMatter,
} from '../../../../api.ts';
import {slugify} from '../../../../liquid/index.ts';
import {labelOf} from '../../config/collection-list.ts';
import {mapOf, type Settings, textOf, textsOf} from '../../config/settings.ts';
import {documentsOf} from './choose.ts';
import {defaultsOfSite} from './pagination.ts';

const slugs = {mode: 'none', cased: false};
const DEFAULTS = {
  enabled: false,
  tags: kind('autopage_tags.html', 'Posts tagged with :tag', '/tag/:tag'),
  categories: kind('autopage_category.html', 'Posts in category :cat', '/category/:cat'),
  collections: kind('autopage_collection.html', 'Posts in collection :coll', '/collection/:coll'),
};

function kind(layout: string, title: string, permalink: string) {
  return {layouts: [layout], title, permalink, enabled: true, slugify: slugs};
}

interface Kind {
  /** The key of its settings in `autopages:`. */
  readonly key: string;
  /** The placeholder for a name in titles and permalinks. */
  readonly mark: string;
  /** The setting of `pagination:` that selects by name. */
  readonly filter: string;
  namesOf(document: Document): readonly string[];
}

const KINDS: readonly Kind[] = [
  {key: 'tags', mark: ':tag', filter: 'tag', namesOf: ({tags}) => tags},
  {key: 'categories', mark: ':cat', filter: 'category', namesOf: ({categories}) => categories},
  {key: 'collections', mark: ':coll', filter: 'collection', namesOf: (one) => [labelOf(one.collection)]},
];

/** AutoPages: pages for all tags, categories and collections, made from layouts that say how to paginate them. */
export function addAutoPages(site: Site, layouts: readonly Source[], settings: Settings): Site {
  const given = settings.values.autopages;
  const config = layOver(DEFAULTS, mapOf(given));
  if (!config.enabled) return site;
  const labels = settings.collections.map(({label}) => label);
  const all = documentsOf(labels, site, settings);
  const pages = KINDS.flatMap((one) => {
    const own = config[one.key];
    if (!isMap(own) || !own.enabled) return [];
    return textsOf(own.layouts).flatMap((file) => {
      const layout = file.replace(/\.[^.]*$/, '');
      const data = frontMatterOf(layout, layouts);
      return [...namesIn(all, one)].map((name) => pageOf({name, own, file, layout, data}, one, settings));
    });
  });
  return addPages(site, pages);
}

interface AutoPage {
  readonly name: readonly [term: string, written: string];
  readonly own: Readonly<Record<string, unknown>>;
  /** `autopage_tags.html`, whose layout is `autopage_tags`. */
  readonly file: string;
  readonly layout: string;
  /** The layout's front matter. */
  readonly data: Readonly<Record<string, unknown>>;
}

function pageOf(page: AutoPage, {mark, filter}: Kind, settings: Settings): MadePage {
  const {name, own, file, layout, data} = page;
  const [term, display_name] = name;
  const {title, permalink} = layOver(own, mapOf(data.autopages));
  const slug = slugOf(term, own.slugify);
  const fill = (text: unknown) => textOf(text).replace(mark, () => slug);
  const url = fill(permalink).replace(/^\/?/, '/').replace(/\/?$/, '/index.html');
  const pagination = layOver(defaultsOfSite(settings), mapOf(data.pagination));
  const made = {
    permalink: fill(permalink),
    title: fill(title),
    layout,
    path: 'index.html',
    pagination: {...pagination, [filter]: term},
    autopage: {layout_path: `_layouts/${file}`, display_name},
  };
  return {id: url.slice(1), url, data: {...data, ...made}};
}

/** Lower-case names, each with its first spelling. */
function namesIn(documents: readonly Document[], {namesOf}: Kind): Map<string, string> {
  const names = new Map<string, string>();
  for (const name of documents.flatMap(namesOf).flatMap((text) => text.trim().split(/[;,]/))) {
    const term = name.toLowerCase().trim();
    if (term !== '' && !names.has(term)) names.set(term, name);
  }
  return names;
}

function slugOf(term: string, given: unknown): string {
  const {mode, cased} = mapOf(given);
  return slugify(term, mode === undefined || mode === null ? undefined : textOf(mode), Boolean(cased));
}

function frontMatterOf(layout: string, layouts: readonly Source[]): Record<string, unknown> {
  const source = layouts.find(({role}) => role.kind === 'layout' && role.name === layout);
  if (source === undefined) return {};
  const text = bufferOf(source.bytes()).toString('utf8').replace(/\r\n?/g, '\n');
  const {yaml = ''} = splitFrontMatter(text, source.path).value;
  const {value} = readYaml(yaml);
  return mapOf(value);
}
