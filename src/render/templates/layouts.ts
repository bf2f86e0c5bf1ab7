import type {Config} from '../../config.ts';
import type {TemplatesByName} from '../../documents/all-templates.ts';
import {layoutName, nameIn} from '../../documents/layout-name.ts';
import {type Template as Compiled, type Liquid, safe} from '../../liquid/index.ts';
import type {Diagnostic, Place, Template} from '../../model.ts';
import {settingAt, warning} from '../../report/diagnostic.ts';
import {didYouMean} from '../../report/did-you-mean.ts';
import {groupBy} from '../../values/group-by.ts';
import {layOver} from '../../values/lay-over.ts';
import type {World} from '../world.ts';
import {fromLiquid} from './from-liquid.ts';

export interface Layouts {
  /** Puts content into a layout, the result into that layout's own layout, and so on outwards. */
  wrap(
    content: string,
    name: string,
    scope: Record<string, unknown>,
  ): {pieces: readonly string[]; diagnostics: readonly Diagnostic[]};
  /** The layout that is wanted, or its fallback, or undefined. */
  choose(wish: Wish): string | undefined;
  /** One warning for each layout that is asked for but missing. */
  missing(wishes: readonly Wish[]): Diagnostic[];
}

/** The layout that a page asks for, as in its front matter. */
export interface Wish {
  readonly wanted: unknown;
  readonly fallback: string | undefined;
  /** The document that the page shows. */
  readonly id: string | undefined;
  /** The address of a page that shows no document but needs its layout. */
  readonly planned: string | undefined;
}

type Data = Template['data'];

interface Layer {
  readonly template: Template;
  readonly compiled: Compiled;
}

/** Compiles each layout once, when it is first used. */
export function createLayouts({templates, memo, config, site}: World, engine: Liquid): Layouts {
  const chains = memo.once('layouts', [templates, engine], () => new Map<string, readonly Layer[]>());
  const chainOf = (name: string): readonly Layer[] => {
    const known = chains.get(name) ?? compileChain(name, templates, engine);
    chains.set(name, known);
    return known;
  };
  return {
    wrap(content, name, scope) {
      const diagnostics: Diagnostic[] = [];
      let pieces: readonly string[] = [content];
      let layout: Data = {};
      for (const {template, compiled} of chainOf(name)) {
        // An outer layout sees the data of the inner ones, which wins: Jekyll::Renderer#render_layout.
        layout = layOver(template.data, layout);
        const result = compiled.render({...scope, layout, content: safe(pieces)});
        diagnostics.push(...[...compiled.diagnostics, ...result.diagnostics].map(fromLiquid));
        pieces = result.pieces;
      }
      return {pieces, diagnostics};
    },
    choose(wish) {
      const name = layoutName(wish);
      if (name === undefined || templates.layouts.has(name)) return name;
      return templates.layouts.has(wish.fallback ?? '') ? wish.fallback : undefined;
    },
    missing: (wishes) => [
      ...innerMissing(wishes, templates, {config, site}),
      ...outerMissing(wishes, templates, config),
    ],
  };
}

function compileChain(name: string, {layouts}: TemplatesByName, engine: Liquid): Layer[] {
  return chainFrom(name, layouts).map((template) => {
    const {text, path, firstLine} = template;
    return {template, compiled: engine.compile(text, {path, firstLine})};
  });
}

/** A layout, its own layout, and so on outwards. */
function chainFrom(name: string, layouts: TemplatesByName['layouts']): Template[] {
  const chain: Template[] = [];
  let next: string | undefined = name;
  while (next !== undefined) {
    const template: Template | undefined = layouts.get(next);
    if (!template || chain.includes(template)) break;
    chain.push(template);
    next = nameIn(template.data.layout);
  }
  return chain;
}

type Asked = Pick<World, 'config' | 'site'>;

/** One warning for each missing layout that pages ask for. */
function innerMissing(
  wishes: readonly Wish[],
  {layouts}: TemplatesByName,
  {config, site}: Asked,
): Diagnostic[] {
  const missing = wishes.flatMap(({id, planned, ...wish}) => {
    const name = layoutName(wish);
    const isThere = name === undefined || name === wish.fallback || layouts.has(name);
    return isThere || (id ?? planned) === undefined ? [] : [{name, id, planned}];
  });
  return [...groupBy(missing, ({name}) => name)].map(([name, asking]) => {
    const {id, planned} = asking[0]!;
    const count = asking.length === 1 ? 'One document uses' : `${asking.length} documents use`;
    const who = id === undefined ? `The page ${planned} is not built: it uses` : count;
    const file = id === undefined ? settingAt() : {path: id};
    const place = site.documents.get(id ?? '')?.placeOf('layout') ?? file;
    return notThere(place, `${who} the layout \`${name}\``, {name, config, known: layouts.keys()});
  });
}

/** One warning for each layout whose own layout is missing. */
function outerMissing(wishes: readonly Wish[], {layouts}: TemplatesByName, config: Config): Diagnostic[] {
  const used = new Set(wishes.flatMap((wish) => layoutName(wish) ?? []));
  const all = new Set([...used].flatMap((name) => chainFrom(name, layouts)));
  return [...all].flatMap(({path, data: {layout}}) =>
    isNamed(layout) && !layouts.has(layout)
      ? [
          notThere({path}, `This layout uses the layout \`${layout}\``, {
            name: layout,
            config,
            known: layouts.keys(),
          }),
        ]
      : [],
  );
}

function isNamed(layout: unknown): layout is string {
  return typeof layout === 'string' && !/^(?:none|null|)$/.test(layout);
}

interface Missing {
  readonly name: string;
  readonly config: Config;
  readonly known: Iterable<string>;
}

function notThere(place: Place, who: string, missing: Missing): Diagnostic {
  return warning('layout-missing', place, `${who}, which does not exist.`, {hint: hintFor(missing)});
}

function hintFor({name, config, known}: Missing): string {
  if (/^(?:nil|false|no|empty)$/i.test(name)) return 'For no layout, write `layout: none`.';
  const meant = didYouMean(name.replace(/\.html?$/i, ''), known);
  if (meant !== undefined) return `Did you mean \`layout: ${meant}\`?`;
  if (['home', 'search'].includes(name) && config.theme !== '')
    return `Add layouts/${name}.html, or add \`extends: default\` to the theme’s theme.yml.`;
  return `Add ${config.folders.layouts}/${name}.html, or change \`layout\` in the front matter.`;
}
