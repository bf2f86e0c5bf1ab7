import {LiquidError} from '../diagnostic.ts';
import type {Body, Node} from '../read/nodes.ts';
import {bodiesOf, pipelinesOf} from './scope-use.ts';

export interface KnownFilters {
  knows(name: string): boolean;
  /** The nearest known name for an unknown filter. */
  suggest(name: string): string | undefined;
}

/** Warnings for a template's unknown filters, which do nothing, as in Jekyll. */
export function unknownFilters(body: Body, known: KnownFilters): LiquidError[] {
  return body.nodes.flatMap((node) => [
    ...inNode(node, known),
    ...bodiesOf(node).flatMap((inner) => unknownFilters(inner, known)),
  ]);
}

function inNode(node: Node, known: KnownFilters): LiquidError[] {
  if (node.kind === 'text') return [];
  const names = pipelinesOf(node).flatMap(({filters}) => filters.map(({name}) => name));
  return names
    .filter((name) => !known.knows(name))
    .map((name) => {
      const hint = known.suggest(name);
      return new LiquidError('liquid/unknown-filter', `Unknown filter '${name}'`, {hint, span: node.span});
    });
}
