import {addPages, layOver, type MadePage, type Plugin, type Site} from '../../../api.ts';
import {rubyDate, slugify} from '../../../liquid/index.ts';
import {mapOf, type Settings, textOf, textsOf} from '../config/settings.ts';
import {idsOfCollection} from '../relate/documents-in-order.ts';
import {templateAddress} from '../urls/page-address.ts';

const DEFAULTS = {
  layout: 'archive',
  enabled: [],
  permalinks: {
    year: '/:year/',
    month: '/:year/:month/',
    day: '/:year/:month/:day/',
    tag: '/tag/:name/',
    category: '/category/:name/',
  },
};

type Kind = keyof typeof DEFAULTS.permalinks;

interface Archive {
  readonly kind: Kind;
  /** The name of a tag or category. */
  readonly title: string | null;
  readonly parts: Readonly<Record<string, string | undefined>>;
  readonly posts: string[];
}

/** jekyll-archives: a page of posts for each tag, category, year, month and day, as enabled. */
export function archives(settings: Settings): Plugin {
  return {
    name: 'jekyll-archives',
    key: 'jekyll-archives-1',
    asksForTexts: true,
    relate: (site) => addPages(site, pagesOf(site, settings)),
  };
}

function pagesOf(site: Site, settings: Settings): MadePage[] {
  const given = settings.values['jekyll-archives'];
  const own = layOver(DEFAULTS, mapOf(given));
  const isAll = own.enabled === true || own.enabled === 'all';
  const wanted = new Set(textsOf(own.enabled));
  const plural = (kind: Kind) => ({tag: 'tags', category: 'categories'})[kind as string] ?? kind;
  return [...archivesOf(site, settings).values()]
    .filter(({kind}) => isAll || wanted.has(plural(kind)))
    .map((archive) => pageOf(archive, own));
}

/** Keyed by kind and name; the posts of each are newest first. */
function archivesOf(site: Site, settings: Settings): Map<string, Archive> {
  const all = new Map<string, Archive>();
  const add = (archive: Omit<Archive, 'posts'>, id: string) => {
    const key = `${archive.kind} ${Object.values(archive.parts).join('/')} ${archive.title}`;
    const known = all.get(key) ?? {...archive, posts: []};
    known.posts.unshift(id);
    all.set(key, known);
  };
  // Oldest first: of two spellings with the same address, the later one is written last and wins.
  for (const id of idsOfCollection('posts', site)) {
    const {data, categories, date} = site.documents.get(id)!;
    const tags = Array.isArray(data.tags) ? new Set(data.tags) : [];
    for (const tag of tags) add({kind: 'tag', title: titleOf(tag), parts: {name: slugOf(tag)}}, id);
    for (const title of categories) add({kind: 'category', title, parts: {name: slugOf(title)}}, id);
    if (!date) continue;
    const [year, month, day] = dayOf(date.epoch, settings.timezone);
    add({kind: 'year', title: null, parts: {year}}, id);
    add({kind: 'month', title: null, parts: {year, month}}, id);
    add({kind: 'day', title: null, parts: {year, month, day}}, id);
  }
  return all;
}

/** A tag that is a number has neither title nor name. */
function titleOf(tag: unknown): string | null {
  return typeof tag === 'string' ? tag : null;
}

function slugOf(tag: unknown): string | undefined {
  return typeof tag === 'string' ? slugify(tag, 'default', false) : undefined;
}

function dayOf(epoch: number, timeZone: string): [year: string, month: string, day: string] {
  const text = new Intl.DateTimeFormat('en-CA', {timeZone, dateStyle: 'short'}).format(epoch);
  return text.split('-') as [string, string, string];
}

function pageOf(archive: Archive, own: Record<string, unknown>): MadePage {
  const {kind, title, parts, posts} = archive;
  const layouts = mapOf(own.layouts);
  const permalinks = mapOf(own.permalinks);
  const address = templateAddress(textOf(permalinks[kind]), {...parts, type: kind});
  const {year, month = '1', day = '1'} = parts;
  const data = {
    layout: textOf(layouts[kind]) || textOf(own.layout),
    type: kind,
    title,
    date: year === undefined ? null : rubyDate(Number(year), Number(month), Number(day)),
    posts: posts.map((documentId) => ({documentId})),
  };
  return {id: `${address.output}#${kind} ${title ?? ''}`, ...address, data};
}
