/**
 * The nouns that the stages pass to each other: Source → Document → Site → Page → OutputFile.
 * All of them are values: none is changed after it is made.
 */

/** A spot in a file. Paths are relative to the site and use `/`; lines and columns count from 1. */
export interface Place {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** In the config (`settingAt`): the setting that is meant, key by key. */
  readonly setting?: readonly string[];
}

export type Severity = 'error' | 'warning';

/** What a person is told about their site. `code` has a row in docs/errors.md. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly place: Place;
  readonly hint?: string;
  readonly related?: readonly {readonly message: string; readonly place: Place}[];
}

/** A result with its diagnostics. An author's mistake is a diagnostic, never an exception. */
export interface Made<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A moment: milliseconds since 1970 UTC, and the offset from UTC in minutes at which it was written or is shown. */
export interface Moment {
  readonly epoch: number;
  readonly offset: number;
  /** Only a day was written: it is that day in the site's zone, whatever the clock says elsewhere. */
  readonly dayOnly: boolean;
}

/** What a file is for. */
export type Role =
  | {readonly kind: 'document'; readonly collection: Collection; readonly isDraft: boolean}
  /** Beside documents: published if one refers to it, or always if its folder is one document's own. */
  | {readonly kind: 'attachment'; readonly bundle?: string}
  /** Copied to this URL path as it is. */
  | {readonly kind: 'file'; readonly url: string}
  /** A file of the theme: `asset_url` finds it by name; front matter makes it a template. */
  | {readonly kind: 'asset'; readonly name: string}
  | {readonly kind: 'layout'; readonly name: string}
  | {readonly kind: 'include'; readonly name: string}
  | {readonly kind: 'data'; readonly keys: readonly string[]}
  | {readonly kind: 'strings'; readonly language: string};

/** A file that was found. `path` is relative to the site; a theme's files begin with `theme:NAME/`. */
export interface Source {
  readonly path: string;
  readonly role: Role;
  /** Of its content: what was made from a source with the same digest is not made again. */
  readonly digest: string;
  bytes(): Uint8Array;
  /** Where the file is on disk; absent if a plugin made the source up. */
  readonly file?: string;
}

/** `posts` and `pages`, or the name of a collection that a plugin defines. */
export type Collection = string;

/** `raw` is neither converted nor escaped: a stylesheet or feed that is a template. */
export type TextFormat = 'markdown' | 'html' | 'text' | 'raw';

/** A post or page: front matter, body, and what follows from both and from the file's name. */
export interface Document {
  /** The path of its source: unique in a site. */
  readonly id: string;
  readonly collection: Collection;
  readonly format: TextFormat;
  /** Front matter as templates see it: entities decoded on native sites, every unknown key kept. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The body without front matter. */
  readonly text: string;
  /** Line of the file on which `text` begins. */
  readonly firstLine: number;
  readonly title: string;
  /** From the file's name without its date and extension, as written. */
  readonly name: string;
  readonly date?: Moment;
  readonly modified?: Moment;
  readonly expires?: Moment;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly language: string;
  /** Ids of the same text in all its languages, this one too, the original first; absent if it has one language only. */
  readonly versions?: readonly string[];
  readonly isDraft: boolean;
  readonly isPublished: boolean;
  /** Made by a plugin: it has no file. */
  readonly isMade?: true;
  /** Digest of everything above. */
  readonly digest: string;
  /** Where a front-matter key is in the file; the file itself if the key is not there. */
  placeOf(key: string): Place;
}

/** A layout, include or rendered asset, with its front matter split off. */
export interface Template {
  readonly name: string;
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly firstLine: number;
  readonly digest: string;
}

/** Documents that share a category, tag, author or year. */
export interface Term {
  /** Its most frequent spelling. */
  readonly name: string;
  readonly slug: string;
  readonly url: string;
  /** Ids, newest first. */
  readonly documents: readonly string[];
  /** Ids of those that belong to it, and of which it lists another version. */
  readonly others?: readonly string[];
}

/** A document that the site holds back, and why. */
export interface HeldBack {
  readonly id: string;
  readonly reason: 'draft' | 'future' | 'unpublished' | 'expired' | 'limit';
  readonly when?: Moment;
}

