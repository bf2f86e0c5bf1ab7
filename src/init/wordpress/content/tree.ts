import type {Element, Nodes} from 'hast';

/** Classes and attributes that say only how WordPress shows something, which no theme here knows. */
const LOOKS =
  /^(?:wp-|align|size-|has-|is-(?:layout|style|content|type|provider|resized|vertical|nowrap)|attachment|gallery|more-|columns?-|entry-|mso|p\d$|s\d$)/i;
const DROPPED = new Set(
  'srcSet sizes loading decoding fetchPriority border hSpace vSpace target rel ariaHidden'.split(' '),
);

/** The attributes of an element without those that mean nothing here. */
export function tidyProperties({properties, tagName}: Element): Element['properties'] {
  const entries = Object.entries(properties).flatMap(([name, value]): [string, typeof value][] => {
    if (value === null || value === undefined || value === false || DROPPED.has(name)) return [];
    if (/^data[A-Z]/.test(name) && tagName !== 'iframe') return [];
    if (name === 'style' && isIdle(String(value))) return [];
    if (name === 'dir' && value === 'ltr') return [];
    // The block editor adds it to links whose `target` is dropped.
    if (name === 'ariaLabel' && String(value).endsWith('(opens in a new tab)')) return [];
    const left = name === 'className' ? (value as string[]).filter((one) => !LOOKS.test(one)) : value;
    return Array.isArray(left) && left.length === 0 ? [] : [[name, left]];
  });
  return Object.fromEntries(entries);
}

/** Styles that word processors add when text is pasted, and that change nothing. */
function isIdle(style: string): boolean {
  return style
    .split(';')
    .every((one) =>
      /^\s*(?:(?:font-weight:\s*(?:400|normal)|font-style:\s*normal|text-align:\s*(?:left|start|justify))\s*)?$/i.test(
        one,
      ),
    );
}

export function isElement(node: Nodes | undefined, name?: string): node is Element {
  return node?.type === 'element' && (name === undefined || node.tagName === name);
}
