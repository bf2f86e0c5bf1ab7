import type {Element} from './element.ts';

export interface Heading {
  id: string | undefined;
  level: number;
  text: string;
}

/** A footnote that the text refers to. */
export interface Footnote {
  name: string;
  content: Element;
  /** How many references it has besides the first. */
  repeats: number;
  /** How many links lead back: to the references before its own text. */
  backlinks: number;
}

/** What is told in the order of the text: its headings and footnotes. */
export interface Outline {
  headings: Heading[];
  /** Headings that the table of contents names. */
  listed: Element[];
  footnotes: Footnote[];
  /** A list in the text gives way to the footnotes. */
  footnotesPlaced: boolean;
}
