import type {Build} from '../build.ts';
import {slugify} from '../liquid/index.ts';
import type {Document} from '../model.ts';
import {decodePath} from '../urls.ts';

type Kind = 'category' | 'tag' | 'year';
type Taxonomy = 'categories' | 'tags' | 'years';

const TAXONOMIES: Readonly<Record<Kind, Taxonomy>> = {category: 'categories', tag: 'tags', year: 'years'};

/** The addresses of jekyll-archives' lists, with `:slug` or `:year` in the path, and their layouts. */
export interface NativeArchives {
  readonly paths: Readonly<Partial<Record<Taxonomy, string>>>;
  /** The layout's name by the kind of list, which is also the name of the native layout. */
  readonly layouts: ReadonlyMap<Kind, string>;
}

export function nativeArchives({site}: Pick<Build, 'site'>): NativeArchives {
  const paths: Partial<Record<Taxonomy, string>> = {};
  const layouts = new Map<Kind, string>();
  for (const {id, data} of site.documents.values()) {
    const kind = kindOf(id, data);
    const path = kind && pathOf(kind, data.title, decodePath(site.urls.get(id)!));
    if (kind === undefined || path === undefined || paths[TAXONOMIES[kind]] !== undefined) continue;
    paths[TAXONOMIES[kind]] = path;
    if (typeof data.layout === 'string') layouts.set(kind, data.layout);
  }
  return {paths, layouts};
}

/** Converts an archive layout for native lists, which show all posts on one page. */
export function archiveLayout(text: string): string {
  return text.replace(/\bpage\.posts\b/g, 'paginator.posts').replace(/\bpage\.type\b/g, 'page.kind');
}

/** The kind of an archive page; jekyll-archives generates these, so no file exists for them. */
function kindOf(id: string, {type, posts}: Document['data']): Kind | undefined {
  const isMade = typeof type === 'string' && id.includes(`#${type} `) && Array.isArray(posts);
  return isMade && Object.hasOwn(TAXONOMIES, type) ? (type as Kind) : undefined;
}

function pathOf(kind: Kind, title: unknown, url: string): string | undefined {
  if (kind === 'year') return /\d{4}/.test(url) ? url.replace(/\d{4}/, ':year') : undefined;
  const slug = slugify(String(title), 'default', false);
  const at = slug ? url.lastIndexOf(slug) : -1;
  return at < 0 ? undefined : `${url.slice(0, at)}:slug${url.slice(at + slug!.length)}`;
}
