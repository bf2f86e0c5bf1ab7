import type {Config, UnifiedPlugin} from './config/config.ts';
import type {FilterFunction, IncludeFile, LiquidHooks, TagDefinition} from './liquid/index.ts';
import type {Body, Diagnostic, Document, Moment, OutputFile, Page, Site, Source} from './model.ts';

/** What a hook may know and do beside its value. */
export interface Context {
  readonly config: Config;
  /** The clock of this build. Who looks at it is asked again in each build. */
  readonly now: Moment;
  /** Whether a moment has come, in milliseconds since 1970. Who looks at no more of the clock is asked again when it comes. */
  hasCome(epoch: number): boolean;
  /** Says something about the site; an error stops the build after all pages were tried. */
  report(diagnostic: Diagnostic): void;
  /**
   * In hooks after `parse`: what is being made depends on this file or folder too, which is none of the site's
   * sources. It is made again when that changes, comes or goes.
   */
  dependsOn(file: string): void;
  /**
   * What plugins find again in the next build on this machine: results of slow work, by a key that begins with the
   * plugin's name and says what they were made from. May be empty at any time, and always is in `read`.
   */
  readonly results: Results;
}

/** What plugins want to find again in the next build: results of slow work, by what they were made from. */
export interface Results {
  get(key: string): unknown;
  /** A value that can be cloned: no functions in it. */
  set(key: string, value: unknown): void;
}

/** The site as the makers of pages see it: everything is known, every body is rendered. */
export interface View extends Context {
  readonly site: Site;
  document(id: string): Document;
  body(id: string): Body;
  /** URL path with the base path, percent-encoded. */
  href(urlPath: string): string;
  /** The same with the origin, or the path alone when the site has no `url`. */
  absolute(urlPath: string): string;
  /** What a template sees as `page` for the document. */
  scopeOf(id: string): Readonly<Record<string, unknown>>;
}

/** What `describe` may look at. Bodies are missing while bodies are being rendered. */
export interface ScopeView extends Context {
  readonly site: Site;
  bodyOf(id: string): Body | undefined;
  /** The text as its author wrote it. */
  textOf(id: string): string;
  scopeOf(id: string): Readonly<Record<string, unknown>>;
  /** Runs the Liquid of a text as if it stood in the document; it complains of nothing, as the document's own text does. */
  liquid(text: string, id: string): string;
}

/** Makes the content of one page. */
export type Maker = (page: Page, view: View) => string | Uint8Array;

/** A template filter: `{{ input | name: argument }}`. */
export type Filter = FilterFunction;

/** A template tag: `{% name markup %}`, with a body when it is a block. */
export type Tag = TagDefinition;

/** Where a document stands: URL path, and the path below the output folder when the URL does not say it. */
export type Address = string | {readonly url: string; readonly output: string};

/** Files of a plugin that a site may override by files of the same name: name → text. */
export interface Templates {
  readonly layouts?: Readonly<Record<string, string>>;
  readonly includes?: Readonly<Record<string, string>>;
}

/**
 * A plain object whose functions are named like the stages; each gets that stage's value and returns
 * one of the same kind. Nothing is changed in place.
 */
export interface Plugin {
  readonly name: string;
  /** Changes when its code or options do; results of a plugin without it are not kept between builds. */
  readonly key?: string;
  /**
   * Its hooks ask for texts of other documents through `body`, `bodyOf` and `textOf` alone, never by
   * `document.text`, and name the files they read by `dependsOn`; so do its tags and filters. Then the edit of a text makes
   * again only what showed that text; without it, every page, and no page lasts from one `ssg build` to the next.
   */
  readonly asksForTexts?: true;
  config?(config: Config): Config;
  read?(sources: readonly Source[], context: Context): readonly Source[] | Promise<readonly Source[]>;
  parse?(document: Document, context: Context): Document;
  /** URL path of a document; the first plugin that knows one wins over the config's permalinks. */
  permalink?(document: Document, context: Context): Address | undefined;
  relate?(site: Site, context: Context): Site;
  /** More of what templates see of a document; own getters are fine for what is rarely read. */
  describe?(document: Document, view: ScopeView): Readonly<Record<string, unknown>>;
  /** More variables for the templates of one page, beside `site` and `page`; they win over the core's. */
  globals?(page: Page, view: ScopeView): Readonly<Record<string, unknown>>;
  /** A file that templates include; the first plugin that knows one wins over the site's includes. */
  include?(name: string, from: {path: string; relative: boolean}, context: Context): IncludeFile | undefined;
  /** What Liquid's own filters and tags ask the site for. */
  liquid?(site: Site, context: Context): LiquidHooks;
  /** HTML of a document's text, after its Liquid ran; the first plugin that returns one does it instead of the core. */
  convert?(text: string, document: Document, view: ScopeView): string | undefined;
  /** After a document's text became HTML. */
  body?(body: Body, document: Document, context: Context): Body;
  /** HTML that feeds show above the text of a document: what its page says besides. */
  feedText?(document: Document): string | undefined;
  plan?(site: Site, context: Context): Iterable<Page>;
  /** Called before the first text is rendered, to load what that will need: the hooks after it do not wait. */
  prepare?(sources: readonly Source[], context: Context): Promise<void>;
  readonly makers?: Readonly<Record<string, Maker>>;
  readonly filters?: Readonly<Record<string, Filter>>;
  readonly tags?: Readonly<Record<string, Tag>>;
  readonly templates?: Templates;
  readonly markdown?: {
    readonly remark?: readonly UnifiedPlugin[];
    readonly rehype?: readonly UnifiedPlugin[];
  };
  write?(file: OutputFile, context: Context): OutputFile;
}

/** Stands for a document in `site.extras`; templates see the document itself. */
export interface DocumentRef {
  readonly documentId: string;
}
