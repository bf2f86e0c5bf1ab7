import {escapeAll} from '../html/escape.ts';
import type {HighlightScope, Settings} from '../options.ts';
import type {Attributes} from '../tree/attributes.ts';
import type {Element} from '../tree/element.ts';
import {numberedCode} from './numbered-code.ts';
import {isRougeLanguage} from './rouge-languages.ts';

/** How code is to be marked up. */
export interface CodeMarkup {
  attributes: Attributes | null;
  /** The language named in the class; removed from there for a block without highlighting. */
  language: string | undefined;
  /** HTML inside the highlighter's elements, numbered if asked for; undefined without such elements. */
  html: string | undefined;
  /** Class of the `pre` around it. */
  look: string;
}

/** The class and content of a block or span of code. */
export function codeMarkup(settings: Settings, {kind, value, note, attributes}: Element): CodeMarkup {
  const block = kind === 'codeblock';
  const scope = scopeOf(settings, block);
  const named = new Map(attributes ?? []);
  const language = /(?:^|[^\w])language-(\S+)/.exec(named.get('class') ?? '')?.[1];
  if (block && language !== undefined) dropLanguage(named);
  const asked = (block && note !== '' ? note : language) ?? undefined;
  const html = highlight(settings, scope, {code: value, asked});
  const look = scope.cssClass ?? 'highlight';
  if (html === undefined) return {attributes: named, language, html, look};
  addClass(named, language ?? scope.defaultLang ?? undefined);
  // Rouge numbers inline code too, but a table does not belong in a sentence.
  const numbered = block && scope.lineNumbers ? numberedCode(html, scope.lineNumbers) : html;
  return {attributes: named, language, html: numbered, look};
}

function scopeOf(settings: Settings, block: boolean): HighlightScope {
  const {defaultLang, guessLang, highlightBlocks, highlightSpans} = settings;
  return {defaultLang, guessLang, ...(block ? highlightBlocks : highlightSpans)};
}

function dropLanguage(attributes: Attributes): void {
  const rest = attributes
    .get('class')!
    .replace(/\blanguage-\S+/, '')
    .trim();
  if (rest === '') attributes.delete('class');
  else attributes.set('class', rest);
}

/** The code, coloured or at least escaped, if rouge has a lexer for the language. */
function highlight(
  {syntaxHighlighter, highlight: colour}: Settings,
  {disable, defaultLang, guessLang}: HighlightScope,
  {code, asked}: {code: string; asked: string | undefined},
): string | undefined {
  if (syntaxHighlighter === null || disable) return undefined;
  const wish = asked ?? defaultLang ?? undefined;
  if (wish === undefined) return guessLang ? escapeAll(code) : undefined;
  const language = wish.split('?')[0]!;
  if (!isRougeLanguage(language)) return undefined;
  const plain = language === 'plaintext' || language === 'text';
  if (plain) return guessLang ? escapeAll(code) : undefined;
  return colour?.(code, language) ?? escapeAll(code);
}

function addClass(attributes: Attributes, language: string | undefined): void {
  const before = `${attributes.get('class') ?? ''} highlighter-rouge`.trimStart();
  attributes.set('class', language === undefined ? before : withLanguage(before, language));
}

/** The language comes first; one named later in the list stays too. */
const withLanguage = (classes: string, language: string) =>
  classes.startsWith('language-')
    ? classes.replace(/^language-\S+/, () => `language-${language}`)
    : `language-${language} ${classes}`;
