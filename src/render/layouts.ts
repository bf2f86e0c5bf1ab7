import type {Template as Compiled, Liquid} from '../liquid/index.ts';
import {safe} from '../liquid/index.ts';
import type {Diagnostic, Template} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {fromLiquid} from './engine.ts';
import type {Templates, World} from './world.ts';

export interface Layouts {
  /** Puts content into a layout, that into its own, and so on outwards. */
  wrap(
    content: string,
    name: string,
    scope: Record<string, unknown>,
  ): {output: string; diagnostics: readonly Diagnostic[]};
  /** The layout that stands in for a wanted one, or none. */
  choose(wanted: unknown, fallback: string | undefined, id?: string): string | undefined;
  /** One warning for each layout that documents ask for and that is nowhere. */
  missing(): Diagnostic[];
}

type Data = Template['data'];

interface Layer {
  readonly template: Template;
  readonly compiled: Compiled;
}

/** Compiles layouts when they are first asked for, each once. */
export function createLayouts({templates, memo, config}: World, engine: Liquid): Layouts {
  const chains = memo.once('layouts', [templates, engine], () => new Map<string, readonly Layer[]>());
  const wanting = new Map<string, string[]>();
  const used = new Set<string>();
  const chainOf = (name: string): readonly Layer[] => {
    const known = chains.get(name) ?? compileChain(name, templates, engine);
    chains.set(name, known);
    return known;
  };
  return {
    wrap(content, name, scope) {
      const diagnostics: Diagnostic[] = [];
      let output = content;
      let layout: Data = {};
      for (const {template, compiled} of chainOf(name)) {
        layout = layOver(template.data, layout);
        const result = compiled.render({...scope, layout, content: safe(output)});
        diagnostics.push(...[...compiled.diagnostics, ...result.diagnostics].map(fromLiquid));
        output = result.output;
      }
      return {output, diagnostics};
    },
    choose(wanted, fallback, id) {
      if (wanted === false || wanted === null || wanted === 'none' || wanted === 'null') return undefined;
      const name = typeof wanted === 'string' && wanted !== '' ? wanted : fallback;
      if (name === undefined) return undefined;
      if (templates.layouts.has(name)) {
        used.add(name);
        return name;
      }
      if (name !== fallback && id !== undefined) wanting.set(name, [...(wanting.get(name) ?? []), id]);
      return fallback !== undefined && templates.layouts.has(fallback) ? fallback : undefined;
    },
    missing: () => [
      ...[...wanting].map(([name, ids]) => layoutMissing(name, ids, config.folders.layouts)),
      ...outerMissing(used, templates, config.folders.layouts),
    ],
  };
}

/** An outer layout sees what the inner ones say of themselves, which wins: Jekyll::Renderer#render_layout. */
function layOver(below: Data, above: Data): Data {
  const merged: Record<string, unknown> = {...below};
  for (const [key, value] of Object.entries(above))
    merged[key] = isData(value) && isData(below[key]) ? layOver(below[key], value) : (value ?? below[key]);
  return merged;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function compileChain(name: string, {layouts}: Templates, engine: Liquid): Layer[] {
  return chainFrom(name, layouts).map((template) => {
    const {text, path, firstLine} = template;
    return {template, compiled: engine.compile(text, {path, firstLine})};
  });
}

/** A layout, the one that it is put into, and so on outwards. */
function chainFrom(name: string, layouts: Templates['layouts']): Template[] {
  const chain: Template[] = [];
  let next: unknown = name;
  while (typeof next === 'string') {
    const template: Template | undefined = layouts.get(next);
    if (!template || chain.includes(template)) break;
    chain.push(template);
    next = template.data.layout;
  }
  return chain;
}

function layoutMissing(name: string, ids: readonly string[], folder: string): Diagnostic {
  const [first] = ids;
  const count = ids.length === 1 ? 'One document asks' : `${ids.length} documents ask`;
  return notThere(first!, `${count} for the layout \`${name}\``, `${folder}/${name}.html`);
}

/** One warning for each layout that is put into one that is nowhere. */
function outerMissing(used: Iterable<string>, {layouts}: Templates, folder: string): Diagnostic[] {
  const all = new Set<Template>();
  for (const name of used) for (const template of chainFrom(name, layouts)) all.add(template);
  return [...all].flatMap(({path, data: {layout}}) =>
    isNamed(layout) && !layouts.has(layout)
      ? [notThere(path, `This layout asks for the layout \`${layout}\``, `${folder}/${layout}.html`)]
      : [],
  );
}

function isNamed(layout: unknown): layout is string {
  return typeof layout === 'string' && !/^(?:none|null|)$/.test(layout);
}

function notThere(path: string, who: string, file: string): Diagnostic {
  const hint = `Add ${file}, or change \`layout\` in the front matter.`;
  return warning('layout-missing', {path}, `${who}, which is nowhere.`, {hint});
}
