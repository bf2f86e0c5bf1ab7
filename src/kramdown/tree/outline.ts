import type {Element} from './element.ts';

/** A footnote that the text refers to. */
export interface Footnote {
  name: string;
  number: number;
  content: Element;
  /** How many references it has besides the first. */
  repeats: number;
  /** How many links lead back: to the references before its own text. */
  backlinks: number;
}

/** What is told in the order of the text: its headings and footnotes. */
export interface Outline {
  headers: Element[];
  footnotes: Footnote[];
  /** A list in the text gives way to the footnotes. */
  footnotesPlaced: boolean;
}
