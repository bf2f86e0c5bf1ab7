import {LiquidError} from '../diagnostic.ts';
import {relativeUrl} from '../filters/urls.ts';
import type {HighlightOptions} from '../options.ts';
import {isNil} from '../values/kinds.ts';
import {toText} from '../values/text.ts';
import type {Context} from './context.ts';
import {escapeHtml} from './escape.ts';
import {callOwn} from './own.ts';

/** A listing in Jekyll's markup, highlighted by the hook. */
export function renderHighlight(
  context: Context,
  listing: {code: string; language: string; options: HighlightOptions},
): string {
  const {language, options} = listing;
  const code = listing.code.replace(/^[\n\r]+|(?<![\n\r])[\n\r]+$/g, '');
  const coloured = context.options.hooks?.highlight?.(code, language, options) ?? escapeHtml(code);
  const attributes = `class="language-${language.replaceAll('+', '-')}" data-lang="${language}"`;
  const [prefix, suffix] = ['highlighter_prefix', 'highlighter_suffix'].map((name) =>
    toText(context.get(name)),
  );
  const figure = `<figure class="highlight"><pre><code ${attributes}>${coloured.replace(/\n$/, '')}</code></pre></figure>`;
  return `${prefix}${figure}${suffix}`;
}

/** The address of the target of `link` or `post_url`, under the site's base URL except in Jekyll 3. */
export function renderAddress(context: Context, of: 'link' | 'post_url', target: string): string {
  const {hooks} = context.options;
  const url = of === 'link' ? hooks?.link?.(target) : hooks?.postUrl?.(target);
  // Jekyll 3 leaves the base URL to the template: `{{ site.baseurl }}{% link about.md %}`.
  if (url !== undefined) return context.options.jekyll === 3 ? url : toText(relativeUrl.call(context, url));
  const what = of === 'link' ? 'document' : 'post';
  const hint = 'Check that the file exists and that its name is correct.';
  throw new LiquidError('liquid/link', `Could not find ${what} "${target}" in tag '${of}'.`, {hint});
}

/** Runs a custom tag; what it throws becomes an error at its place. */
export function renderCustom(
  context: Context,
  call: {name: string; markup: string; body: string | undefined},
): string {
  const tag = context.options.tags?.[call.name];
  if (!tag) return '';
  const printed = callOwn(context, `Tag '${call.name}'`, [call.markup, call.body], () => {
    const evaluate = (markup: string): unknown => context.engine.expression(markup, 'pipeline')(context);
    return tag.render({
      ...call,
      options: context.options,
      get: (name) => context.get(name),
      evaluate,
      warn: (code, message) => context.warn(code, message),
    });
  });
  return isNil(printed) ? '' : String(printed);
}
