import {groupBy} from '../../values/group-by.ts';

export interface Partner {
  readonly old: Element;
  /** Its HTML has not changed. */
  readonly isSame: boolean;
}

/**
 * Pairs the new elements of a parent with the old ones: first those with identical HTML, then those of the
 * same kind, in order. Identical elements whose number has changed are paired by order too, as a reader may
 * have changed one of them.
 */
export function pairUp(olds: readonly Element[], nexts: readonly Element[]): Map<Element, Partner> {
  const partners = new Map<Element, Partner>();
  const before = groupBy(olds, ({outerHTML}) => outerHTML);
  for (const [html, next] of groupBy(nexts, ({outerHTML}) => outerHTML)) {
    const old = before.get(html) ?? [];
    if (old.length !== next.length) continue;
    for (const [index, element] of next.entries()) partners.set(element, {old: old[index]!, isSame: true});
  }
  const taken = new Set([...partners.values()].map(({old}) => old));
  const left = groupBy(
    olds.filter((old) => !taken.has(old)),
    kindOf,
  );
  const free = nexts.filter((next) => !partners.has(next));
  for (const [kind, next] of groupBy(free, kindOf)) {
    for (const [index, old] of (left.get(kind) ?? []).entries()) {
      const element = next[index];
      if (element !== undefined) partners.set(element, {old, isSame: false});
    }
  }
  return partners;
}

/** What identifies an element's purpose; its text, class and address may change. */
function kindOf(element: Element): string {
  const names = ['id', 'name', 'type', 'rel', 'property', ...(element.localName === 'script' ? ['src'] : [])];
  return [element.nodeName, ...names.map((name) => element.getAttribute(name) ?? '')].join(' ');
}
