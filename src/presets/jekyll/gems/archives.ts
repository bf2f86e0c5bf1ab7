import {addPages, type MadePage, type Plugin, type Site} from '../../../index.ts';
import {rubyDate, slugify} from '../../../liquid/index.ts';
import {isMap, merge} from '../config/merge.ts';
import {type Settings, textOf, textsOf} from '../config/settings.ts';
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
  /** Of a tag or category. */
  readonly title: string | null;
  readonly parts: Readonly<Record<string, string>>;
  readonly posts: string[];
}

/** jekyll-archives: a page of posts for each tag, category, year, month and day that is asked for. */
export function archives(settings: Settings): Plugin {
  return {
    name: 'jekyll-archives',
    key: 'jekyll-archives-1',
    relate: (site) => addPages(site, pagesOf(site, settings)),
  };
}

function pagesOf(site: Site, settings: Settings): MadePage[] {
  const given = settings.values['jekyll-archives'];
  const own = merge(DEFAULTS, isMap(given) ? given : {});
  const isAll = own.enabled === true || own.enabled === 'all';
  const wanted = new Set(textsOf(own.enabled));
  const plural = (kind: Kind) => ({tag: 'tags', category: 'categories'})[kind as string] ?? kind;
  return [...archivesOf(site, settings).values()]
    .filter(({kind}) => isAll || wanted.has(plural(kind)))
    .map((archive) => pageOf(archive, own, settings));
}

/** By kind and address: two spellings with one slug share a page as they share a URL. */
function archivesOf({lists, documents}: Site, settings: Settings): Map<string, Archive> {
  const all = new Map<string, Archive>();
  const add = (archive: Omit<Archive, 'posts'>, id: string) => {
    const key = `${archive.kind} ${Object.values(archive.parts).join('/')} ${archive.title}`;
    const known = all.get(key) ?? {...archive, posts: []};
    known.posts.push(id);
    all.set(key, known);
  };
  for (const id of lists.get('posts') ?? []) {
    const {tags, categories, date} = documents.get(id)!;
    for (const title of new Set(tags)) add({kind: 'tag', title, parts: {name: slugOf(title)}}, id);
    for (const title of categories) add({kind: 'category', title, parts: {name: slugOf(title)}}, id);
    if (!date) continue;
    const [year, month, day] = dayOf(date.epoch, settings.timezone);
    add({kind: 'year', title: null, parts: {year}}, id);
    add({kind: 'month', title: null, parts: {year, month}}, id);
    add({kind: 'day', title: null, parts: {year, month, day}}, id);
  }
  return all;
}

function slugOf(name: string): string {
  return slugify(name, 'default', false);
}

function dayOf(epoch: number, timeZone: string): [year: string, month: string, day: string] {
  const text = new Intl.DateTimeFormat('en-CA', {timeZone, dateStyle: 'short'}).format(epoch);
  return text.split('-') as [string, string, string];
}

function pageOf(archive: Archive, own: Record<string, unknown>, settings: Settings): MadePage {
  const {kind, title, parts, posts} = archive;
  const layouts = isMap(own.layouts) ? own.layouts : {};
  const permalinks = isMap(own.permalinks) ? own.permalinks : {};
  const address = templateAddress(textOf(permalinks[kind]), {...parts, type: kind}, settings);
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
