import type {Root} from 'hast';
import type {Root as Mdast} from 'mdast';
import {load as loadPackage} from '../../runtime/load.ts';
import {anyHtml} from './divergence.ts';
import type {MarkdownLabels} from './labels.ts';

/** The native parser, which makes the same trees as remark many times faster. */
export interface Satteri {
  markdownToHast(text: string, labels: MarkdownLabels): Root;
  /** With raw HTML as the author wrote it. */
  markdownToHtml(text: string, labels: MarkdownLabels): string;
  markdownToMdast(text: string): Mdast;
  htmlToHast(html: string): Root;
}

let loaded: {readonly satteri: Satteri | undefined} | undefined;

/** Loads it once; undefined on a platform without a binary for it. */
export function loadSatteri(): Satteri | undefined {
  loaded ??= {satteri: load()};
  return loaded.satteri;
}

function load(): Satteri | undefined {
  try {
    return wrap(loadPackage('satteri') as typeof import('satteri'));
  } catch {
    return undefined;
  }
}

function wrap(satteri: typeof import('satteri')): Satteri {
  return {
    markdownToHast(text, labels) {
      // Without raw HTML, the second parse that it would need is skipped.
      const features = {...featuresFor(labels), rawHtml: anyHtml.test(text)};
      return satteri.markdownToHast(text, {features, position: false}) as Root;
    },
    markdownToHtml: (text, labels) => satteri.markdownToHtml(text, {features: featuresFor(labels)}).html,
    markdownToMdast: (text) => satteri.markdownToMdast(text, {features: plain}) as Mdast,
    htmlToHast: (html) => satteri.htmlToHast(html, {fragment: true}) as Root,
  };
}

function featuresFor({footnotes, backToReference}: MarkdownLabels) {
  return {...plain, gfm: {footnotes: {label: footnotes, backLabel: backToReference}}};
}

/** The front matter has been removed, so a line of dashes at the top is a thematic break. */
const plain = {frontmatter: false};
