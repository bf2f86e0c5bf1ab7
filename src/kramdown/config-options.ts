import type {EntityOutput, HighlightScope, KramdownOptions, LineNumbers, SmartQuotes} from './options.ts';

/** A value as YAML gives it: symbols (`:as_char`) and their plain spelling mean the same. */
type Value = unknown;
type Section = Readonly<Record<string, Value>>;
type Reader = (value: Value) => KramdownOptions;

/**
 * Maps the `kramdown:` section of a Jekyll `_config.yml` (snake case, symbols, YAML in strings allowed) to options.
 * Keys that are unknown, or whose value cannot be read, are left out.
 */
export function optionsFromConfig(section: Section): KramdownOptions {
  const options: KramdownOptions = {};
  for (const [key, value] of Object.entries(section)) Object.assign(options, readOption(symbol(key), value));
  return options;
}

/** One option by kramdown's name; undefined when there is no such option. */
export function readOption(name: string, value: Value): KramdownOptions | undefined {
  return Object.hasOwn(READERS, name) ? READERS[name]!(value) : undefined;
}

const flag =
  (name: keyof KramdownOptions): Reader =>
  (value) => ({[name]: isTrue(value)});
const text =
  (name: keyof KramdownOptions): Reader =>
  (value) => ({[name]: String(value ?? '')});
const integer =
  (name: keyof KramdownOptions): Reader =>
  (value) =>
    /^\s*[-+]?\d+\s*$/.test(String(value)) ? {[name]: Number(value)} : {};

const READERS: Record<string, Reader> = {
  input: (value) => ({input: symbol(value).toLowerCase() === 'gfm' ? 'GFM' : 'kramdown'}),
  auto_ids: flag('autoIds'),
  auto_id_prefix: text('autoIdPrefix'),
  auto_id_stripping: flag('autoIdStripping'),
  header_links: flag('headerLinks'),
  transliterated_header_ids: flag('transliteratedHeaderIds'),
  toc_levels: readTocLevels,
  footnote_nr: integer('footnoteNr'),
  footnote_prefix: text('footnotePrefix'),
  footnote_backlink: text('footnoteBacklink'),
  footnote_backlink_inline: flag('footnoteBacklinkInline'),
  footnote_link_text: text('footnoteLinkText'),
  hard_wrap: flag('hardWrap'),
  gfm_quirks: (value) => ({gfmQuirks: list(value).map(symbol)}),
  smart_quotes: readSmartQuotes,
  typographic_symbols: (value) => ({typographicSymbols: strings(record(value))}),
  entity_output: readEntityOutput,
  header_offset: integer('headerOffset'),
  syntax_highlighter: (value) => ({syntaxHighlighter: symbol(value) === 'rouge' ? 'rouge' : null}),
  syntax_highlighter_opts: readHighlighterOptions,
  guess_lang: flag('guessLang'),
  math_engine: (value) => ({mathEngine: symbol(value) === 'mathjax' ? 'mathjax' : null}),
  parse_block_html: flag('parseBlockHtml'),
  parse_span_html: flag('parseSpanHtml'),
  html_to_native: flag('htmlToNative'),
  link_defs: readLinkDefinitions,
  remove_line_breaks_for_cjk: flag('removeLineBreaksForCjk'),
  forbidden_inline_options: (value) => ({forbiddenInlineOptions: list(value).map(symbol)}),
  template: () => ({}),
  line_width: () => ({}),
  list_indent: () => ({}),
  latex_headers: () => ({}),
  math_engine_opts: () => ({}),
  remove_block_html_tags: () => ({}),
  remove_span_html_tags: () => ({}),
};

const isTrue = (value: Value) =>
  value !== null && !['', 'false'].includes(String(value).trim().toLowerCase());

function symbol(value: Value): string {
  const name = String(value ?? '').trim();
  return name.startsWith(':') ? name.slice(1) : name;
}

const list = (value: Value): Value[] =>
  Array.isArray(value)
    ? value
    : String(value ?? '')
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean);

