import type {Element} from './element.ts';

/** A footnote that the text refers to. */
export interface Footnote {
  name: string;
  number: number;
  content: Element;
  /** How many references it has besides the first. */
  repeats: number;
  /** How many links lead back: one for each reference before its own text. */
  backlinks: number;
}

/** Headings and footnotes in the order of the text. */
export interface Outline {
  headers: Element[];
  footnotes: Footnote[];
  /** The footnotes replace a list in the text. */
  footnotesPlaced: boolean;
}
