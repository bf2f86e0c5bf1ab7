import {createRequire} from 'node:module';
import type {Root} from 'hast';
import type {Root as Mdast} from 'mdast';
import type {MarkdownLabels} from './labels.ts';

/** The native parser: the same trees as remark's, many times faster. */
export interface Satteri {
  markdownToHast(text: string, labels: MarkdownLabels): Root;
  markdownToMdast(text: string): Mdast;
  htmlToHast(html: string): Root;
}

let loaded: {readonly satteri: Satteri | undefined} | undefined;

/** Loads it once; `undefined` on a platform that it has no binary for. */
export function loadSatteri(): Satteri | undefined {
  loaded ??= {satteri: load()};
  return loaded.satteri;
}

function load(): Satteri | undefined {
  try {
    return wrap(createRequire(import.meta.url)('satteri'));
  } catch {
    return undefined;
  }
}

function wrap(satteri: typeof import('satteri')): Satteri {
  return {
    markdownToHast(text, labels) {
      const footnotes = {label: labels.footnotes, backLabel: labels.backToReference};
      const features = {...plain, rawHtml: mayHoldHtml.test(text), gfm: {footnotes}};
      return satteri.markdownToHast(text, {features, position: false}) as Root;
    },
    markdownToMdast: (text) => satteri.markdownToMdast(text, {features: plain}) as Mdast,
    htmlToHast: (html) => satteri.htmlToHast(html, {fragment: true}) as Root,
  };
}

/** The text comes without front matter: a line of dashes at its top is a rule. */
const plain = {frontmatter: false};

/** Where there is none, the second parse that raw HTML needs is left out. */
const mayHoldHtml = /<[a-z!?/]/i;
