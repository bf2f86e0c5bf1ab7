/** Colours code: escaped HTML without the elements around it, or undefined for an unknown language. */
export type Highlight = (code: string, language: string) => string | undefined;

export type EntityOutput = 'asChar' | 'asInput' | 'numeric' | 'symbolic';

/** Left and right single, left and right double: entity names or code points. */
export type SmartQuotes = readonly [string | number, string | number, string | number, string | number];

export type LinkTarget = readonly [url: string, title?: string];

/** kramdown's options in camel case; the defaults are Jekyll's. */
export interface KramdownOptions {
  /** The dialect: kramdown with GitHub's additions (`GFM`, the default), plain, or HTML and typography alone. */
  input?: 'GFM' | 'kramdown' | 'SmartyPants';
  /** The version of kramdown whose HTML is made. Default 2.4, which Jekyll on GitHub Pages has. */
  version?: '2.4' | '2.5';
  /** Headings get an id made from their text. Default true. */
  autoIds?: boolean;
  autoIdPrefix?: string;
  /** Plain input only: the id comes from the text without its markup. GFM input always does that. */
  autoIdStripping?: boolean;
  /** An empty link to itself at the start of every heading that has an id. Default false. */
  headerLinks?: boolean;
  /** Plain input only: accents are removed before the id is made. */
  transliteratedHeaderIds?: boolean;
  /** Heading levels in the table of contents. Default 1 to 6. */
  tocLevels?: readonly number[];
  /** Number of the first footnote. Default 1. */
  footnoteNr?: number;
  footnotePrefix?: string;
  /** Text of the link back; no link if empty. Default `&#8617;`. */
  footnoteBacklink?: string;
  footnoteBacklinkInline?: boolean;
  /** Text of a reference, `%s` being its number. Default `%s`. */
  footnoteLinkText?: string;
  /** GFM input only: every line end is a line break. Default false. */
  hardWrap?: boolean;
  /** GFM input only. Default `['paragraph_end']`. */
  gfmQuirks?: readonly string[];
  /** What straight quotes become. Default lsquo, rsquo, ldquo, rdquo. */
  smartQuotes?: SmartQuotes;
  /** Replacements for `hellip mdash ndash laquo raquo laquo_space raquo_space`. */
  typographicSymbols?: Readonly<Record<string, string>>;
  entityOutput?: EntityOutput;
  /** Added to every heading level; the result stays within 1 to 6. */
  headerOffset?: number;
  /** Whose markup to use for code; null for bare `<pre><code>`. Default `rouge`. */
  syntaxHighlighter?: 'rouge' | null;
  /** Language of code that names none. Default `plaintext`; null for none. */
  defaultLang?: string | null;
  /** Code without a language gets the highlighter's markup too. Default true. */
  guessLang?: boolean;
  /** Settings for blocks only, and for inline code only. */
  highlightBlocks?: HighlightScope;
  highlightSpans?: HighlightScope;
  /** Colours code; without it, code has rouge's markup but no colours. */
  highlight?: Highlight;
  /** `mathjax` writes `\(…\)` and `\[…\]`; null leaves `$…$` in an element of class kdmath. */
  mathEngine?: 'mathjax' | null;
  parseBlockHtml?: boolean;
  parseSpanHtml?: boolean;
  /** Turns simple HTML elements into native ones. */
  htmlToNative?: boolean;
  /** Link definitions known from the start. */
  linkDefs?: Readonly<Record<string, LinkTarget>>;
  removeLineBreaksForCjk?: boolean;
  /** Options that `{::options … /}` in a text may not set (kramdown's own names). */
  forbiddenInlineOptions?: readonly string[];
}

/** Highlighter settings for one scope; anything left out is as for all code. */
export interface HighlightScope {
  disable?: boolean;
  defaultLang?: string | null;
  guessLang?: boolean;
  /** Class of the `pre` of a block. Default `highlight`. */
  cssClass?: string;
  /** Line numbers beside a block, in a table. */
  lineNumbers?: LineNumbers;
}

export interface LineNumbers {
  start: number;
  tableClass: string;
  gutterClass: string;
  codeClass: string;
}

type Optional = 'highlight' | 'highlightBlocks' | 'highlightSpans';

/** Options with all defaults filled in. */
export type Settings = Required<Omit<KramdownOptions, Optional>> & Pick<KramdownOptions, Optional>;

const JEKYLL: Settings = {
  input: 'GFM',
  version: '2.4',
  autoIds: true,
  autoIdPrefix: '',
  autoIdStripping: false,
  headerLinks: false,
  transliteratedHeaderIds: false,
  tocLevels: [1, 2, 3, 4, 5, 6],
  footnoteNr: 1,
  footnotePrefix: '',
  footnoteBacklink: '&#8617;',
  footnoteBacklinkInline: false,
  footnoteLinkText: '%s',
  hardWrap: false,
  gfmQuirks: ['paragraph_end'],
  smartQuotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
  typographicSymbols: {},
  entityOutput: 'asChar',
  headerOffset: 0,
  syntaxHighlighter: 'rouge',
  defaultLang: 'plaintext',
  guessLang: true,
  mathEngine: 'mathjax',
  parseBlockHtml: false,
  parseSpanHtml: true,
  htmlToNative: false,
  linkDefs: {},
  removeLineBreaksForCjk: false,
  forbiddenInlineOptions: ['template'],
};

const resolved = new WeakMap<KramdownOptions, Settings>();

/** The options with Jekyll's defaults filled in; the same object each time for the same options. */
export function resolveOptions(options?: KramdownOptions): Readonly<Settings> {
  if (!options) return JEKYLL;
  const known = resolved.get(options);
  if (known) return known;
  const settings = {...JEKYLL, ...options};
  resolved.set(options, settings);
  return settings;
}
