import type {Config} from './config.ts';
import type {FilterFunction, IncludeFile, LiquidHooks, TagDefinition} from './liquid/index.ts';
import type {Body, Diagnostic, Document, Moment, OutputFile, Page, Site, SlowBytes, Source} from './model.ts';
import type {UnifiedPlugin} from './unified-plugin.ts';

/** What a hook may know and do besides its value. */
export interface Context {
  /** All settings, with their defaults. */
  readonly config: Config;
  /** The clock of this build. A hook that looks at it is called again in each build. */
  readonly now: Moment;
  /** Whether a moment (milliseconds since 1970) has come. A hook that uses only this is called again then. */
  hasCome(epoch: number): boolean;
  /**
   * Reports something about the site: `report(warning('talks/no-room', {path: document.id}, 'The talk has no room.'))`.
   * With an error (`error(…)`), nothing is written once all pages have been tried.
   */
  report(diagnostic: Diagnostic): void;
  /**
   * For hooks after `parse`: what is being made also depends on this file or folder (an absolute path), which is
   * not one of the site's sources. It is made again if that changes, appears or disappears. A `read` hook runs in
   * each build; what it adds with `textSource` or `copySource` needs no such note.
   */
  dependsOn(file: string): void;
  /**
   * Results of slow work, kept for the next build on this machine, by a key that begins with the plugin's
   * name and says what they were made from. May be empty at any time, and always is in `read`.
   */
  readonly results: Results;
}

/** Results of slow work that plugins keep for the next build, by what they were made from. */
export interface Results {
  /** The value, or undefined if it is not known (any more). */
  get(key: string): unknown;
  /** The value must be cloneable; one that contains a function is forgotten after this build. */
  set(key: string, value: unknown): void;
}

/** The site as the makers of pages see it: everything is known, every body is rendered. */
export interface View extends Context {
  readonly site: Site;
  /** All pages that are made, those of documents and of plugins. */
  readonly pages: readonly Page[];
  /** A published document by its id, the path of its source; throws if there is none. */
  document(id: string): Document;
  /** Its text as HTML; throws if there is no such document. */
  body(id: string): Body;
  /** URL path with the base path, percent-encoded. */
  href(urlPath: string): string;
  /** The same with the origin, or the path alone when the site has no `url`. */
  absolute(urlPath: string): string;
  /** What a template sees as `page` for the document; throws if there is none. */
  scopeOf(id: string): Readonly<Record<string, unknown>>;
}

/** What `describe` may look at. Bodies are missing while bodies are being rendered. */
export interface ScopeView extends Context {
  readonly site: Site;
  /** The document's text as HTML; undefined until it is rendered. */
  bodyOf(id: string): Body | undefined;
  /** The text as its author wrote it. */
  textOf(id: string): string;
  /** The document's HTML within its layouts; undefined until its text is rendered. */
  outputOf(id: string): string | undefined;
  /** What a template sees as `page` for the document; throws if there is none. */
  scopeOf(id: string): Readonly<Record<string, unknown>>;
  /** Runs the Liquid of a text as if it were in the document; reports nothing, as the document does. */
  liquid(text: string, id: string): string;
}

/** Makes the content of one page: text, or bytes such as a picture. Nothing waits for a promise but slow bytes. */
export type Maker = (page: Page, view: View) => string | Uint8Array | SlowBytes;

/** A template filter: `{{ input | name: argument }}`. Nothing waits for a promise. */
export type Filter = FilterFunction;

/** A template tag: `{% name markup %}`, with a body when it is a block. Nothing waits for a promise. */
export type Tag = TagDefinition;

/** Where a document is published: URL path, and the output path if that does not follow from it. */
export type Address = string | {readonly url: string; readonly output: string};

