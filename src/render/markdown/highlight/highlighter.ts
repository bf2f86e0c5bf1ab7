import type {ElementContent} from 'hast';

/** Highlights code with elements that have classes. */
export interface Highlighter {
  /** Returns the highlight function of a language, or undefined for an unknown one. */
  load(language: string): Promise<Highlight | undefined>;
}

export type Highlight = (code: string) => ElementContent[];
