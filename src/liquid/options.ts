import type {SafeString} from './values/safe.ts';

/** What a filter may ask of the page that is being rendered; it is the filter's `this`. */
export interface FilterContext {
  readonly options: LiquidOptions;
  /** A variable of the template by its name. */
  get(name: string): unknown;
  /** The time that `now` stands for, in epoch milliseconds; for a filter that shows no more of it than this format says. */
  now(format?: string): number;
  /** Tells the author of something odd, with the place of the filter. */
  warn(code: string, message: string): void;
}

/**
 * A filter: the value it is applied to, then its arguments; named ones come last as one object.
 * One that returns a promise works with `renderAsync`, and must then give the same for the same arguments.
 */
export type FilterFunction = ((this: FilterContext, input: unknown, ...args: unknown[]) => unknown) & {
  /** The variables that it looks up by `this.get`, as paths; none where nothing is said. */
  readonly reads?: readonly string[];
};

/** What a user's tag is handed. */
export interface TagContext {
  readonly name: string;
  readonly markup: string;
  /** What the body printed, or its text for a `raw` block; undefined for a tag without body. */
  readonly body: string | undefined;
  readonly options: LiquidOptions;
  get(name: string): unknown;
  /** The value of an expression in the tag's markup, filters included. */
  evaluate(markup: string): unknown;
  warn(code: string, message: string): void;
}

/** A tag of a user. What it returns is HTML and is never escaped. */
export interface TagDefinition {
  /** Has a body up to `end…`: of Liquid, or `raw` for text taken as it is. */
  readonly block?: boolean | 'raw';
  /** The variables that it looks up, as paths; where nothing is said, it may read all. */
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
  /** The address of a post by its file name without ending, before the base URL is added. */
  postUrl?(name: string): string | undefined;
  /** The address of a file by its path, before the base URL is added. */
  link?(path: string): string | undefined;
  absoluteUrl?(url: string): string;
  relativeUrl?(url: string): string;
}

export type HighlightOptions = Readonly<Record<string, string | true | readonly string[]>>;

/** Limits for one page; what goes beyond is an error that names the place. */
export interface Budget {
  /** Turns of all loops together. */
  readonly loops: number;
  /** Characters of output, and of any text a template builds. */
  readonly output: number;
  readonly includeDepth: number;
}

/** The time that templates may take, each for itself. */
export interface TimeLimit {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** So many has the template that begins, with all that it includes. */
  readonly milliseconds: number;
  /** Told of each template that took longer. */
  exceeded?(): void;
}

export interface LiquidOptions {
  /** `none`: as written, like Jekyll. `auto`: every output is HTML-escaped unless it is safe. */
  readonly escape?: 'none' | 'auto';
  readonly strictFilters?: boolean;
  readonly strictVariables?: boolean;
  /** Jekyll's `liquid.error_mode`; `warn` where nothing is said, as there. */
  readonly errorMode?: 'lax' | 'warn' | 'strict';
  readonly filters?: Readonly<Record<string, FilterFunction>>;
  readonly tags?: Readonly<Record<string, TagDefinition>>;
  /** What to do about tags that are unknown, by their names. */
  readonly tagHints?: Readonly<Record<string, string>>;
  /** What `include_relative` starts from: the file that it stands in, or the page (`page.path`) as in Jekyll. */
  readonly relativeTo?: 'file' | 'page';
  resolveInclude?(name: string, from: {path: string; relative: boolean}): IncludeFile | undefined;
  /** Names of includes that there are, to propose one of them. */
  includeNames?(): Iterable<string>;
  /** IANA name; dates without a zone of their own are read and shown in it. UTC where nothing is said. */
  readonly timeZone?: string;
  readonly language?: string;
  /** Epoch milliseconds that `'now'` and `'today'` stand for; the clock where nothing is said. */
  readonly now?: number;
  /** The same for who shows no more of it than this `strftime` format says. */
  nowShownAs?(format: string): number;
  /** Reads a value of which no more is shown than this format says, should it be the present moment. */
  readShownAs?(read: () => unknown, format: string): unknown;
  readonly hooks?: LiquidHooks;
  readonly budget?: Partial<Budget>;
  /** A minute where nothing is said. */
  readonly timeLimit?: TimeLimit;
}

export function nowOf(options: LiquidOptions, format: string | undefined): number {
  const shown = format === undefined ? undefined : options.nowShownAs?.(format);
  return shown ?? options.now ?? Date.now();
}
