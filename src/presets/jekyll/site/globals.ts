import {type Document, type Page, type ScopeView, shallowCopy} from '../../../api.ts';
import {followsJekyll3} from '../config/own-settings.ts';
import type {Settings} from '../config/settings.ts';
import type {FoundFiles} from '../read/found-files.ts';
import {type SiteScope, siteScope} from './site-scope.ts';

type ScopeOf = ScopeView['scopeOf'];

export interface Globals {
  of(page: Page, view: ScopeView): Record<string, unknown>;
}

/** Jekyll::Drops::UnifiedPayloadDrop: the variables that all templates have. */
export function createGlobals(settings: Settings, {files, asks}: FoundFiles): Globals {
  const sites = new WeakMap<ScopeOf, SiteScope>();
  const siteOf = (view: ScopeView): SiteScope => {
    const made = sites.get(view.scopeOf) ?? siteScope(view, settings, files());
    sites.set(view.scopeOf, made);
    return made;
  };
  return {
    of(page, view) {
      const document = page.subject === undefined ? undefined : view.site.documents.get(page.subject);
      const site = siteOf(view);
      const isMarkdown = document?.format === 'markdown';
      const isPage = document?.collection === 'pages';
      const isPost = document !== undefined && !isPage;
      return {
        site: isPost && asks('related_posts') ? withRelated(site, document, view) : site,
        ...(isPage && (asks('page.content') || asks(' toc '))
          ? {page: withSource(view.scopeOf(document.id), view.textOf(document.id))}
          : {}),
        jekyll: {
          version: followsJekyll3(settings) ? '3.10.0' : '4.3.1',
          environment: view.config.environment,
        },
        // Jekyll::Converters::Markdown puts newlines around what `highlight` prints.
        highlighter_prefix: isMarkdown ? '\n' : '',
        highlighter_suffix: isMarkdown ? '\n' : '',
        ...(page.list ? {} : {paginator: null}),
      };
    },
  };
}

/** A layout sees the source text of its page: Jekyll::Renderer#assign_pages! takes it before conversion. */
function withSource(page: Readonly<Record<string, unknown>>, text: string): Record<string, unknown> {
  return Object.defineProperty(shallowCopy(page), 'content', {value: text, enumerable: true});
}

/** `site.related_posts` depends on the document being rendered: Jekyll::RelatedPosts#most_recent_posts. */
function withRelated(site: SiteScope, {id}: Document, {site: {lists}, scopeOf}: ScopeView): SiteScope {
  const posts = lists.get('posts') ?? [];
  return Object.defineProperty(shallowCopy(site), 'related_posts', {
    configurable: true,
    enumerable: true,
    get() {
      const others = posts.slice(0, 11).filter((other) => other !== id);
      return posts.length > 1 ? others.slice(0, 10).map(scopeOf) : [];
    },
  });
}
