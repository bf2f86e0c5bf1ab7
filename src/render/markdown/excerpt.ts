import type {Comment, Element, ElementContent, Nodes, Root, RootContent} from 'hast';
import {plainCopy} from './plain-copy.ts';
import {textOf} from './text-of.ts';

/**
 * The excerpt of a text for lists: what comes before the separator, or else the first paragraph. It is a copy
 * with the cut elements closed, and without ids, footnote marks and heading anchors: a page may show many.
 */
export function excerptOf(root: Root, separator: string): Root {
  const cut = separator.trim() ? cutAt(root, separator.trim()) : undefined;
  const part = cut ?? {type: 'root' as const, children: firstParagraph(root)};
  return plainCopy(part);
}

/** The tree up to the separator, or undefined if it has none. */
function cutAt(root: Root, separator: string): Root | undefined {
  const comment = /^<!--([\s\S]*)-->$/.exec(separator)?.[1]?.trim();
  const children = before(root, comment === undefined ? isTextWith(separator) : isComment(comment));
  return children && {type: 'root', children: children as RootContent[]};
}

type Match = (node: Nodes) => {readonly kept: string} | undefined;

function isComment(value: string): Match {
  return (node) =>
    node.type === 'comment' && (node as Comment).value.trim() === value ? {kept: ''} : undefined;
}

function isTextWith(separator: string): Match {
  return (node) => {
    const at = node.type === 'text' ? node.value.indexOf(separator) : -1;
    return node.type === 'text' && at >= 0 ? {kept: node.value.slice(0, at)} : undefined;
  };
}

/** The part of the children before the match; undefined if they contain none. */
function before(parent: Root | Element, match: Match): ElementContent[] | undefined {
  for (const [index, child] of parent.children.entries()) {
    const rest = partBefore(child as ElementContent, match);
    if (rest) return [...(parent.children.slice(0, index) as ElementContent[]), ...rest];
  }
  return undefined;
}

function partBefore(child: ElementContent, match: Match): ElementContent[] | undefined {
  const found = match(child);
  if (found) return found.kept ? [{type: 'text', value: found.kept}] : [];
  const inner = child.type === 'element' ? before(child, match) : undefined;
  if (!inner) return undefined;
  return inner.some((node) => node.type !== 'comment' && textOf(node).trim()) || inner.some(isElement)
    ? [{...(child as Element), children: inner}]
    : [];
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

function firstParagraph(root: Root): RootContent[] {
  const paragraph = find(root, (element) => element.tagName === 'p' && textOf(element).trim() !== '');
  const first = paragraph ?? root.children.find((child) => textOf(child).trim() !== '');
  return first ? [first] : [];
}

/** The first match in document order, outside asides and footnotes. */
function find(parent: Root | Element, wanted: (element: Element) => boolean): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element' || skipped.has(child.tagName)) continue;
    const found = wanted(child) ? child : find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

const skipped = new Set([
  'section',
  'aside',
  'blockquote',
  'figure',
  'table',
  'ol',
  'ul',
  'dl',
  'nav',
  'template',
]);
