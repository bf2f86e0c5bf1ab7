import type {Element} from 'hast';
import type {Highlight} from '../highlight/highlighter.ts';
import {textOf} from '../text-of.ts';
import type {Step} from '../walk.ts';

/** A block of code in a language that the author named. */
export interface CodeBlock {
  readonly language: string;
  readonly element: Element;
}

/** Puts the blocks of code on the list, as grammars may have to be loaded before they are coloured. */
export function collectCodeBlocks(blocks: CodeBlock[]): Step {
  return {
    tags: ['pre'],
    enter(pre: Element) {
      const [code, ...more] = pre.children;
      if (more.length > 0 || code?.type !== 'element' || code.tagName !== 'code') return;
      const language = languageOf(code);
      if (language) blocks.push({language, element: code});
    },
  };
}

/** Colours one block; code that already holds elements is left as it is. */
export function highlightBlock({element}: CodeBlock, highlight: Highlight): void {
  if (element.children.some((child) => child.type !== 'text')) return;
  element.children = highlight(textOf(element));
}

function languageOf({properties}: Element): string | undefined {
  if (!Array.isArray(properties.className)) return undefined;
  const name = properties.className.find((item) => /^lang(?:uage)?-/.test(String(item)));
  return name === undefined ? undefined : String(name).replace(/^lang(?:uage)?-/, '');
}