/** `1..3`, `1,2` or a list of numbers from 1 to 6. */
function readTocLevels(value: Value): KramdownOptions {
  const range = /^\s*(\d)\.\.(\d)\s*$/.exec(String(value));
  const levels = range ? fromTo(Number(range[1]), Number(range[2])) : list(value).map(Number);
  return levels.every((n) => n >= 1 && n <= 6) ? {tocLevels: [...new Set(levels)]} : {};
}

const fromTo = (first: number, last: number) =>
  Array.from({length: Math.max(0, last - first + 1)}, (_, i) => first + i);

function readSmartQuotes(value: Value): KramdownOptions {
  const names = list(value).map((name) => (/^\d+$/.test(String(name)) ? Number(name) : String(name)));
  return names.length === 4 ? {smartQuotes: names as unknown as SmartQuotes} : {};
}

const ENTITY_OUTPUTS: ReadonlyMap<string, EntityOutput> = new Map([
  ['as_char', 'asChar'],
  ['as_input', 'asInput'],
  ['numeric', 'numeric'],
  ['symbolic', 'symbolic'],
]);

function readEntityOutput(value: Value): KramdownOptions {
  const entityOutput = ENTITY_OUTPUTS.get(symbol(value));
  return entityOutput ? {entityOutput} : {};
}

function readHighlighterOptions(value: Value): KramdownOptions {
  const given = record(value);
  const scope = (name: string) => readScope({...given, ...record(given[name] ?? {})});
  return {highlightBlocks: scope('block'), highlightSpans: scope('span')};
}

/** Rouge's settings for one kind of code; defaults as in Rouge::Formatters::HTMLLegacy and HTMLTable. */
function readScope(given: Section): HighlightScope {
  const scope: HighlightScope = {};
  if (given.disable !== undefined) scope.disable = isTrue(given.disable);
  if (given.default_lang !== undefined)
    scope.defaultLang = given.default_lang === null ? null : symbol(given.default_lang);
  if (given.guess_lang !== undefined) scope.guessLang = isTrue(given.guess_lang);
  if (given.css_class) scope.cssClass = String(given.css_class);
  if (isTrue(given.line_numbers ?? false)) scope.lineNumbers = readLineNumbers(given);
  return scope;
}

function readLineNumbers(given: Section): LineNumbers {
  return {
    start: Number(given.start_line ?? 1) || 1,
    tableClass: String(given.table_class ?? 'rouge-table'),
    gutterClass: String(given.gutter_class ?? 'rouge-gutter'),
    codeClass: String(given.code_class ?? 'rouge-code'),
  };
}

function readLinkDefinitions(value: Value): KramdownOptions {
  const linkDefs: Record<string, readonly [string, string?]> = {};
  for (const [id, target] of Object.entries(record(value))) {
    const [url, title] = list(target);
    if (url !== undefined) linkDefs[id] = title == null ? [String(url)] : [String(url), String(title)];
  }
  return {linkDefs};
}

const strings = (given: Section) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));

/** A mapping with symbol keys made plain; a string is read as `{key: value, …}` in YAML's flow form. */
function record(value: Value): Section {
  if (typeof value === 'string') return flowMapping(value);
  if (value === null || typeof value !== 'object') return {};
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [symbol(name), item]));
}

/** The small part of YAML needed for options given in a text: `{a: b, c: [d, e]}`, quotes optional. */
function flowMapping(source: string): Section {
  const inner = /^\s*\{([\s\S]*)\}\s*$/.exec(source)?.[1] ?? source;
  const result: Record<string, Value> = {};
  for (const [, key = '', items, item = ''] of inner.matchAll(
    /([^\s:,{}[\]]+)\s*:\s*(?:\[([^\]]*)\]|("[^"]*"|'[^']*'|[^,]*))/g,
  ))
    result[symbol(unquote(key))] = items === undefined ? scalar(item) : items.split(',').map(scalar);
  return result;
}

const scalar = (value: string): Value => (/^\s*(?:~|null)?\s*$/.test(value) ? null : unquote(value.trim()));
const unquote = (value: string) => value.replace(/^(["'])(.*)\1$/s, '$2');
