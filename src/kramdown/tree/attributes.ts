import {MAX_LISTS} from '../limit-error.ts';

/** Attributes of an element, in the order they were given. */
export type Attributes = Map<string, string>;

/** What an inline attribute list says: references to named lists (ALDs), and attributes. */
export interface AttributeList {
  refs: string[];
  attributes: Attributes;
}

/** Named attribute lists (ALDs) of a document. */
export type NamedLists = ReadonlyMap<string, AttributeList>;

export function emptyList(): AttributeList {
  return {refs: [], attributes: new Map()};
}

/** Adds the attributes of `list` after those it refers to; classes add up, all others are overwritten. */
export function applyList(target: Attributes, list: AttributeList, named: NamedLists): void {
  if (list.refs.length === 0) for (const [name, value] of list.attributes) addAttribute(target, name, value);
  else apply(target, list, {named, open: new Set(), left: MAX_LISTS});
}

/** Adds one list to another, keeping references as references. */
export function mergeList(target: AttributeList, list: AttributeList): void {
  target.refs.push(...list.refs);
  for (const [name, value] of list.attributes) addAttribute(target.attributes, name, value);
}

export function addAttribute(target: Attributes, name: string, value: string): void {
  const old = name === 'class' ? target.get(name) : undefined;
  target.set(name, old ? `${old} ${value}` : value);
}

interface Lookup {
  named: NamedLists;
  /** The lists being applied: one that refers to itself is applied once. */
  open: Set<string>;
  /** How many more may be applied. */
  left: number;
}

function apply(target: Attributes, list: AttributeList, from: Lookup): void {
  for (const ref of list.refs) {
    const other = from.named.get(ref);
    if (!other || from.open.has(ref) || from.left === 0) continue;
    from.left--;
    from.open.add(ref);
    apply(target, other, from);
    from.open.delete(ref);
  }
  for (const [name, value] of list.attributes) addAttribute(target, name, value);
}
