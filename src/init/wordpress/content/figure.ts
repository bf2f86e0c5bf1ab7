import type {Element} from 'hast';
import {textOf} from '../../../render/markdown/text-of.ts';
import {type Inline, inlineMarkdown} from './inline.ts';
import {KEPT, type Kept} from './kept.ts';
import {isElement} from './tree.ts';

type Blocks = (nodes: readonly Inline[]) => string[];

/** A picture, a video or a quotation of the block editor, with the words below it; undefined for other figures. */
export function figure(node: Element, kept: Kept, blocks: Blocks): string[] | undefined {
  const caption = node.children.find((child) => isElement(child, 'figcaption')) as Element | undefined;
  const others = node.children.filter((child) => child !== caption && textOrElement(child));
  const words = caption ? textOf(caption).replaceAll(/\s+/g, ' ').trim() : '';
  const [only] = others;
  if (others.length === 1 && isElement(only)) {
    const shown =
      isElement(only, 'a') && only.children.filter(textOrElement).length === 1
        ? only.children.find(textOrElement)
        : only;
    if (isElement(shown, 'img'))
      return pictureOf(node, {shown, link: only === shown ? undefined : only, caption, words});
    const keptInside = keptIn(only);
    if (keptInside !== undefined && words === '') return [kept.at(keptInside)];
    if (keptInside !== undefined && !hasLiquid(words))
      return [kept.at(keptInside).replace(/ %\}$/, () => ` caption=${quoted(words)} %}`)];
  }
  if (words === '') return blocks(others);
  // A table, a gallery or several pictures.
  return [...blocks(others), ...blocks(caption!.children)];
}

interface Shown {
  readonly shown: Element;
  readonly link: Element | undefined;
  readonly caption: Element | undefined;
  readonly words: string;
}

function pictureOf(node: Element, {shown, link, caption, words}: Shown): string[] | undefined {
  const inside = link ?? shown;
  if (words === '') return [inlineMarkdown([inside])];
  const {src, alt = '', title: _, width, height: __, ...others} = shown.properties;
  const {href, ...ofLink} = link ? link.properties : {};
  const isResized = width !== undefined && !String(src).includes(`-${width}x`);
  const isPlain =
    typeof src === 'string' &&
    !isResized &&
    ![others, ofLink, node.properties].some((one) => Object.keys(one).length > 0) &&
    caption!.children.every((child) => child.type === 'text') &&
    !hasLiquid(`${words} ${alt} ${src} ${href}`);
  // The words contain links or emphasis.
  if (!isPlain) return undefined;
  const url = typeof href === 'string' ? ` url=${quoted(href)}` : '';
  return [
    `{% include figure.html src=${quoted(src)} alt=${quoted(String(alt))} caption=${quoted(words)}${url} %}`,
  ];
}

/** A parameter of an include, whose text has no escapes. */
function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (!line.includes('"')) return `"${line}"`;
  return line.includes("'") ? `"${line.replaceAll('"', '\u201d')}"` : `'${line}'`;
}

/** Whether Liquid would end the tag in the middle of a parameter, or run it. */
function hasLiquid(text: string): boolean {
  return /\{[{%]|[%}]\}/.test(text);
}

function keptIn(node: Element): number | undefined {
  if (node.tagName === KEPT) return Number(node.properties.n);
  const elements = node.children.filter(textOrElement);
  const [only] = elements;
  return elements.length === 1 && isElement(only) ? keptIn(only) : undefined;
}

function textOrElement(node: Inline): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}
