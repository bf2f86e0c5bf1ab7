/** Colours code: HTML of the code (escaped, without the elements around it), or undefined for a language it cannot. */
export type Highlight = (code: string, language: string) => string | undefined;

export type EntityOutput = 'asChar' | 'asInput' | 'numeric' | 'symbolic';

/** Left and right single, left and right double: entity names or code points. */
export type SmartQuotes = readonly [string | number, string | number, string | number, string | number];

export type LinkTarget = readonly [url: string, title?: string];

/** kramdown's options in camel case; what is left out is as Jekyll sets it. */
export interface KramdownOptions {
  /** The dialect: kramdown with GitHub's additions (`GFM`, the default), or plain. */
  input?: 'GFM' | 'kramdown';
  /** Headings get an id made from their text. Default true. */
  autoIds?: boolean;
  autoIdPrefix?: string;
  /** Plain input only: the id comes from the text without its markup. Input GFM always does that. */
  autoIdStripping?: boolean;
  /** Plain input only: accents are taken off before the id is made. */
  transliteratedHeaderIds?: boolean;
  /** Heading levels in the table of contents. Default 1 to 6. */
  tocLevels?: readonly number[];
  /** Number of the first footnote. Default 1. */
  footnoteNr?: number;
  /** Markup of footnotes: that of kramdown 2.4 (default) or of 2.5, which also reads CDATA sections in HTML. */
  footnoteMarkup?: '2.4' | '2.5';
  footnotePrefix?: string;
  /** Text of the link back; none when empty. Default `&#8617;`. */
  footnoteBacklink?: string;
  footnoteBacklinkInline?: boolean;
  /** Text of a reference, `%s` being its number. Default `%s`. */
  footnoteLinkText?: string;
  /** Input GFM only: every line end is a line break. Default false. */
  hardWrap?: boolean;
  /** Input GFM only. Default `['paragraph_end']`. */
  gfmQuirks?: readonly string[];
  /** What straight quotes become. Default lsquo, rsquo, ldquo, rdquo. */
  smartQuotes?: SmartQuotes;
  /** Own texts for `hellip mdash ndash laquo raquo laquo_space raquo_space`. */
  typographicSymbols?: Readonly<Record<string, string>>;
  entityOutput?: EntityOutput;
  /** Added to every heading level; the result stays within 1 to 6. */
  headerOffset?: number;
  /** Whose markup code gets; null for bare `<pre><code>`. Default `rouge`. */
  syntaxHighlighter?: 'rouge' | null;
  /** Language of code that names none. Default `plaintext`; null for none. */
  defaultLang?: string | null;
  /** Code without language gets the highlighter's markup too. Default true. */
  guessLang?: boolean;
  /** Other settings for blocks or for inline code only. */
  highlightBlocks?: HighlightScope;
  highlightSpans?: HighlightScope;
  /** Colours code; without it code has rouge's markup and no colours. */
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

/** Settings of the highlighter for one scope; what is left out is as for all code. */
export interface HighlightScope {
  disable?: boolean;
  defaultLang?: string | null;
  guessLang?: boolean;
  /** Class of the `pre` of a block. Default `highlight`. */
  cssClass?: string;
  /** Numbers beside the lines of a block, in a table. */
  lineNumbers?: LineNumbers;
}

export interface LineNumbers {
  start: number;
  tableClass: string;
  gutterClass: string;
  codeClass: string;
}

type Optional = 'highlight' | 'highlightBlocks' | 'highlightSpans';

/** Options with nothing left out. */
export type Settings = Required<Omit<KramdownOptions, Optional>> & Pick<KramdownOptions, Optional>;

const JEKYLL: Settings = {
  input: 'GFM',
  autoIds: true,
  autoIdPrefix: '',
  autoIdStripping: false,
  transliteratedHeaderIds: false,
  tocLevels: [1, 2, 3, 4, 5, 6],
  footnoteNr: 1,
  footnoteMarkup: '2.4',
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
