import {LiquidError} from '../diagnostic.ts';
import type {FilterContext, LiquidHooks} from '../options.ts';
import {escapeHtml} from '../run/escape.ts';
import {isNil} from '../values/kinds.ts';
import {isSafe, type SafeString, safe} from '../values/safe.ts';
import {toText} from '../values/text.ts';
import {type FilterTable, filter} from './definition.ts';
import {stripHtml} from './strip-html.ts';

/** Filters between text and HTML. */
export const htmlFilters: FilterTable = {
  escape: filter(escapeFilter, 0, 'own'),
  h: filter(escapeFilter, 0, 'own'),
  escape_once: filter(escapeOnce, 0, 'own'),
  xml_escape: filter(xmlEscape, 0, 'own'),
  strip_html: filter((input) => stripHtml(toText(input)), 0, 'keeps'),
  newline_to_br: filter(newlineToBr, 0, 'own'),
  safe: filter((input) => (isSafe(input) && !input.script ? input : safe(toText(input))), 0, 'own'),
  markdownify: filter(markdownify, 0, 'safe'),
  smartify: filter(smartify, 0, 'keeps'),
  sassify: filter(sassify, 0, 'safe'),
  scssify: filter(scssify, 0, 'safe'),
};

function isHtml(input: unknown): input is SafeString {
  return isSafe(input) && !input.script;
}

function isAuto(context: FilterContext): boolean {
  return context.options.escape === 'auto';
}

/** HTML as a safe string in auto mode, as plain text otherwise. */
function made(context: FilterContext, html: string): unknown {
  return isAuto(context) ? safe(html) : html;
}

function escapeFilter(this: FilterContext, input: unknown): unknown {
  if (isNil(input)) return undefined;
  if (isHtml(input) && isAuto(this)) return input;
  return made(this, escapeHtml(toText(input)));
}

function escapeOnce(this: FilterContext, input: unknown): unknown {
  if (isHtml(input) && isAuto(this)) return input;
  const text = toText(input).replace(/["><']|&(?!([a-zA-Z]+|(#\d+));)/g, (sign) => escapeHtml(sign));
  return made(this, text);
}

/** Like Ruby's `encode(xml: :attr)`, with `&apos;` where `escape` writes `&#39;`. */
function xmlEscape(this: FilterContext, input: unknown): unknown {
  if (isHtml(input) && isAuto(this)) return input;
  return made(this, escapeHtml(toText(input)).replaceAll('&#39;', '&apos;'));
}

function newlineToBr(this: FilterContext, input: unknown): unknown {
  const text = isAuto(this) && !isHtml(input) ? escapeHtml(toText(input)) : toText(input);
  return made(this, text.replace(/\r?\n/g, '<br />\n'));
}

function markdownify(this: FilterContext, input: unknown): string {
  return needed(this, 'markdownify')(toText(input));
}

function smartify(this: FilterContext, input: unknown): string {
  return needed(this, 'smartify')(toText(input));
}

function sassify(this: FilterContext, input: unknown): string {
  return needed(this, 'sassify')(toText(input), (code, message) => this.warn(code, message));
}

function scssify(this: FilterContext, input: unknown): string {
  return needed(this, 'scssify')(toText(input), (code, message) => this.warn(code, message));
}

function needed<Name extends 'markdownify' | 'smartify' | 'sassify' | 'scssify'>(
  context: FilterContext,
  name: Name,
): Required<LiquidHooks>[Name] {
  const hook = context.options.hooks?.[name];
  if (!hook) throw new LiquidError('liquid/hook', `The filter ${name} is not available here.`);
  return hook as Required<LiquidHooks>[Name];
}
