import type {SafeString} from './values/safe.ts';

/** What a filter can use of the page being rendered; it is the filter's `this`. */
export interface FilterContext {
  readonly options: LiquidOptions;
  /** A variable of the template by its name. */
  get(name: string): unknown;
  /** The present time in epoch milliseconds; `format` (as for `strftime`) says how much of it is shown. */
  now(format?: string): number;
  /** Warns the author, with the position of the filter. */
  warn(code: string, message: string): void;
}

/**
 * A filter: takes its input, then its arguments, with named ones last as one object.
 * It may return a promise under `renderAsync`, and must then give the same result for the same arguments.
 */
export type FilterFunction = ((this: FilterContext, input: unknown, ...args: unknown[]) => unknown) & {
  /** The variables that it looks up by `this.get`, as paths; none if omitted. */
  readonly reads?: readonly string[];
};

/** What a custom tag is given. */
export interface TagContext {
  readonly name: string;
  readonly markup: string;
  /** What the body printed, or its text for a `raw` block; undefined for a tag without a body. */
  readonly body: string | undefined;
  readonly options: LiquidOptions;
  get(name: string): unknown;
  /** The value of an expression in the tag's markup, filters included. */
  evaluate(markup: string): unknown;
  warn(code: string, message: string): void;
}

/** A custom tag. What it returns is HTML and is never escaped. */
export interface TagDefinition {
  /** Whether it has a body up to `end…`: true for Liquid, `raw` for text that is not interpreted. */
  readonly block?: boolean | 'raw';
  /** The variables that it looks up, as paths; if omitted, it may read any. */
  readonly reads?: readonly string[];
  render(tag: TagContext): TagOutput | Promise<TagOutput>;
}

export type TagOutput = string | SafeString | null | undefined;

/** An included file. */
export interface IncludeFile {
  readonly path: string;
  readonly text: string;
}

/** What Liquid leaves to the generator. */
export interface LiquidHooks {
  markdownify?(text: string): string;
  smartify?(text: string): string;
  sassify?(text: string, warn: FilterContext['warn']): string;
  scssify?(text: string, warn: FilterContext['warn']): string;
  /** The inside of `<code>`, as HTML. */
  highlight?(code: string, language: string, options: HighlightOptions): string;
  /** The address of a post by its file name without extension, before the base URL is added. */
  postUrl?(name: string): string | undefined;
  /** The address of a file by its path, before the base URL is added. */
  link?(path: string): string | undefined;
  absoluteUrl?(url: string): string;
  relativeUrl?(url: string): string;
}

export type HighlightOptions = Readonly<Record<string, string | true | readonly string[]>>;

/** Limits for one page; exceeding one is an error that names the place. */
export interface Budget {
  /** Iterations of all loops together. */
  readonly loops: number;
  /** Characters of output, and of any text a template builds. */
  readonly output: number;
  readonly includeDepth: number;
}

/** The time that each template may take. */
export interface TimeLimit {
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** The limit for the template about to run, including everything it includes. */
  readonly milliseconds: number;
  /** Called for each template that took longer. */
  exceeded?(): void;
}

export interface LiquidOptions {
  /** `none`: nothing is escaped, as in Jekyll. `auto`: every output is HTML-escaped unless it is safe. */
  readonly escape?: 'none' | 'auto';
  readonly strictFilters?: boolean;
  readonly strictVariables?: boolean;
  /** Jekyll's `liquid.error_mode`; `warn` by default, as in Jekyll. */
  readonly errorMode?: 'lax' | 'warn' | 'strict';
  readonly filters?: Readonly<Record<string, FilterFunction>>;
  readonly tags?: Readonly<Record<string, TagDefinition>>;
  /** Hints for unknown tags, by name. */
  readonly tagHints?: Readonly<Record<string, string>>;
  /** `== blank` is true for what Ruby on Rails calls blank. By default it never is, as in Liquid alone. */
  readonly blank?: boolean;
  /** The version of Jekyll that its filters and tags follow; 4 by default. */
  readonly jekyll?: 3 | 4;
  /** What `include_relative` is relative to: the file with the tag, or, as in Jekyll, `page.path`. */
  readonly relativeTo?: 'file' | 'page';
  resolveInclude?(name: string, from: {path: string; relative: boolean}): IncludeFile | undefined;
  /** Names of existing includes, for suggestions. */
  includeNames?(): Iterable<string>;
  /** IANA name of the zone in which dates without one are read and shown; UTC by default. */
  readonly timeZone?: string;
  readonly language?: string;
  /** Epoch milliseconds for `'now'` and `'today'`; the clock by default. */
  readonly now?: number;
  /** The same for a caller that shows only what this `strftime` format does. */
  nowShownAs?(format: string): number;
  /** Reads a value; should it be the present time, only what this format shows of it is used. */
  readShownAs?(read: () => unknown, format: string): unknown;
  readonly hooks?: LiquidHooks;
  readonly budget?: Partial<Budget>;
  /** A minute by default. */
  readonly timeLimit?: TimeLimit;
}

export function nowOf(options: LiquidOptions, format: string | undefined): number {
  const shown = format === undefined ? undefined : options.nowShownAs?.(format);
  return shown ?? options.now ?? Date.now();
}