/** Files of a plugin that a theme or site may override with files of the same name. */
export interface Templates {
  /** By name without extension: `{talk: '<h1>{{ page.title }}</h1>'}` is `layouts/talk.html`. */
  readonly layouts?: Readonly<Record<string, string>>;
  /** By file name: `{'talk-item.html': '…'}`. */
  readonly includes?: Readonly<Record<string, string>>;
}

/**
 * A plain object whose functions are named like the stages; each gets that stage's value and returns
 * one of the same kind. Nothing is changed in place.
 */
export interface Plugin {
  /** For messages. */
  readonly name: string;
  /** Changes when its code or options do; results of a plugin without it are not kept between builds. */
  readonly key?: string;
  /**
   * Its hooks, tags and filters ask for texts of other documents only through `body`, `bodyOf`, `outputOf` and
   * `textOf`, never through `document.text`, and name the files they read with `dependsOn`. Then editing a text
   * makes again only what showed it; without this, every page is made again, and none is kept from one
   * `ssg build` to the next.
   */
  readonly asksForTexts?: true;
  /** Called once, before anything is read: changed settings. */
  config?(config: Config): Config;
  /** More files, in each build: `[...sources, madeSource(…)]`. */
  read?(sources: readonly Source[], context: Context): readonly Source[] | Promise<readonly Source[]>;
  /** More front matter: `{...document, data: {...document.data, room: 'B'}}`. */
  parse?(document: Document, context: Context): Document;
  /** URL path of a document, `/2026/talk/`; the first plugin that knows one wins over the config's permalinks. */
  permalink?(document: Document, context: Context): Address | undefined;
  /**
   * More lists, terms, data, or `extras` for `site.KEY` in templates: `{...site, extras: {...site.extras, rooms}}`.
   * `addPages` adds pages that are in `site.pages` and in the sitemap.
   */
  relate?(site: Site, context: Context): Site;
  /** More fields that templates see of a document; use own getters for fields that are rarely read. */
  describe?(document: Document, view: ScopeView): Readonly<Record<string, unknown>>;
  /** More variables for the templates of one page, besides `site` and `page`; they win over the core's. */
  globals?(page: Page, view: ScopeView): Readonly<Record<string, unknown>>;
  /** A file that templates include; the first plugin that knows one wins over the site's includes. */
  include?(name: string, from: {path: string; relative: boolean}, context: Context): IncludeFile | undefined;
  /** What Liquid's own filters and tags ask the site for. */
  liquid?(site: Site, context: Context): LiquidHooks;
  /** HTML of a document's text, after Liquid; the first plugin that returns one replaces the core's. */
  convert?(text: string, document: Document, view: ScopeView): string | undefined;
  /** Called after a document's text has become HTML. */
  body?(body: Body, document: Document, context: Context): Body;
  /** HTML that feeds show above a document's text, for what its page says besides the text. */
  feedText?(document: Document): string | undefined;
  /** More pages; a document that its layout is to show is `{documentId}` in the page's `data`. */
  plan?(site: Site, context: Context): Iterable<Page>;
  /** Called after `plan`, before the first text is rendered, to load what that needs: later hooks are synchronous. */
  prepare?(sources: readonly Source[], context: Context): Promise<void>;
  /** By the name that a planned page has as its `maker`. */
  readonly makers?: Readonly<Record<string, Maker>>;
  /** By name; a name of Liquid's own replaces that filter. */
  readonly filters?: Readonly<Record<string, Filter>>;
  readonly tags?: Readonly<Record<string, Tag>>;
  readonly templates?: Templates;
  /** Unified plugins for all texts, after those of the config. */
  readonly markdown?: {
    readonly remark?: readonly UnifiedPlugin[];
    readonly rehype?: readonly UnifiedPlugin[];
  };
  /** The file that is written, or `file` itself if nothing changes: `{...file, content: minified}`. */
  write?(file: OutputFile, context: Context): OutputFile;
}

/** Stands for a document in `site.extras` and in the `data` of pages; templates see the document itself. */
export interface DocumentRef {
  readonly documentId: string;
}
