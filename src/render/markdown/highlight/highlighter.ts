import type {ElementContent} from 'hast';

/** Colours code by elements with classes. */
export interface Highlighter {
  /** What colours code of a language; `undefined` for one that it does not know. */
  load(language: string): Promise<Highlight | undefined>;
}

export type Highlight = (code: string) => ElementContent[];