/** The catalogue of everything that is published: what is where, and what belongs to what. */
export interface Site {
  /** Published documents by id. */
  readonly documents: ReadonlyMap<string, Document>;
  /** URL path of a published document, without the base path: `/2026/01/02/title/`. */
  readonly urls: ReadonlyMap<string, string>;
  /** Paths below the output folder of documents whose file does not follow from their URL. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Documents that others show and that have no page of their own, or only one that a plugin plans. */
  readonly pageless: ReadonlySet<string>;
  /** Ids by list name: `posts` (newest first), `pages`, and what plugins add. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** By taxonomy: `categories`, `tags`, `authors`, `years`. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  readonly heldBack: readonly HeldBack[];
  /** Parsed data files: `data/talks.yml` is `data.talks`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What plugins add for templates, as `site.KEY`. */
  readonly extras: Readonly<Record<string, unknown>>;
}

/** One output file to be made: who makes it, and from what. */
export interface Page {
  /** URL path without the base path. */
  readonly url: string;
  /** Path below the output folder. */
  readonly output: string;
  /** Name of the maker: `layout`, `copy`, or a plugin's (`rss`, `sitemap` …). */
  readonly maker: string;
  /** Id of the document that it shows. */
  readonly subject?: string;
  /** Left out where the site has a page or file of its own: `static/robots.txt`. */
  readonly yields?: true;
  /** The part of a list that a paginated page shows. */
  readonly list?: PageList;
  /** Front matter of a page that has no document: `layout`, `title` …; `{documentId}` in it stands for a document. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The file that the page is made of: `copy` copies it. */
  readonly source?: Source;
  /** The key in a document's front matter that asks for it, such as `redirect_from`: for messages. */
  readonly askedBy?: {readonly documentId: string; readonly key: string};
}

export interface PageList {
  /** Ids of the documents on this page. */
  readonly documents: readonly string[];
  /** Of this page, from 1. */
  readonly number: number;
  /** Number of pages. */
  readonly total: number;
  readonly perPage: number;
  /** Number of documents on all pages. */
  readonly count: number;
  /** URLs of all pages of the same list, in order. */
  readonly urls: readonly string[];
  /** More variables of `paginator`. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** In CSS pixels, as a browser shows the picture. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** The size of its file. */
  readonly bytes: number;
}

export interface Heading {
  readonly level: number;
  readonly id: string;
  /** Plain text. */
  readonly text: string;
}

/** What a URL in a text is for. */
export type LinkKind = 'link' | 'image' | 'media';

/** A file that a document refers to, or one that is made of such a file. */
export interface BodyFile {
  /** Site path of the file. */
  readonly path: string;
  /** URL path that it is published at. */
  readonly url: string;
  /** The plugin's maker of the page that is made of it, and that page's data; without one, the file is copied. */
  readonly maker?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A document's text as HTML. */
export interface Body {
  readonly html: string;
  /** HTML of the excerpt; empty when the document has no text. */
  readonly excerpt: string;
  readonly headings: readonly Heading[];
  /** Files beside the document that it refers to, and what plugins make of those that it shows. */
  readonly files: readonly BodyFile[];
  /** Plain words in the text, for the reading time. */
  readonly words: number;
}

/** Bytes that take long to make: they are made when they are written or looked at, and kept for later builds. */
export interface SlowBytes {
  /** Begins with the plugin's name and says what they are made from: the same key means the same bytes. */
  readonly key: string;
  /** Undefined if they cannot be made; the diagnostics say why. */
  make(): Promise<Made<Uint8Array | undefined>>;
}

/** What is written: text or bytes that were made or will be, or a file that is copied as it is. */
export interface OutputFile {
  /** Below the output folder. */
  readonly path: string;
  /** Of the content: a file with the same digest is not written again. */
  readonly digest: string;
  readonly content: string | Uint8Array | SlowBytes | {readonly copyOf: string};
}

/** A file that is published as it is. */
export interface FileCopy {
  /** Below the output folder; the file itself is absolute. */
  readonly path: string;
  readonly copyOf: string;
}
