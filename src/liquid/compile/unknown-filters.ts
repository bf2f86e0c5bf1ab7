import {LiquidError, type Span} from '../diagnostic.ts';
import type {Body, Node} from '../read/nodes.ts';
import {bodiesOf, pipelinesOf} from './scope-use.ts';

export interface KnownFilters {
  knows(name: string): boolean;
  /** The nearest known name for an unknown filter. */
  suggest(name: string): string | undefined;
}

export interface UnknownFilter {
  readonly name: string;
  /** Of the output or tag that it is in. */
  readonly span: Span;
}

/** A template's unknown filters, which do nothing, as in Jekyll. */
export function unknownFilters(body: Body, known: KnownFilters): UnknownFilter[] {
  return body.nodes.flatMap((node) => [
    ...inNode(node, known),
    ...bodiesOf(node).flatMap((inner) => unknownFilters(inner, known)),
  ]);
}

function inNode(node: Node, known: KnownFilters): UnknownFilter[] {
  if (node.kind === 'text') return [];
  const names = pipelinesOf(node).flatMap(({filters}) => filters.map(({name}) => name));
  return names.filter((name) => !known.knows(name)).map((name) => ({name, span: node.span}));
}

/** The warning for one of them, which points at its name. */
export function unknownFilter({name, span}: UnknownFilter, text: string, known: KnownFilters): LiquidError {
  return new LiquidError('liquid/unknown-filter', `Unknown filter '${name}'`, {
    hint: known.suggest(name),
    span: nameSpan(text, span, name),
  });
}

/** The name as it stands behind a bar; the whole tag if it is written in an odd way. */
function nameSpan(text: string, {start, end}: Span, name: string): Span {
  const inside = text.slice(start, end);
  for (let at = inside.indexOf(name); at > 0; at = inside.indexOf(name, at + 1))
    if (/\|\s*$/.test(inside.slice(0, at)) && !/^[\w-]/.test(inside.slice(at + name.length)))
      return {start: start + at, end: start + at + name.length};
  return {start, end};
}
