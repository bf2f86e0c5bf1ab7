import type {Element, ElementContent, Parents} from 'hast';
import type {Highlight} from '../highlight/highlighter.ts';
import {grammarName} from '../highlight/language-names.ts';
import {textOf} from '../text-of.ts';
import type {Step} from '../walk.ts';

/** A block of code in a language that the author named. */
export interface CodeBlock {
  readonly language: string;
  readonly element: Element;
  /** It is inside the elements that Jekyll puts around code. */
  readonly isRouge: boolean;
}

/** Collects the blocks of code for later, as grammars may have to be loaded before highlighting. */
export function collectCodeBlocks(blocks: CodeBlock[]): Step {
  // kramdown names the language on an element around `pre`.
  let outer: string | undefined;
  return {
    tags: ['pre', 'div'],
    enter(element: Element, parent: Parents) {
      if (element.tagName === 'div')
        outer = hasClass(element, 'highlighter-rouge') ? languageOf(element) : outer;
      if (element.tagName !== 'pre') return;
      const [code, ...more] = element.children;
      if (more.length > 0 || code?.type !== 'element' || code.tagName !== 'code') return;
      const isRouge = hasClass(parent, 'highlight');
      const language = languageOf(code) ?? (isRouge ? outer : undefined);
      if (language) blocks.push({language, element: code, isRouge});
    },
    leave(element: Element) {
      if (hasClass(element, 'highlighter-rouge')) outer = undefined;
    },
  };
}

/** Highlights one block; code that already contains elements is left as it is. */
export async function highlightBlock(block: CodeBlock, highlight: Highlight): Promise<void> {
  const {element, isRouge, language} = block;
  if (element.children.some((child) => child.type !== 'text')) return;
  const tokens = highlight(textOf(element));
  element.children = isRouge ? await withRougeClasses(tokens, language) : tokens;
}

/** Rouge's class names come from the kramdown parser, which has read the text and so is loaded already. */
async function withRougeClasses(tokens: ElementContent[], language: string): Promise<ElementContent[]> {
  const {rougePieces} = await import('../../../kramdown/index.ts');
  return rougePieces(tokens, grammarName(language)).map(({text, className}) => {
    const value = {type: 'text', value: text} as const;
    if (className === '') return value;
    return {type: 'element', tagName: 'span', properties: {className: [className]}, children: [value]};
  });
}

function hasClass(node: Parents, name: string): boolean {
  const classes = node.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes(name);
}

function languageOf({properties}: Element): string | undefined {
  if (!Array.isArray(properties.className)) return undefined;
  const name = properties.className.find((item) => /^lang(?:uage)?-/.test(String(item)));
  return name === undefined ? undefined : String(name).replace(/^lang(?:uage)?-/, '');
}
