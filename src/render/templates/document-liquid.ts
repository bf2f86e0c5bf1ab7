import {layoutName} from '../../documents/layout-name.ts';
import type {Liquid} from '../../liquid/index.ts';
import type {Document, Made, Page} from '../../model.ts';
import {protectCode} from '../markdown/protect-code.ts';
import {pageScope} from '../scopes/page-scope.ts';
import type {Scopes} from '../scopes/scopes.ts';
import {wishOf} from '../wish-of.ts';
import type {World} from '../world.ts';
import {fromLiquid} from './from-liquid.ts';
import {unknownVariables} from './unknown-variables.ts';

export interface LiquidTools {
  readonly world: World;
  readonly engine: Liquid;
  readonly scopes: Scopes;
  /** The page that shows the document, if known. */
  readonly page?: Page | undefined;
}

/** Runs the Liquid in a body, which sees its page and its layout's front matter; unknown names print nothing and cause a warning. */
export function runLiquid(
  text: string,
  document: Document,
  {world, engine, scopes, page}: LiquidTools,
): Made<string> {
  const {id, firstLine, format, data} = document;
  const {markdown, mode} = world.config;
  if (!markdown.liquid || data.render_with_liquid === false || !/\{[{%]/.test(text))
    return {value: text, diagnostics: []};
  const isNative = mode === 'native';
  const source = format === 'markdown' && isNative ? protectCode(text, markdown.dialect) : text;
  const template = engine.compile(source, {path: id, firstLine, forgiving: isNative});
  const shown = page ?? {url: world.site.urls.get(id)!, output: '', maker: 'layout', subject: id};
  const layout = world.templates.layouts.get(layoutName(wishOf(shown, world) ?? {wanted: null}) ?? '');
  const scope = {...pageScope(shown, scopes, world), layout: layout?.data};
  const {output, diagnostics} = template.render(scope);
  const unknown = isNative ? unknownVariables(source, scope, {path: id, firstLine}) : [];
  return {
    value: output,
    diagnostics: [...[...template.diagnostics, ...diagnostics].map(fromLiquid), ...unknown],
  };
}
