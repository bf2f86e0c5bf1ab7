export interface Partner {
  readonly old: Element;
  /** Nothing in it has changed. */
  readonly isSame: boolean;
}

/**
 * Finds for the new elements of a parent which of the old ones they are: first those that are alike to the letter, then those of
 * one kind, one after the other. Where there are more or fewer of what is alike, a reader may have changed one: the order tells.
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

function groupBy(elements: readonly Element[], keyOf: (element: Element) => string): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return groups;
}

/** What an element is for; its text, class and address may change. */
function kindOf(element: Element): string {
  const names = ['id', 'name', 'type', 'rel', 'property', ...(element.localName === 'script' ? ['src'] : [])];
  return [element.nodeName, ...names.map((name) => element.getAttribute(name) ?? '')].join(' ');
}
